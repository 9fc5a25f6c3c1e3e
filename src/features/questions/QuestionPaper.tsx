import { useTranslation } from 'react-i18next'
import { answerPlace, type BankItem } from '../../core/derive/bank.ts'
import { textAt } from '../../core/document/preparation.ts'
import { isFilled } from '../../core/blank.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { useBankWords } from './useBankWords.ts'
import * as styles from './QuestionPaper.module.css'

/** The questions on paper: favourites where there are any, else what is on screen, with what is answered or room for it. */
export const QuestionPaper = ({ items }: { items: readonly BankItem[] }) => {
  const { t } = useTranslation('questions')
  const favourites = items.filter(({ state }) => state === 'favourite')
  const printed = favourites.length > 0 ? favourites : items
  return (
    <section className={styles.paper} aria-hidden="true">
      <h1 className={styles.heading}>{t(($) => $.bank.paper)}</h1>
      <ol className={styles.questions}>
        {printed.map((item) => (
          <OnPaper key={item.id} item={item} />
        ))}
      </ol>
    </section>
  )
}

const OnPaper = ({ item }: { item: BankItem }) => {
  const { t } = useTranslation('questions')
  const { question, followUp } = useBankWords().of(item)
  const answer = usePreparation((preparation) => textAt(preparation, answerPlace(item)))
  return (
    <li className={styles.question}>
      <p className={item.known ? styles.asked : styles.own} dir={item.known ? undefined : 'auto'}>
        {question}
      </p>
      {isFilled(answer) ? (
        <p className={styles.answer} dir="auto">
          {answer}
        </p>
      ) : (
        <div className={styles.room} />
      )}
      {followUp !== undefined && <p className={styles.then}>{t(($) => $.bank.then, { question: followUp })}</p>}
    </li>
  )
}
