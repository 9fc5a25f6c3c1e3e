/**
 * A text of characters that leave no mark: spaces, controls, joiners, direction marks, variation selectors, and the
 * blank letters of Hangul, Braille, music and old scripts (Unicode 17).
 */
const unseen =
  /^(?:[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc\u{13430}-\u{1343f}\u{1d159}]|\u{16fe4})*$/u

/** Whether nothing of a text can be seen. */
export const isBlank = (text: string | undefined): boolean => text === undefined || unseen.test(text)

/** Whether anything of a text can be seen. */
export const isFilled = (text: string | undefined): text is string => !isBlank(text)

/** A text without the spaces around it; empty where nothing of it can be seen. Joiners of letters and emoji stay. */
export const trimmed = (text: string | undefined): string =>
  // eslint-disable-next-line no-restricted-syntax -- isBlank knows what trim doesn't
  text === undefined || isBlank(text) ? '' : text.trim()
