import { createCopyReader, type CopyReader } from './copyReader.ts'

/* A reader on a thread of its own, where nothing that it does stops the page. */

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
