import { createCopyReader, type CopyReader } from '../../core/share/copyReader.ts'

/* Runs a reader in a worker, where its work doesn't hold up the page. */

const reader = createCopyReader() as Readonly<Record<string, CopyReader[keyof CopyReader]>>

addEventListener('message', ({ data }: MessageEvent<{ name: string; of: never }>) => {
  const step = (done: number) => {
    postMessage({ done })
    return undefined
  }
  Promise.resolve(reader[data.name]?.(data.of, step)).then(
    (answer) => postMessage({ answer }),
    () => postMessage({ failed: true }),
  )
})
