import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './tab.ts'

/** The path of the file that a browser has put into its folder, once it is whole. */
export const downloaded = async (folder: string): Promise<string> => {
  const files = async () => readdirSync(folder)
  const isWhole = (names: readonly string[]) => names.length === 1 && names[0]!.endsWith('.json')
  const [name = ''] = await until('a file', files, isWhole)
  return join(folder, name)
}
