import { ownTaskOf, type Preparation } from '../document/preparation.ts'
import { progressOf, statusOf, type Count } from '../derive/progress.ts'
import { type Change } from './changes.ts'
import { type SharedContent } from './sharedContent.ts'

/** How far someone has come, own tasks that came as a number included. */
export const progressWithShared = (
  preparation: Preparation,
  { own, texts }: Pick<SharedContent, 'own' | 'texts'>,
): Count => {
  const { done, all } = progressOf(preparation)
  const isCounted = (texts?.own.length ?? 0) > 0
  return isCounted ? { done, all } : { done: done + own.done, all: all + own.all }
}

const doneIn = ({ answers, own }: Preparation): ReadonlySet<string> =>
  new Set(
    [...Object.entries(answers), ...own.map((task) => [task.id, task] as const)]
      .filter(([, answer]) => statusOf(answer) === 'done')
      .map(([key]) => key),
  )

/** What is gone when `next` takes the place of `mine`. `changes` are those from `next` to `mine`. */
export const lossOf = (mine: Preparation, next: Preparation, changes: readonly Change[]) => {
  const done = doneIn(next)
  return {
    done: [...doneIn(mine)].filter((key) => !done.has(key)).length,
    steps: mine.own.filter(({ id }) => !ownTaskOf(next, id)).length,
    texts: changes.reduce((sum, { texts }) => sum + texts.filter(({ field }) => field !== 'title').length, 0),
  }
}
