import type { RowList } from '../rows/useRowList.ts'
import { SortByNeed } from './SortByNeed.tsx'
import { SpokenThree } from './SpokenThree.tsx'

/** Beside the button that adds a strength: to sort them by need, and to say the first three aloud. */
export const AfterRanking = ({ list }: { list: RowList }) => (
  <>
    <SortByNeed list={list} />
    <SpokenThree />
  </>
)
