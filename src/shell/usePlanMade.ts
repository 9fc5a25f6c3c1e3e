import { timeOfDay } from '../core/days.ts'
import { allStepsOf, settledIds } from '../core/derive/progress.ts'
import type { PlanSettings, Preparation, Texts } from '../core/document/preparation.ts'
import { keepLast } from '../core/keepLast.ts'
import { memoizeLast } from '../core/memoize.ts'
import type { PreparationKey, PreparationStore } from '../core/store.ts'
import { usePreparation, usePreparationKey, usePreparationStore, useStoreState } from './useStore.ts'
import { useStage } from './useStage.ts'
import { useToday } from './useToday.ts'

/** When a plan was made, HH:MM, and which steps were settled by then: the others keep their place when they are done. */
type PlanMade = { readonly at: string; readonly gone: ReadonlySet<string> }

/** All that ask in the same moment get the same answer; it is another one once any of these has changed. */
const madeFor = memoizeLast(
  (
    store: PreparationStore,
    _key: PreparationKey,
    _today: string,
    _facts: readonly unknown[],
    _plan: PlanSettings | undefined,
    hidden: ReadonlySet<string> | undefined,
    isTonight: boolean,
  ): PlanMade => ({
    at: timeOfDay(new Date()),
    // What is done tonight stays in the plan for tonight, also where the page is opened anew.
    gone: hidden ?? new Set((isTonight ? skippedIds : settledIds)(store.open())),
  }),
)

const keepFacts = keepLast<readonly unknown[]>()

const factsOf = ({ when, date, time, zone }: Texts, held: boolean) => keepFacts([when, date, time, zone, held])

/** The ids of the steps that are set aside. */
const skippedIds = (preparation: Preparation): readonly string[] =>
  allStepsOf(preparation)
    .filter(({ status }) => status === 'skipped')
    .map(({ id }) => id)

/**
 * The plan of the open preparation holds from when it was made until the facts, the settings or the day change, so that
 * no row leaves under the finger, and the list, the slip and the closing of a step agree on what is next.
 */
export const usePlanMade = (): PlanMade => {
  const store = usePreparationStore()
  const key = usePreparationKey()
  const today = useToday()
  const facts = usePreparation(({ interview }) => factsOf(interview.fields, interview.done === true))
  const plan = usePreparation((preparation) => preparation.plan)
  const hidden = useStoreState(({ filter, hiddenTasks }) => (filter === 'plan' ? hiddenTasks : undefined))
  return madeFor(store, key, today, facts, plan, hidden, useStage() === 'tonight')
}
