/** Made-up people whose examples a person can choose to read. Ids are kept on the device: none is removed or reused. */
export const lives = ['nurse', 'picker', 'developer', 'graduate'] as const
export type Life = (typeof lives)[number]

/** Whose strong answers stand in the pairs where nobody was chosen. */
export const usualLife: Life = 'picker'
