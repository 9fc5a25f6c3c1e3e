import { describe, expect, it } from 'vitest'
import { deviceKey, readDevice, remember } from '../../src/page/device.ts'
import { fakeStorage } from '../storage.ts'

describe('what is remembered of the device', () => {
  it('keeps what others remember beside it', () => {
    const { storage, raw } = fakeStorage({ [deviceKey]: '{"signal":{"tone":true},"theme":"dark"}' })
    remember(() => storage, { language: 'en' })
    remember(() => storage, { theme: undefined })
    expect(JSON.parse(raw(deviceKey) ?? '')).toEqual({ signal: { tone: true }, language: 'en' })
    expect(readDevice(() => storage)).toEqual({ language: 'en' })
  })

  it.each(['', 'null', '[]', '{"theme":5,"language":"tlh"}', '{'])('is nothing where storage holds %j', (kept) => {
    const { storage } = fakeStorage({ [deviceKey]: kept })
    expect(readDevice(() => storage)).toEqual({})
  })

  it('does without storage that is blocked', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    expect(readDevice(blocked)).toEqual({})
    expect(() => {
      remember(blocked, { theme: 'dark' })
    }).not.toThrow()
  })
})
