import { useTranslation } from 'react-i18next'
import { capital, dateIn, timeIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { isFilled } from '../../core/blank.ts'
import type { Preparation, Texts } from '../../core/document/preparation.ts'
import { useSharingWords } from './useReadWords.ts'
import { dateOf } from '../../core/days.ts'
import * as reading from './Reading.module.css'
import * as styles from './Content.module.css'

const names = ['company', 'role', 'when', 'place', 'contact', 'salary', 'start'] as const

const useFact = () => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const when = ({ date = '', time = '', zone = '' }: Texts) =>
    [
      isFilled(date) ? capital(language, dateIn(language, date, dateOf(new Date()))) : '',
      isFilled(time) ? timeIn(language, time) : '',
      isFilled(date) || isFilled(time) ? zone.replaceAll('_', ' ') : '',
    ]
      .filter(isFilled)
      .join(', ')
  return (name: (typeof names)[number], fields: Texts) => (name === 'when' ? when(fields) : (fields[name] ?? ''))
}

/** The interview's facts that came along, and the people. */
export const Facts = ({ preparation: { interview }, level }: { preparation: Preparation; level: 2 | 4 }) => {
  const t = useSharingWords()
  const fact = useFact()
  const Heading = `h${level}` as const
  const facts = names.map((name) => ({ name, text: fact(name, interview.fields) })).filter(({ text }) => isFilled(text))
  const people = interview.rows
    .map(({ id, fields }) => ({ id, text: [fields.name, fields.role, fields.note].filter(isFilled).join(', ') }))
    .filter(({ text }) => isFilled(text))
  if (facts.length + people.length === 0) return null
  return (
    <section>
      <Heading className={styles.heading}>{t(($) => $.content.interview)}</Heading>
      <dl className={`${reading.entries} ${reading.reading}`}>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{t(($) => $.content.facts[name])}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
        {people.length > 0 && (
          <div>
            <dt>{t(($) => $.content.facts.person)}</dt>
            {people.map(({ id, text }) => (
              <dd key={id} dir="auto">
                {text}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  )
}
