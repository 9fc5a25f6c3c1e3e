import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Language } from '../../../src/i18n/languages.ts'
import '../../../src/features/settings/StorageDialog.tsx'
import { openPage } from '../../render.tsx'
import { documentOf, keeping, sender } from '../../core/share/someone.ts'

beforeEach(() => {
  history.replaceState(null, '', '/')
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it.each<[Language, string, string]>([
  ['sv', 'Spara en kopia', 'Ta bort allt du har skrivit'],
  ['en', 'Save a copy', 'Delete everything you’ve written'],
])('what is stored is downloaded with a checksum, also before it is deleted, in %s', async (...words) => {
  const [language, download, deleteAll] = words
  const files: Blob[] = []
  vi.stubGlobal('isSecureContext', true)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob)
    return 'blob:file'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user } = await openPage(language, keeping(sender))
  act(() => {
    location.hash = '#storage'
  })
  const press = async (name: string) =>
    user.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
  await press(download)
  await press(deleteAll)
  await press(download)
  expect(files).toHaveLength(2)
  for (const file of files)
    expect(JSON.parse(await file.text())).toMatchObject({
      app: 'second-interview',
      checksum: expect.stringMatching(/^crc32:[\da-f]{8}$/) as string,
      document: documentOf(sender),
    })
})
