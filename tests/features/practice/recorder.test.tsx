import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useRecorder } from '../../../src/features/practice/useRecorder.ts'

/** A microphone and a recorder that do as they are told. */
const fake = ({ refuses, starts = true }: { refuses?: string; starts?: boolean } = {}) => {
  const track = Object.assign(new EventTarget(), { stop: vi.fn() })
  const stream = { getTracks: () => [track], getAudioTracks: () => [track] }
  const made: EventTarget[] = []
  const FakeRecorder = class extends EventTarget {
    static isTypeSupported = (type: string) => type.startsWith('audio/mp4')
    state = 'inactive'
    mimeType: string
    constructor(_stream: unknown, { mimeType }: { mimeType: string }) {
      super()
      if (!starts) throw new DOMException('', 'NotSupportedError')
      this.mimeType = mimeType
      made.push(this)
    }
    start() {
      this.state = 'recording'
    }
    pause() {
      this.state = 'paused'
    }
    stop() {
      this.state = 'inactive'
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['sound']) }))
      this.dispatchEvent(new Event('stop'))
    }
  }
  const getUserMedia = refuses
    ? vi.fn(() => Promise.reject(new DOMException('', refuses)))
    : vi.fn(() => Promise.resolve(stream))
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  vi.stubGlobal('AudioContext', undefined)
  Reflect.deleteProperty(window, 'AudioContext')
  return { track, made, getUserMedia }
}

const begin = async (isWanted = true) => {
  const view = renderHook(() => useRecorder(isWanted))
  await act(() => view.result.current.begin())
  return view
}

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'mediaDevices')
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
})

it('records in a format of the browser, and lets go of the microphone at the end', async () => {
  const { track } = fake()
  const { result } = await begin()
  expect(result.current.state).toBe('recording')
  const sound = await act(() => result.current.end())
  expect(sound?.blob.type).toBe('audio/mp4')
  expect(track.stop).toHaveBeenCalled()
  expect(result.current.state).toBe('off')
})

it('asks for no microphone unless that was chosen', async () => {
  const { getUserMedia } = fake()
  const { result } = await begin(false)
  expect(getUserMedia).not.toHaveBeenCalled()
  expect(result.current.problem).toBeUndefined()
})

it.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'absent'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
] as const)('says why there is no sound: %s', async (refuses, problem) => {
  fake({ refuses })
  const { result } = await begin()
  expect([result.current.state, result.current.problem]).toEqual(['off', problem])
  expect(await act(() => result.current.end())).toBeUndefined()
})

it('asks once where the microphone is refused', async () => {
  const { getUserMedia } = fake({ refuses: 'NotAllowedError' })
  const { result } = await begin()
  await act(() => result.current.begin())
  expect(getUserMedia).toHaveBeenCalledTimes(1)
})

it('says so where the browser has no recorder', async () => {
  fake()
  vi.stubGlobal('MediaRecorder', undefined)
  Reflect.deleteProperty(window, 'MediaRecorder')
  const { result } = await begin()
  expect(result.current.problem).toBe('missing')
})

it('lets go of the microphone where the recorder refuses it', async () => {
  const { track } = fake({ starts: false })
  const { result } = await begin()
  expect(result.current.problem).toBe('failed')
  expect(track.stop).toHaveBeenCalled()
})

it.each([
  ['taken', 'ended'],
  ['interrupted', 'mute'],
] as const)('keeps what was recorded where the microphone is %s', async (problem, event) => {
  const { track } = fake()
  const { result } = await begin()
  act(() => void track.dispatchEvent(new Event(event)))
  expect([result.current.state, result.current.problem]).toEqual(['off', problem])
  expect((await act(() => result.current.end()))?.blob.size).toBe(5)
})

it('stops when the page is hidden', async () => {
  const { track } = fake()
  const { result } = await begin()
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(result.current.problem).toBe('hidden')
  expect(track.stop).toHaveBeenCalled()
})

it('says so where the recorder fails', async () => {
  const { made } = fake()
  const { result } = await begin()
  act(() => void made[0]?.dispatchEvent(new Event('error')))
  expect(result.current.problem).toBe('failed')
})

it('lets go of the microphone when practice is left', async () => {
  const { track } = fake()
  const { unmount } = await begin()
  unmount()
  expect(track.stop).toHaveBeenCalled()
})
