/** Room for the caret at either end of a text, in pixels. */
const caret = 3

/** How far a line reaches into the one below it, in pixels, so that the middle of a box of two lines is its own. */
const overlap = 2

type Edges = { readonly start: number; readonly end: number; readonly width: number; readonly height: number }

/** The part of a box that is its own: its opening and its words, which stand between those of other sentences. */
const shapeOf = ({ start, end, width, height }: Edges, line: number, isRtl: boolean): string => {
  const corners: readonly (readonly [number, number])[] = [
    [start, 0],
    [width, 0],
    [width, height - line + overlap],
    [end, height - line + overlap],
    [end, height],
    [0, height],
    [0, line],
    [start, line],
  ]
  return `polygon(${corners.map(([along, down]) => `${isRtl ? width - along : along}px ${down}px`).join(', ')})`
}

/**
 * Lays the box of each gap over the words it mirrors. A browser can't wrap a box within a sentence; one that begins on the
 * line of its first word, indented to it, wraps as the words do.
 */
export const layGaps = (prose: HTMLElement): void => {
  const area = prose.getBoundingClientRect()
  const { direction, lineHeight } = getComputedStyle(prose)
  const isRtl = direction === 'rtl'
  const line = Number.parseFloat(lineHeight)
  const along = (x: number) => (isRtl ? area.right - x : x - area.left)
  for (const box of prose.querySelectorAll('textarea')) {
    const words = prose.ownerDocument.createRange()
    words.selectNodeContents(box.previousElementSibling ?? box)
    const rects = [...words.getClientRects()].filter(({ width }) => width > 0)
    const [first, last] = [rects[0], rects.at(-1)]
    if (!first || !last) continue
    const start = along(isRtl ? first.right : first.left)
    const end = along(isRtl ? last.left : last.right) + caret
    const height = last.top - first.top + line
    const isLine = height < 1.5 * line
    const opening = [...(box.labels[0]?.getClientRects() ?? [])].at(-1)
    const isBeside = opening !== undefined && Math.abs(opening.top - first.top) < line / 2
    const own = isBeside ? along(isRtl ? opening.right : opening.left) : start - caret
    const width = `${isLine ? end - start : area.width}px`
    Object.assign(box.style, {
      insetBlockStart: `${first.top - (line - first.height) / 2 - area.top}px`,
      insetInlineStart: isLine ? `${start}px` : '0',
      width,
      height: `${height}px`,
      textIndent: isLine ? '0' : `${start}px`,
      whiteSpace: isLine ? 'pre' : 'pre-wrap',
      clipPath: isLine ? 'none' : shapeOf({ start: Math.max(0, own), end, width: area.width, height }, line, isRtl),
    })
    // What was typed before there was room for it has moved the text.
    box.scrollTo(0, 0)
  }
}
