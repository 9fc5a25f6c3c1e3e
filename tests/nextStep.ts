import { candidatesOf, orderOf } from '../src/core/derive/planning/order.ts'
import type { Preparation } from '../src/core/document/preparation.ts'

/** The step that the page says is next where the interview has no date. */
export const nextWithoutDate = (preparation: Preparation): string | undefined =>
  orderOf({
    steps: candidatesOf(preparation),
    interview: { fields: {} },
    plan: undefined,
    today: '2026-11-27',
    now: '10:00',
  })[0]
