import type { KeyboardEvent } from 'react'

/** The code of a key that an input method has taken. Safari tells it so alone: it ends the composition before the key. */
const takenByInputMethod = 229

const isTaken = ({ nativeEvent }: KeyboardEvent): boolean =>
  // The code is out of date and the only sign: no event since says the same.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  nativeEvent.isComposing || nativeEvent.keyCode === takenByInputMethod

/**
 * The name of the key pressed in a box, such as `Enter`; nothing where an input method takes it to choose, move or
 * leave among its own candidates.
 */
export const pressed = (event: KeyboardEvent): string | undefined => (isTaken(event) ? undefined : event.key)

/** Keeps an Enter that ends a composition from sending the form it is typed in. */
export const keepFromForm = (event: KeyboardEvent): void => {
  // Other keys go through as they are: an input method on a phone takes every one.
  if (isTaken(event) && event.key === 'Enter') event.preventDefault()
}
