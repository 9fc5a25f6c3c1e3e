/** The parts of an iCalendar text, RFC 5545. */

const lineEnd = '\r\n'
const widest = 75

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line in pieces of at most 75 octets, section 3.1. A character is never split. */
const folded = (line: string): string => {
  let width = 0
  return Array.from(line, (character) => {
    const bytes = bytesOf(character)
    width += bytes
    if (width <= widest) return character
    width = 1 + bytes
    return `${lineEnd} ${character}`
  }).join('')
}

/** A value of type TEXT, section 3.3.11: well-formed, its line ends `\n`, without other control characters. */
export const textValue = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // eslint-disable-next-line no-control-regex -- the standard forbids exactly these
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** A value of type DATE from YYYY-MM-DD. */
export const dateValue = (date: string): string => date.replaceAll('-', '')

/** A local value of type DATE-TIME, the same on clocks everywhere, from YYYY-MM-DD and minutes of that day. */
export const localValue = (date: string, minute: number): string => {
  const digits = (part: number) => String(part).padStart(2, '0')
  return `${dateValue(date)}T${digits(Math.floor(minute / 60))}${digits(minute % 60)}00`
}

/** A value of type DATE-TIME in UTC from milliseconds since 1970. */
export const instantValue = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')

/** A component with its lines and inner components. Lines that are undefined are left out. */
export const component = (name: string, lines: readonly (string | undefined)[]): string =>
  [`BEGIN:${name}`, ...lines.filter((line) => line !== undefined), `END:${name}`].join('\n')

/** The text of a file: lines folded and ended as the standard wants them. */
export const fileOf = (calendar: string): string =>
  calendar
    .split('\n')
    .map((line) => folded(line) + lineEnd)
    .join('')
