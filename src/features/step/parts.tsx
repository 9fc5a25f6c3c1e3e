import type { TaskId } from '../../core/catalogue/tasks.ts'
import { ownValue } from '../../core/ownValue.ts'
import type { ComponentType } from 'react'
import { lacksReason } from '../../core/derive/answers.ts'
import { rowIn, type Answer } from '../../core/document/preparation.ts'
import { weaknessParts } from '../../core/derive/weakness.ts'
import { Balance } from './balance/Balance.tsx'
import { FlagMark, ConsistencyBox } from './consistency/ConsistencyBox.tsx'
import type { FieldBoxProps } from './useBox.ts'
import { SortByNeed } from './ranking/SortByNeed.tsx'
import { StrengthBox } from './ranking/StrengthBox.tsx'
import type { RowList } from './rows/useRowList.ts'
import { WeaknessBox } from './weakness/WeaknessBox.tsx'

/** What an exercise has of its own, in place of or beside the shared parts. */
export type Parts = {
  /** Draws each field. */
  Box?: ComponentType<FieldBoxProps>
  /** The fields of a row or an answer that are shown open, because of what is filled in beside them. */
  pointsAt?: (answer: Answer, row: string | undefined) => readonly string[]
  /** In the closed line of a row, after its text. */
  LineMark?: ComponentType<{ row: string }>
  BeforeRows?: ComponentType<{ list: RowList }>
  /** Beside the button that adds a row. */
  AfterRows?: ComponentType<{ list: RowList }>
  /** It shows what can be copied in a way of its own. */
  ownSuggestions?: true
}

const parts: Partial<Record<TaskId, Parts>> = {
  'recall-first-interview': {
    Box: ConsistencyBox,
    LineMark: FlagMark,
    pointsAt: (answer, row) => {
      const found = rowIn(answer, row)
      return found && lacksReason(found) ? ['why'] : []
    },
  },
  'match-their-needs': { Box: StrengthBox },
  'prepare-weakness': {
    Box: WeaknessBox,
    pointsAt: (answer) => (weaknessParts(answer).length > 0 ? ['core', 'answer'] : []),
  },
  'balance-strengths-weaknesses': { BeforeRows: Balance, ownSuggestions: true },
  'rank-strengths': { AfterRows: SortByNeed },
}

const none: Parts = {}

/** The parts of a task's exercise that no other has. */
export const partsOf = (id: string): Parts => ownValue<Parts>(parts, id) ?? none
