import { memo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import swedish from '../../../locales/sv/tasks.json'
import { sections, tasks } from '../../../src/core/catalogue/tasks.ts'
import { useDone } from './store.ts'
import { createFloorWords } from './words.ts'

const words = createFloorWords({ sv: { translation: swedish } })

const Task = memo(({ id }: { id: keyof typeof swedish.tasks }) => {
  const { t } = useTranslation()
  const done = useDone((state) => state.done[id] ?? false)
  const setDone = useDone((state) => state.setDone)
  const say = (key: string) => t(`tasks.${id}.${key}` as never)
  return (
    <article id={id}>
      <label>
        <input
          type="checkbox"
          autoComplete="off"
          checked={done}
          onChange={(event) => setDone(id, event.target.checked)}
        />
        {say('title')}
      </label>
      <p>{say('why')}</p>
      <ul>
        {swedish.tasks[id].how.map((_, index) => (
          <li key={index}>{say(`how.${index}`)}</li>
        ))}
      </ul>
    </article>
  )
})

/** The text of all 24 tasks, each with a box: what floor B shows and floor C brings to life. */
export const Tasks = () => (
  <I18nextProvider i18n={words}>
    <main>
      <h1>Andra intervjun</h1>
      <p>{swedish.orientation}</p>
      {sections.map((section) => (
        <section key={section}>
          <h2>{swedish.sections[section]}</h2>
          {tasks
            .filter((task) => task.section === section)
            .map(({ id }) => (
              <Task key={id} id={id} />
            ))}
        </section>
      ))}
    </main>
  </I18nextProvider>
)
