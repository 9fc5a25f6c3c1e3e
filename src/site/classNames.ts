import type { CSSModulesOptions } from 'vite'

const files = new Map<string, string>()

/**
 * A class is named after its file, which is shorter once compressed than a hash, and says where it comes from. Throws
 * where two files have one name.
 */
export const classNames: CSSModulesOptions = {
  generateScopedName: (name, path) => {
    const [file = path] = path.split('?')
    const own = /([^/\\]+)\.module\.css$/.exec(file)?.[1] ?? ''
    if ((files.get(own) ?? file) !== file) throw new Error(`Two style files are called ${own}`)
    files.set(own, file)
    return `${own}-${name}`
  },
}
