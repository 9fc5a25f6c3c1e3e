/** Letters and digits of any script, joined by "-": what every file system takes. */
const safe = (text: string): string =>
  Array.from(text.normalize('NFC').replace(/^\p{M}+|(?:[^\p{L}\p{M}\p{N}]\p{M}*)+/gu, '-'))
    .slice(0, 40)
    .join('')
    .replace(/^-+|-+$/g, '')

/** A file's name of a few parts, those that say nothing left out: "second-interview-Bakery.ics". */
export const fileNameOf = (parts: readonly string[], ending: string): string => {
  const named = parts.map(safe).filter((part) => part !== '')
  return `${named.length > 0 ? named.join('-') : 'interview'}.${ending}`
}
