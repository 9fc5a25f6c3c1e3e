import { report } from '../../core/report.ts'
import { trust } from '../../ui/trusted.ts'
import { readerPolicy } from '../../ui/trustedNames.ts'
import { createCopyReader, type Asks, type CopyReader } from '../../core/share/copyReader.ts'
import { pause } from './pause.ts'
import address from './reader.worker.ts?worker&url'

type Told = { readonly done?: number; readonly failed?: boolean; readonly answer?: unknown }

export type Ask = <Name extends keyof Asks>(
  name: Name,
  of: Parameters<Asks[Name]>[0],
  onStep: (done: number) => void,
) => Promise<ReturnType<Asks[Name]>>

/** Answers one question at a time, and none once it is stopped. */
export type Reader = { readonly ask: Ask; readonly stop: () => void }

let trusted: string | undefined

/** Starts a worker; nothing where the browser has none or refuses it. */
const startWorker = (): Worker | undefined => {
  try {
    trusted ??= trust(readerPolicy, new URL(address, import.meta.url).href)
    return new Worker(trusted, { type: 'module' })
  } catch (error) {
    report(error, 'start a thread')
    return undefined
  }
}

/** Milliseconds after which the page gets its turn. */
const turn = 30

/** Reads on the page's own thread, and gives the page its turn between parts of the work. */
const inPage = (isStopped: () => boolean): Ask => {
  const reader: CopyReader = createCopyReader('page')
  let began = performance.now()
  return (name, of, onStep) =>
    reader[name](of, async (done) => {
      if (performance.now() - began < turn) return
      onStep(done)
      await pause()
      began = performance.now()
      // As with a worker that is terminated, no answer ever comes.
      if (isStopped()) await new Promise(() => undefined)
    })
}

/** Starts a reader in a worker, or on the page's own thread where no worker can be started or fetched. */
export const startReader = (): Reader => {
  let worker = startWorker()
  let hasAnswered = false
  let isStopped = false
  const askHere = inPage(() => isStopped)
  const askWorker = (thread: Worker, message: object, onStep: (done: number) => void) =>
    new Promise<unknown>((resolve, reject) => {
      const fail = () => reject(new Error('The reader failed'))
      thread.onmessage = ({ data }: MessageEvent<Told>) => {
        hasAnswered = true
        if (data.failed) fail()
        else if (data.done === undefined) resolve(data.answer)
        else onStep(data.done)
      }
      thread.onerror = (event) => {
        event.preventDefault()
        fail()
      }
      thread.onmessageerror = fail
      thread.postMessage(message)
    })
  const answer: Ask = async (name, of, onStep) => {
    if (!worker) return askHere(name, of, onStep)
    try {
      return (await askWorker(worker, { name, of }, onStep)) as never
    } catch (error) {
      if (hasAnswered) throw error
      worker = undefined
      return askHere(name, of, onStep)
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask: (name, of, onStep) => {
      const next = last.then(() => answer(name, of, onStep))
      last = next.catch(() => undefined)
      return next
    },
    stop: () => {
      isStopped = true
      worker?.terminate()
    },
  }
}
