import { useTranslation } from 'react-i18next'

type Id = 'cv' | 'work-samples' | 'references' | 'pen' | 'id' | 'route' | 'water'

/** A thing to bring that the list began with: its words are those of the exercise, fetched when they are needed. */
export const Starter = ({ id }: { id: string }) => {
  const { t, ready } = useTranslation('exercises')
  return <span>{ready && t(($) => $.exercises['pack-your-bag'].rows.starters[id as Id])}</span>
}
