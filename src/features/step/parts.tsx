import type { TaskId } from '../../core/catalogue/tasks.ts'
import { ownValue } from '../../core/ownValue.ts'
import type { ComponentType } from 'react'
import { isFilled } from '../../core/blank.ts'
import type { Prompt } from '../../core/derive/prompts.ts'
import { lacksReason } from '../../core/derive/answers.ts'
import { rowIn, type Answer } from '../../core/document/preparation.ts'
import { Balance } from './balance/Balance.tsx'
import { FlagMark, ConsistencyBox, SaidThenAndNow } from './consistency/ConsistencyBox.tsx'
import type { FieldBoxProps } from './useBox.ts'
import { AdvertFirst } from './ranking/DeferredAdvert.tsx'
import { AfterRanking } from './ranking/AfterRanking.tsx'
import { SpokenThree } from './ranking/SpokenThree.tsx'
import { StrengthBox } from './ranking/StrengthBox.tsx'
import type { RowList } from './rows/useRowList.ts'
import { Prose, type ProseProps } from './weakness/Prose.tsx'
import { WeaknessBox } from './weakness/WeaknessBox.tsx'

/** What an exercise has of its own, in place of or beside the shared parts. */
export type Parts = {
  /** Draws each field. */
  Box?: ComponentType<FieldBoxProps>
  /** Draws the fields that are asked for one by one as sentences with gaps. */
  Prose?: ComponentType<ProseProps>
  /** The fields of a row or an answer that are shown open, because of what is filled in beside them. */
  pointsAt?: (answer: Answer, row: string | undefined) => readonly string[]
  /** In the closed line of a row, after its text. */
  LineMark?: ComponentType<{ row: string }>
  /** What else is written in a closed row, under its first text. */
  Rest?: ComponentType<{ row: string }>
  /** Above what is asked for, where it is a list. */
  AboveAsked?: ComponentType<{ list: RowList; prompt: Prompt }>
  BeforeRows?: ComponentType<{ list: RowList }>
  /** Beside the button that adds a row. */
  AfterRows?: ComponentType<{ list: RowList }>
  /** At the closing, beside the way back to write more. */
  AfterLines?: ComponentType
  /** It shows what can be copied in a way of its own. */
  ownSuggestions?: true
}

const parts: Partial<Record<TaskId, Parts>> = {
  'recall-first-interview': {
    Box: ConsistencyBox,
    LineMark: FlagMark,
    Rest: SaidThenAndNow,
    pointsAt: (answer, row) => {
      const found = rowIn(answer, row)
      return found && lacksReason(found) ? ['why'] : []
    },
  },
  'match-their-needs': { Box: StrengthBox },
  'prepare-weakness': {
    Box: WeaknessBox,
    Prose,
    pointsAt: () => ['core', 'answer'],
  },
  'balance-strengths-weaknesses': { BeforeRows: Balance, ownSuggestions: true },
  'rank-strengths': {
    AboveAsked: AdvertFirst,
    AfterRows: AfterRanking,
    AfterLines: SpokenThree,
    pointsAt: (answer, row) => (isFilled(rowIn(answer, row)?.fields.demand) ? ['demand', 'sure'] : []),
  },
}

const none: Parts = {}

/** The parts of a task's exercise that no other has. */
export const partsOf = (id: string): Parts => ownValue<Parts>(parts, id) ?? none
