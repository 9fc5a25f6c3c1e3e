/** Puts the focus on a person's name, or on the interview where the people aren't shown. */
export const focusPerson = (row: string): void => {
  const box = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(row)}"]`)
  const place = box ?? document.querySelector<HTMLElement>('[data-interview]')
  place?.focus()
}
