// @vitest-environment node
import { expect, test } from 'vitest'
import { keptLaterOf, precachedOf, workerOf } from '../../src/site/precache.ts'

const files = new Map([
  ['index.html', 'sv'],
  ['en/index.html', 'en'],
  ['assets/a-1.js', '1'],
  ['assets/extra-sv-1.js', 'words'],
  ['_headers', 'policy'],
  ['og-sv.png', 'picture'],
])

test('keeps pages and parts, and nothing that only a host or a crawler asks for', () => {
  expect(precachedOf(files.keys())).toEqual(['assets/a-1.js', 'en/index.html', 'index.html'])
})

test('keeps extra words, those of the coach and what helpers need once they are fetched', () => {
  expect(keptLaterOf(files.keys())).toEqual(['assets/extra-sv-1.js'])
  const later = [
    'assets/coach-en-1.js',
    'assets/extra-en-1.css',
    'assets/extra-en-1.js',
    'assets/helping-1.css',
    'assets/helping-1.js',
  ]
  expect(keptLaterOf(later)).toEqual(later)
  expect(precachedOf(later)).toEqual([])
})

test('the worker changes when a kept file does, and with nothing else', () => {
  expect(workerOf(new Map([...files, ['index.html', 'new']]))).not.toBe(workerOf(files))
  expect(workerOf(new Map([...files, ['assets/extra-sv-1.js', 'new']]))).not.toBe(workerOf(files))
  expect(workerOf(new Map([...files, ['_headers', 'new']]))).toBe(workerOf(files))
})
