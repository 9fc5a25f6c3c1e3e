import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastDayOf, soundKey, type KeptSound } from '../../core/practice/keptSound.ts'
import { report } from '../../core/report.ts'
import { dateIn, durationIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { useToday } from '../../shell/useToday.ts'
import { Button } from '../../ui/Button.tsx'
import * as styles from './StorageDialog.module.css'

/** The recorded answers on this device, each to be heard and removed; nothing where there are none. */
export const Recordings = () => {
  const { t } = useTranslation('storage')
  const [sounds, setSounds] = useState<readonly KeptSound[]>([])
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    let isHere = true
    const list = async () => {
      const { listSounds } = await import('../../shell/sounds.ts')
      const found = await listSounds()
      if (isHere) setSounds(found)
    }
    list().catch((error: unknown) => report(error, 'list sounds'))
    return () => {
      isHere = false
    }
  }, [])
  const remove = async (sound: KeptSound) => {
    try {
      const { removeSound } = await import('../../shell/sounds.ts')
      await removeSound(sound)
      setSounds((all) => all.filter((each) => soundKey(each) !== soundKey(sound)))
      setSaid(t(($) => $.sounds.removed))
      heading.current?.focus()
    } catch (error) {
      report(error, 'remove a sound')
      setSaid(t(($) => $.sounds.notRemoved))
    }
  }
  if (sounds.length === 0 && said === '') return null
  return (
    <section>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {t(($) => $.sounds.heading)}
      </h3>
      <p>{t(($) => $.sounds.text)}</p>
      <ul className={styles.sounds}>
        {sounds.map((sound) => (
          <Recording key={soundKey(sound)} sound={sound} onRemove={() => void remove(sound)} />
        ))}
      </ul>
      <p role="status">{said}</p>
    </section>
  )
}

const Recording = ({ sound, onRemove }: { sound: KeptSound; onRemove: () => void }) => {
  const { t, i18n } = useTranslation('storage')
  const store = usePreparationStore()
  const today = useToday()
  const language = languageOf(i18n.language)
  const audio = useRef<HTMLAudioElement>(null)
  const nameId = useId()
  const { question, day, length, blob } = sound
  useEffect(() => {
    const url = URL.createObjectURL(blob)
    if (audio.current) audio.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [blob])
  const last = lastDayOf(sound, store.state.getState().document)
  const facts = {
    day: dateIn(language, day, today),
    length: durationIn(language, Math.round(length / 1000)),
    size: Math.max(1, Math.round(blob.size / 1000)),
  }
  return (
    <li className={styles.recording}>
      <p id={nameId}>{question}</p>
      <p>{t(($) => $.sounds.facts, facts)}</p>
      <p>{t(($) => $.sounds.until, { day: dateIn(language, last, today) })}</p>
      <audio ref={audio} controls preload="none" aria-labelledby={nameId} />
      <Button look="text" aria-describedby={nameId} onClick={onRemove}>
        {t(($) => $.sounds.remove)}
      </Button>
    </li>
  )
}
