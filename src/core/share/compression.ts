/** The most that a link's texts may be, as bytes of JSON: what claims to hold more isn't unpacked further. */
export const mostTextBytes = 64 * 1024

const through = (bytes: Uint8Array<ArrayBuffer>, change: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(change).getReader()

/** Reads to the end, or gives up as soon as there is more than `most`. */
const readAll = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large'> => {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel().catch(() => undefined)
      return 'too-large'
    }
    chunks.push(new Uint8Array(value))
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** A text as compressed bytes, by the browser's own stream; nothing where it is too long for a link. */
export const pack = async (text: string): Promise<Uint8Array | undefined> => {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > mostTextBytes) return undefined
  const packed = await readAll(through(bytes, new CompressionStream('deflate-raw')), Infinity)
  return packed === 'too-large' ? undefined : packed
}

export type Unpacked = { readonly kind: 'ok'; readonly text: string } | { readonly kind: 'too-large' | 'unreadable' }

/** Decompresses and decodes UTF-8; refuses bytes that are damaged or that would grow past the limit. Never throws. */
export const unpack = async (packed: Uint8Array<ArrayBuffer>): Promise<Unpacked> => {
  try {
    const bytes = await readAll(through(packed, new DecompressionStream('deflate-raw')), mostTextBytes)
    if (bytes === 'too-large') return { kind: 'too-large' }
    return { kind: 'ok', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    // The bytes were cut or altered, which the person is told.
    return { kind: 'unreadable' }
  }
}
