/** How an answer went, as the person says it; the order is the one on screen. */
export const marks = ['settled', 'nearly', 'more'] as const

export type Mark = (typeof marks)[number]
