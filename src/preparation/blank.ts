/**
 * Characters that leave no mark of their own: spaces, controls, what only joins, directs, varies or breaks its
 * neighbours, and letters that Hangul, Braille, music and old scripts keep for an empty place (Unicode 17).
 */
const unseen =
  /^(?:[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc\u{13430}-\u{1343f}\u{1d159}]|\u{16fe4})*$/u

/** Whether nothing of a text can be seen. */
export const isBlank = (text: string | undefined): boolean => text === undefined || unseen.test(text)

/** Whether anything of a text can be seen. */
export const isFilled = (text: string | undefined): text is string => !isBlank(text)

/** A text without the spaces around it; empty where nothing of it can be seen. What joins letters or emoji stays. */
export const trimmed = (text: string | undefined): string =>
  // eslint-disable-next-line no-restricted-syntax -- what is left has been looked at
  text === undefined || isBlank(text) ? '' : text.trim()
