/** What JSON doesn't allow between its tokens, and programs put there: spaces of other kinds, zero bytes, marks of quotation. */
const isJunk = (code: number): boolean =>
  code < 0x21 ||
  code === 0x3e ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x206f) ||
  code === 0x3000 ||
  code === 0xfeff

const isOnlyJunk = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (!isJunk(text.charCodeAt(at))) return false
  return true
}

const gap = '[\\s\\0>\\u200b-\\u200f\\u2060]*'
const opening = new RegExp(`\\{${gap}"(?:app"${gap}:${gap}"second-interview"|format"${gap}:)`)

/** Where a string that begins at `at` ends. */
const endOfString = (text: string, at: number): number => {
  let end = at + 1
  while (end < text.length && text.charCodeAt(end) !== 0x22) end += text.charCodeAt(end) === 0x5c ? 2 : 1
  return end + 1
}

/** The marks with which a reply quotes each line, as they stand before `at`. */
const quoteBefore = (text: string, at: number): string => {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  return /^[> ]*$/.test(line) ? line : ''
}

/** Whether a JSON text holds more than `most` values, counted without parsing it. */
export const hasMoreValues = (text: string, most: number): boolean => {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at) - 1
    else if (code === 0x2c || code === 0x5b || code === 0x7b) count += 1
  }
  return count > most
}

/** A text that a program broke into lines, in one line again: a line that ends in a space was broken after it. */
const joined = (text: string, quote: string): string => {
  if (!text.includes('\n')) return text
  const [first = '', ...more] = text.split(/\r?\n/)
  return more.reduce((all, line) => {
    const rest = line.startsWith(quote) ? line.slice(quote.length) : line
    return all.endsWith(' ') ? all + rest : `${all} ${rest}`
  }, first)
}

type Lifted = { readonly json: string; readonly end: number; readonly isRepaired: boolean }

/** An object out of the text around it, without what JSON doesn't allow. */
const lifted = (text: string, start: number): Lifted | undefined => {
  const quote = quoteBefore(text, start)
  const pieces: string[] = []
  let [depth, from] = [0, start]
  let isRepaired = false
  const put = (until: number, piece: string, next: number) => {
    isRepaired = true
    pieces.push(text.slice(from, until), piece)
    from = next
  }
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      const end = endOfString(text, at)
      const whole = text.slice(at, end)
      const line = joined(whole, quote)
      if (line !== whole) put(at, line, end)
      at = end - 1
    } else if (code === 0x7b || code === 0x5b) depth += 1
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1
      if (depth > 0) continue
      const end = at + 1
      return { json: pieces.join('') + text.slice(from, end), end, isRepaired }
    } else if (isJunk(code) && code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) put(at, ' ', at + 1)
  }
  return undefined
}

const parsed = (json: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(json) as unknown }
  } catch {
    // It isn't JSON: the next place is tried.
    return undefined
  }
}

export type Found = {
  readonly value: unknown
  /** Whether something else stands in the text, or had to be mended in it. */
  readonly isChanged: boolean
  /** A second, different object of ours stands after it. */
  readonly isFirst: boolean
}

/** The JSON that a text holds, or the object of ours in it, whatever a program has put around it. */
export const findJson = (text: string): Found | undefined => {
  const whole = parsed(text)
  if (whole) return { ...whole, isChanged: false, isFirst: false }
  const start = opening.exec(text)?.index
  const object = start === undefined ? undefined : lifted(text, start)
  const found = object && parsed(object.json)
  if (start === undefined || !object || !found) return undefined
  const after = text.slice(object.end)
  const next = opening.exec(after)
  const isAgain = next && after.startsWith(text.slice(start, object.end), next.index)
  const isAlone = isOnlyJunk(text.slice(0, start)) && isOnlyJunk(after)
  return { ...found, isChanged: object.isRepaired || !isAlone, isFirst: next !== null && !isAgain }
}
