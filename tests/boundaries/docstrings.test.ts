// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Names of what is exported without a docstring right above it. */
const undocumentedIn = (source: string): readonly string[] => {
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    const name = /^export (?:const|function|async function) (\w+)/.exec(line)?.[1]
    return name === undefined || lines[index - 1]?.endsWith('*/') ? [] : [name]
  })
}

test('an exported value without a docstring is found', () => {
  expect(undocumentedIn('/** One. */\nexport const one = 1\n\nexport const two = 2\n')).toEqual(['two'])
})

const files = readdirSync('src/core', { recursive: true }).map(String)

test.each(files.filter((file) => file.endsWith('.ts')))('everything that core/%s exports says what it is', (file) => {
  expect(undocumentedIn(readFileSync(`src/core/${file}`, 'utf8'))).toEqual([])
})
