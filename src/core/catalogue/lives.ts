/** Made-up people whose examples a person can choose to read. Ids are kept on the device: none is removed or reused. */
export const lives = ['nurse', 'picker', 'developer', 'graduate'] as const
export type Life = (typeof lives)[number]

/** The life whose strong answers the pairs show as long as the person has chosen none. */
export const usualLife: Life = 'picker'
