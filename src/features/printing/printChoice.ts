import type { Language } from '../../i18n/languages.ts'

export const contents = ['all', 'left', 'notes', 'answers'] as const
/** What goes on paper: every step, those left, the pocket notes, or every step with what the person wrote. */
export type Content = (typeof contents)[number]

export const papers = ['a4', 'letter'] as const
export type PaperSize = (typeof papers)[number]

/** What can be had besides, each yes or no. */
export const extras = ['why', 'lines', 'large', 'link'] as const
export type Extra = (typeof extras)[number]

/** What the person asks for in the dialog. Nothing of it is kept. */
export type PrintChoice = Readonly<Record<Extra, boolean>> & {
  readonly what: Content
  readonly language: Language
  readonly paper: PaperSize
}

/** Where people print on Letter. Source: Unicode CLDR, supplemental data, paperSize. */
const letterRegions = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ')

/** The paper of a locale's region, such as `en-CA`; A4 where it names none. */
export const paperOf = (locale: string): PaperSize => {
  try {
    return letterRegions.includes(new Intl.Locale(locale).region ?? '') ? 'letter' : 'a4'
  } catch {
    // The browser throws for a text that is no language tag.
    return 'a4'
  }
}

/** The choice with which the print dialog opens; the browser's locale decides the size of the paper. */
export const firstChoice = (what: Content, language: Language, locale: string): PrintChoice => ({
  what,
  why: true,
  lines: false,
  large: false,
  link: false,
  language,
  paper: paperOf(locale),
})

/** The extras that say something for this content: the pocket notes have no why. */
export const extrasOf = (what: Content): readonly Extra[] =>
  extras.filter((extra) => what !== 'notes' || extra !== 'why')
