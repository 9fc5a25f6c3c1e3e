import { useEffect, useRef, useState } from 'react'
import { readDevice, remember, type Signal } from '../../../shell/device.ts'

const local = () => window.localStorage

/** Until one is switched on. */
const silent: Signal = { tone: false, vibration: false }

/** What this device can do. */
const able = (): Signal => ({ tone: 'AudioContext' in window, vibration: 'vibrate' in navigator })

/** One soft note: it rises at once and fades for a second and a half. Loudness is a tenth of what is possible. */
const playTone = (context: AudioContext) => {
  const { currentTime } = context
  const volume = context.createGain()
  volume.gain.setValueAtTime(0, currentTime)
  volume.gain.linearRampToValueAtTime(0.1, currentTime + 0.04)
  volume.gain.exponentialRampToValueAtTime(0.0001, currentTime + 1.5)
  const note = context.createOscillator()
  note.frequency.value = 523.25
  note.connect(volume).connect(context.destination)
  note.start()
  note.stop(currentTime + 1.5)
}

/** A tone and a vibration, each only where it is switched on. */
export const useSignal = () => {
  const [signal, setSignal] = useState(() => readDevice(local).signal ?? silent)
  const audio = useRef<AudioContext>(undefined)
  useEffect(
    () => () => {
      void audio.current?.close().catch(() => undefined)
      audio.current = undefined
    },
    [],
  )
  /** Call it when the person touches something: browsers let no sound begin by itself. */
  const prepare = ({ tone } = signal) => {
    if (!tone || !able().tone) return
    audio.current ??= new AudioContext()
    void audio.current.resume().catch(() => undefined)
  }
  const give = (which = signal) => {
    if (which.tone && audio.current) playTone(audio.current)
    if (which.vibration && able().vibration) navigator.vibrate(200)
  }
  /** Switches one on or off, and lets it be noticed once when it is switched on. */
  const switchTo = (name: keyof Signal, on: boolean) => {
    const next = { ...signal, [name]: on }
    setSignal(next)
    remember(local, { signal: next })
    if (!on) return
    prepare(next)
    give({ tone: false, vibration: false, [name]: true })
  }
  return { signal, able: able(), prepare, give, switchTo }
}
