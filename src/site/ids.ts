/**
 * An id that no other has: 128 random bits, as hexadecimal digits. Not by `randomUUID`, which a page over plain HTTP
 * doesn't have.
 */
export const createId = (random: Pick<Crypto, 'getRandomValues'>): string =>
  Array.from(random.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
