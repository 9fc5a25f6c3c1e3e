import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { levelStep } from '../../core/practice/sound.ts'

/** Why there is no sound, or less than there could be. */
export type SoundProblem = 'refused' | 'absent' | 'busy' | 'missing' | 'failed' | 'taken' | 'hidden' | 'interrupted'

/** A recorded answer. */
export type Sound = {
  readonly blob: Blob
  /** Milliseconds. */
  readonly length: number
  /** Loudness from 0 to 1, one each `levelStep`. */
  readonly levels: readonly number[]
}

/** The first of these that the browser can write; else its own choice. */
const formats = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** Enough for a voice: 240 kB a minute. */
const audioBitsPerSecond = 32_000

const whyNot = (error: unknown): SoundProblem => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'failed'
}

/** Measures how loud a stream is, for as long as it lives. Without it only the drawing is missing. */
const measure = (stream: MediaStream, isPaused: () => boolean): { levels: number[]; end: () => void } => {
  const levels: number[] = []
  if (!('AudioContext' in window)) return { levels, end: () => undefined }
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 2048
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const timer = setInterval(() => {
    if (isPaused()) return
    analyser.getFloatTimeDomainData(samples)
    levels.push(Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length))
  }, levelStep)
  const end = () => {
    clearInterval(timer)
    void context.close().catch(() => undefined)
  }
  return { levels, end }
}

type Running = {
  readonly recorder: MediaRecorder
  readonly stop: () => Promise<Sound | undefined>
  readonly giveUp: () => void
}

const run = (stream: MediaStream, onProblem: (problem: SoundProblem) => void): Running => {
  const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond, ...(mimeType !== undefined && { mimeType }) })
  const pieces: Blob[] = []
  const meter = measure(stream, () => recorder.state !== 'recording')
  const [track] = stream.getAudioTracks()
  let startedAt: number | undefined
  let lasted = 0
  const count = () => {
    if (startedAt !== undefined) lasted += performance.now() - startedAt
    startedAt = undefined
  }
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => {
      count()
      resolve()
    })
    // A recorder that failed may never say that it stopped.
    recorder.addEventListener('error', () => setTimeout(resolve, 500))
  })
  const end = () => {
    count()
    if (recorder.state !== 'inactive') recorder.stop()
    meter.end()
    for (const each of stream.getTracks()) each.stop()
    document.removeEventListener('visibilitychange', look)
  }
  const breakOff = (problem: SoundProblem) => {
    if (recorder.state === 'inactive' && problem !== 'failed' && problem !== 'taken') return
    end()
    onProblem(problem)
  }
  const look = () => {
    if (document.visibilityState === 'hidden') breakOff('hidden')
  }
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) pieces.push(data)
  })
  recorder.addEventListener('pause', count)
  recorder.addEventListener('resume', () => (startedAt = performance.now()))
  recorder.addEventListener('error', () => breakOff('failed'))
  track?.addEventListener('ended', () => breakOff('taken'))
  track?.addEventListener('mute', () => breakOff('interrupted'))
  document.addEventListener('visibilitychange', look)
  recorder.start(1000)
  startedAt = performance.now()
  return {
    recorder,
    giveUp: end,
    stop: async () => {
      end()
      await ended
      const blob = new Blob(pieces, { type: recorder.mimeType })
      return blob.size > 0 ? { blob, length: Math.round(lasted), levels: meter.levels } : undefined
    },
  }
}

/** Records answers while `isWanted`. Whatever fails is said, and practice goes on without sound. */
export const useRecorder = (isWanted: boolean) => {
  const [state, setState] = useState<'off' | 'asking' | 'recording'>('off')
  const [problem, setProblem] = useState<SoundProblem>()
  const running = useRef<Running>(undefined)
  const isHere = useRef(true)
  const [isUseless, setIsUseless] = useState(false)

  const fail = (why: SoundProblem) => {
    setProblem(why)
    setState('off')
  }
  const begin = async (): Promise<void> => {
    if (!isWanted || isUseless) return
    setProblem(undefined)
    // Neither is there without HTTPS.
    const devices = 'mediaDevices' in navigator ? navigator.mediaDevices : undefined
    if (!devices || !('MediaRecorder' in window)) {
      setIsUseless(true)
      fail('missing')
      return
    }
    setState('asking')
    try {
      const stream = await devices.getUserMedia({ audio: true })
      if (!isHere.current) {
        for (const each of stream.getTracks()) each.stop()
        return
      }
      try {
        running.current = run(stream, fail)
        setState('recording')
      } catch {
        // The recorder refuses the stream or its format.
        for (const each of stream.getTracks()) each.stop()
        fail('failed')
      }
    } catch (error) {
      if (!isHere.current) return
      const why = whyNot(error)
      // Asking again at every question would be a nuisance; another round asks again.
      if (why === 'refused' || why === 'absent') setIsUseless(true)
      fail(why)
    }
  }
  /** Ends the recording. Returns it, where there is any. */
  const end = async (): Promise<Sound | undefined> => {
    const now = running.current
    running.current = undefined
    setState('off')
    return now?.stop().catch(() => undefined)
  }
  const pause = () => {
    if (running.current?.recorder.state === 'recording') running.current.recorder.pause()
  }
  const resume = () => {
    if (running.current?.recorder.state === 'paused') running.current.recorder.resume()
  }
  const leave = useEffectEvent(() => running.current?.giveUp())
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      leave()
    }
  }, [])
  return { state, problem, begin, end, pause, resume, clear: () => setProblem(undefined) }
}

export type Recorder = ReturnType<typeof useRecorder>
