import { encode } from './linkCodec.ts'
import { type SharedContent } from './sharedContent.ts'

/** Characters that a whole link may have: chat programs cut at about 2,000, other programs carry 8,000. */
export const linkLimits = { progress: 2_000, all: 8_000 } as const

/** Where the page is. */
export type Page = { readonly origin: string; readonly pathname: string }

export type Link =
  | { readonly kind: 'ok'; readonly link: string }
  /** A file instead. */
  | { readonly kind: 'too-long' }

/** The address of a page with this after the "#"; a query string is left out. */
export const addressOf = ({ origin, pathname }: Page, fragment: string): string => `${origin}${pathname}#${fragment}`

/** The link of at most so many characters to a page with this after the "#"; no fragment stands for too long a one. */
export const linkWithin = (page: Page, fragment: string | undefined, most: number): Link => {
  if (fragment === undefined) return { kind: 'too-long' }
  const link = addressOf(page, fragment)
  return link.length <= most ? { kind: 'ok', link } : { kind: 'too-long' }
}

/** The link that opens what is shared on this page. */
export const linkOf = async (page: Page, shared: SharedContent): Promise<Link> =>
  linkWithin(page, await encode(shared), shared.texts ? linkLimits.all : linkLimits.progress)

export type Fragment =
  | { readonly kind: 'none' }
  /** A task or screen of this page. */
  | { readonly kind: 'place'; readonly id: string }
  /** To be decoded. */
  | { readonly kind: 'link'; readonly text: string }

const decodeLeniently = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // The text has a stray percent sign: whole escapes are decoded one by one.
    return text.replace(/%([0-7][0-9a-f])/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  }
}

/** Programs that encode an address encode it again: undone as long as anything changes, three times at most. */
const percentDecoded = (text: string, times = 3): string => {
  const decoded = times > 0 ? decodeLeniently(text) : text
  return decoded === text ? text : percentDecoded(decoded, times - 1)
}

/** Line breaks as mails mark them, white space, and what has no width. */
const invisible = /=\r?\n|\s|\p{Cf}|\p{Cc}/gu

/** Writing programs make one dash of two hyphens. */
const hyphensOf = (text: string): string => text.replace(/[\u2014\u2015]/g, '--').replace(/[\u2010-\u2013\u2212]/g, '-')

/** Up to the first sign that no link has, and without the marks that programs put around one. */
const linkIn = (text: string): string => {
  const letters = /[a-z0-9][\w-]*/i.exec(text)?.[0] ?? ''
  let end = letters.length
  while (end > 0 && (letters[end - 1] === '-' || letters[end - 1] === '_')) end -= 1
  return letters.slice(0, end)
}

/**
 * What an address, or its part after the "#", holds, freed from what chat and mail programs do to it. A whole address
 * may be given too, as when a person pastes one. `ids` are the tasks and screens there are.
 */
export const readFragment = (text: string, ids: readonly string[]): Fragment => {
  const exact = text.replace(/^#/, '')
  if (ids.includes(exact)) return { kind: 'place', id: exact }
  const bare = hyphensOf(percentDecoded(text).replace(invisible, ''))
  const [before = '', ...after] = bare.split('#')
  const parts = (after.length > 0 ? after : [before]).filter((part) => part !== '')
  const part = parts.find((each) => !/^https?:/i.test(each)) ?? parts[0]
  if (part === undefined) return { kind: 'none' }
  const clean = linkIn(part)
  return ids.includes(clean) ? { kind: 'place', id: clean } : { kind: 'link', text: clean === '' ? part : clean }
}
