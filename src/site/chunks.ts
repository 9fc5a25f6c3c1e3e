import type { Rolldown } from 'vite'

type Context = Rolldown.ChunkingContext

/** Whether the page's entry needs a module before it comes alive. */
const firstOf = () => {
  const known = new Map<string, boolean>()
  const isFirst = (id: string, context: Context): boolean => {
    const found = known.get(id)
    if (found !== undefined) return found
    // Modules that import each other lead nowhere new.
    known.set(id, false)
    const info = context.getModuleInfo(id)
    const first = info !== null && (info.isEntry || info.importers.some((each) => isFirst(each, context)))
    if (first) known.set(id, true)
    else known.delete(id)
    return first
  }
  return isFirst
}

/** What features share. Pictures of codes are heavy, and few dialogs show one. */
const sharedOf = (id: string): string | null => {
  if (/\/ui\/Qr\.tsx$|\/uqr\//.test(id)) return 'qr'
  return /\/src\/(catalogue|preparation|ui)\//.test(id) ? 'shared' : null
}

/** The feature whose folder a module is in. */
const featureOf = (id: string): string | null => /\/src\/([a-z-]+)\//.exec(id)?.[1] ?? null

/**
 * One chunk for all that the first view needs, and one for what comes later of each feature: a few files compress
 * better than the hundred that are made where every pair of parts puts what it shares into one of its own.
 */
export const chunks = (): Rolldown.CodeSplittingOptions => {
  const isFirst = firstOf()
  return {
    groups: [
      { name: (id, context) => (isFirst(id, context) ? 'first' : null), priority: 3 },
      { name: sharedOf, priority: 2 },
      { name: featureOf, priority: 1 },
    ],
  }
}
