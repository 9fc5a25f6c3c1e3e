import { extraFileOf } from '../i18n/extraWords.ts'
import type { ResolveModulePreloadDependenciesFn, Rolldown } from 'vite'

type Context = Rolldown.ChunkingContext

type Asks = (id: string, context: Context) => boolean

/** Whether a module is one of these, or imported by one, directly or through others. */
const reachedFrom = (isRoot: Asks): Asks => {
  const known = new Map<string, boolean>()
  const isReached: Asks = (id, context) => {
    const found = known.get(id)
    if (found !== undefined) return found
    // Modules that import each other lead nowhere new.
    known.set(id, false)
    const importers = context.getModuleInfo(id)?.importers ?? []
    const reached = isRoot(id, context) || importers.some((each) => isReached(each, context))
    if (reached) known.set(id, true)
    else known.delete(id)
    return reached
  }
  return isReached
}

/** What the list needs before it answers. */
const isFirst = () =>
  reachedFrom((id, context) => /rolldown\/runtime/.test(id) || (context.getModuleInfo(id)?.isEntry ?? false))

/** What comes with the frame, in a file apart, because the first page has no room for its style. */
const isLife = (id: string): boolean =>
  /\/src\/(Life\.tsx|shell\/roomForStrips\.css|features\/[a-z-]+\/life\/.*(tsx|css)$)/.test(id)

/**
 * What comes alive around the list a moment later: what the first modules ask for, but for words. What `life` needs that
 * has no style is here too, where it compresses better.
 */
const isFrame = (isFirst: Asks) =>
  reachedFrom((id, context) => {
    const { dynamicImporters = [], importers = [] } = context.getModuleInfo(id) ?? {}
    if (/\.ts$/.test(id) && importers.some(isLife)) return true
    return !/\/locales\//.test(id) && !isLife(id) && dynamicImporters.some((each) => isFirst(each, context))
  })

/** What stands in a file with others: parts of the core that one feature alone draws, and features that are small alone. */
const homes = {
  'core/share': 'sharing',
  // Paper, links and their pictures in one file weigh 1 kB less than in three.
  'features/printing': 'sharing',
  'ui/Qr': 'sharing',
  'core/derive/prompts': 'step',
  'core/derive/advert': 'step',
  'core/catalogue/cards': 'step',
  'core/catalogue/pairs': 'step',
  'features/step/heard': 'helping',
  // So do the plan, practice and the bank.
  'core/calendar': 'views',
  'core/derive/planning': 'views',
  'core/practice/kept': 'views',
  'core/practice/answerLimits': 'views',
  'core/practice/rounds': 'views',
  'core/practice/sound': 'views',
  'features/planning': 'views',
  'features/practice': 'views',
  'features/questions': 'views',
  'features/settings': 'views',
  // An open step is placed without fetching anything.
  'features/checklist': 'life',
} as const

/**
 * A backup is written, and one's own questions are practised on, without opening the sharing feature, and a helper marks
 * answers without opening a step.
 */
const homeOf = (id: string): string | undefined =>
  /\/core\/(share\/(writeBackup|checksum|preparedQuestions)|practice\/(heard|marks|usualQuestions))\.ts$/.test(id)
    ? undefined
    : Object.entries(homes).find(([home]) => id.includes(`/src/${home}`))?.[1]

/** What features share. */
const sharedOf = (id: string): string | null =>
  /\/src\/(core|shell|ui|features\/(pocket-notes|settings))\//.test(id) && !homeOf(id) ? 'shared' : null

/** The words of a language by file: those that come with what stands around the list, two of extra ones, and all others. */
const wordsOf = (id: string): string | null => {
  const [, language, name] = /\/locales\/([\w-]+)\/(\w+)\.json$/.exec(id) ?? []
  if (!language) return null
  const extra = name && extraFileOf(name)
  if (extra) return `${extra}-${language}`
  return name === 'frame' || name === 'tasks' ? `frame-${language}` : `words-${language}`
}

/** The feature whose folder a module is in, or that alone draws this part of the core. */
const featureOf = (id: string): string | null =>
  homeOf(id) ??
  /\/src\/features\/sharing\/(helping)\//.exec(id)?.[1] ??
  /\/src\/features\/([a-z-]+)\//.exec(id)?.[1] ??
  /\/src\/([a-z0-9-]+)\//.exec(id)?.[1] ??
  null

/**
 * One chunk for what the list needs, one for what stands around it, and one for what comes later of each feature: a few
 * files compress better than the hundred that are made where every pair of parts puts what it shares into one of its own.
 */
export const chunks = (): Rolldown.CodeSplittingOptions => {
  const first = isFirst()
  const frame = isFrame(first)
  return {
    groups: [
      { name: (id, context) => (first(id, context) ? 'first' : null), priority: 4 },
      { name: (id, context) => (frame(id, context) ? 'frame' : null), priority: 3 },
      { name: (id) => (isLife(id) || homeOf(id) === 'life' ? 'life' : null), priority: 2.5 },
      { name: wordsOf, priority: 2 },
      { name: sharedOf, priority: 2 },
      // A group takes along what its files import, so that helping would hold what links and copies are written with.
      { name: (id) => (featureOf(id) === 'sharing' ? 'sharing' : null), priority: 1.4 },
      { name: featureOf, priority: 1 },
    ],
  }
}

/** What a part that opens later has to fetch with it: the page is alive by then. */
export const stillMissing: ResolveModulePreloadDependenciesFn = (_file, needed, { hostType }) =>
  needed.filter((file) => hostType === 'html' || !/\/(index|frame|rolldown-runtime)-[^/]*$/.test(file))
