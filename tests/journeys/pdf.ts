import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One page of a PDF: its text without any spaces, as a reader comes to it, and how many boxes are drawn on it. */
export type PdfPage = { text: string; boxes: number; width: number; height: number }

/** Points from the foot of the page below which only its number stands: the margin of 16 mm. */
const footer = 45

/** Text to compare: no spaces, no ligatures, no forms that letters take beside each other. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f\u202a-\u202e]+/g, '')

/** A box is the one square of this size, in units of its drawing. */
const boxSide = 36.5

type Paths = readonly [readonly number[], readonly number[]]

const countBoxes = (functions: readonly number[], args: readonly unknown[]): number =>
  functions.filter((operator, at) => {
    if (operator !== OPS.constructPath) return false
    const [[first], [, , width = 0, height = 0]] = args[at] as Paths
    return (
      first === OPS.rectangle && Math.abs(Math.abs(width) - boxSide) < 0.1 && Math.abs(Math.abs(height) - boxSide) < 0.1
    )
  }).length

/** Reads a PDF as a screen reader or a search would. */
export const readPdf = async (file: Uint8Array): Promise<readonly PdfPage[]> => {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0, useSystemFonts: true }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at): Promise<PdfPage> => {
      const page = await pdf.getPage(at + 1)
      const { items } = await page.getTextContent()
      const { fnArray, argsArray } = await page.getOperatorList()
      const { width, height } = page.getViewport({ scale: 1 })
      const text = items
        .flatMap((item) => ('str' in item && Number(item.transform[5]) > footer ? [item.str] : []))
        .join('')
      return { text: squeezed(text), boxes: countBoxes(fnArray, argsArray as unknown[]), width, height }
    }),
  )
  await pdf.destroy()
  return pages
}
