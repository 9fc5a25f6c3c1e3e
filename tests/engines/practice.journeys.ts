import { type Preparation } from '../../src/core/document/preparation.ts'
import { encodeInvitation, inviteToPractise } from '../../src/core/share/invitation.ts'
import { preparedQuestionsOf } from '../../src/core/share/preparedQuestions.ts'
import { say, sender } from '../journeys/people.ts'
import { cannot } from './engine.ts'
import { type Journeys } from './journey.ts'
import { startWith, until, withPerson, type Tab } from './tab.ts'

const practice = (name: string) => say('sv', `practice:${name}`)
const button = (name: string) => ({ role: 'button', name }) as const

/** Chooses a short round with sound and begins to answer its first question. */
const beginToAnswer = async (page: Tab, root: string) => {
  await page.goto(`${root}#practice`)
  await page.click({ role: 'radio', name: '5 min' })
  await page.click(button(practice('choose.more')))
  await page.click({ role: 'checkbox', name: practice('choose.record') })
  await page.click(button(practice('choose.start')))
  await page.click(button(practice('round.begin')))
}

/** What the page says of the microphone: that it records, why it doesn't, or that it waits for the person's leave. */
const heardOf = (page: Tab): Promise<string | undefined> => {
  const problems = ['refused', 'absent', 'busy', 'missing', 'failed'].map((name) => practice(`problems.${name}`))
  const said = [practice('round.recording'), practice('round.waiting'), ...problems]
  return page.run((texts) => texts.find((text) => document.body.innerText.includes(text)), said)
}

/** Runs in the page: seconds and loudness of each sound that is kept. */
const keptSounds = async () => {
  const request = indexedDB.open('second-interview-sounds')
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result)
  })
  const sounds = await new Promise<{ blob: Blob }[]>((resolve) => {
    const all = database.transaction('sounds').objectStore('sounds').getAll()
    all.onsuccess = () => resolve(all.result as { blob: Blob }[])
  })
  database.close()
  const measured = []
  for (const { blob } of sounds) {
    const decoded = await new AudioContext().decodeAudioData(await blob.arrayBuffer())
    const samples = decoded.getChannelData(0)
    let loudest = 0
    for (const each of samples) loudest = Math.max(loudest, Math.abs(each))
    measured.push({ duration: decoded.duration, loudest })
  }
  return measured
}

/** Runs in the page: whether the clock of this step has the whole window, and nothing else can be reached. */
const fillsWindow = (id: string) => {
  const clock = document.querySelector(`#${id} section`)?.getBoundingClientRect()
  const { innerWidth: width, innerHeight: height } = window
  const isAtEdges = clock?.left === 0 && clock.top === 0 && clock.width >= width - 20 && clock.height === height
  return isAtEdges && !(document.querySelector('header')?.checkVisibility({ visibilityProperty: true }) ?? true)
}

export const practiceJourneys: Journeys = {
  'a clock fills the window, and Escape, Back and its cross end it alone': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      const page = await tab()
      const id = 'welcome-silence'
      await page.gotoStep(root, id)
      const leave = [
        () => page.press('Escape'),
        () => page.run(() => history.back()),
        () => page.click(button(say('sv', 'rehearsal:leave'))),
      ]
      for (const [times, end] of leave.entries()) {
        const start = say('sv', `rehearsal:controls.${times === 0 ? 'start' : 'again'}`)
        await page.click(button(start))
        await page.focused(say('sv', 'rehearsal:controls.pause'))
        await page.expect('the whole window', () => page.run(fillsWindow, id), true)
        await end()
        await page.focused(say('sv', 'rehearsal:controls.again'))
        await page.expect('its place in the step', () => page.run(fillsWindow, id), false)
        await page.there(button(say('sv', 'workspace:prompts.next')))
        await page.expect('the address', () => page.run(() => location.hash), `#${id}`)
        const isOpen = () => page.run((step) => document.getElementById(`${step}-title`)?.ariaExpanded, id)
        await page.expect('the step open', isOpen, 'true')
      }
    }),

  'an answer is recorded, heard and kept over a reload, or one sentence says why not': (engine, { root }) =>
    withPerson(
      engine,
      async ({ tab }) => {
        const page = await tab()
        await startWith(page, root, sender)
        await beginToAnswer(page, root)
        const waiting = practice('round.waiting')
        const state = await until(
          'word of the microphone',
          () => heardOf(page),
          (text) => text !== undefined && (text !== waiting || engine.name === 'webkit'),
        )
        if (state === waiting) throw cannot('its microphone: its small browser waits for a leave that no driver gives')
        if (state !== practice('round.recording')) {
          if (engine.name !== 'webkit') throw new Error(`It doesn't record: ${state}`)
          await page.click(button(practice('round.answered')))
          await page.click(button(say('sv', 'questions:marks.more')))
          await page.says('2 av 2')
          throw cannot(`a recording: it says “${state}”, and goes on without sound`)
        }
        await page.says('0.02')
        await page.click(button(practice('round.answered')))
        await page.says(practice('listen.heading'))
        await page.click(button(practice('listen.play')))
        const played = () => page.run(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2)
        await page.expect('the sound played', played, true)
        await page.click(button(practice('listen.keep')))
        await page.says(practice('round.went'))
        await page.reload()
        const [sound, ...others] = await page.run(keptSounds)
        if (!sound || others.length > 0) throw new Error('One sound should be kept')
        if (sound.duration < 1.5 || sound.duration > 20 || sound.loudest < 0.01)
          throw new Error(`Kept: ${JSON.stringify(sound)}`)
      },
      { microphone: 'fake' },
    ),

  'a helper asks, and what was heard comes back beside the answers': async (engine, { root }) => {
    const [mine] = sender.preparations as readonly Preparation[]
    const questions = preparedQuestionsOf(mine!).map(({ refs: [ref] }) => ref)
    const invitation = inviteToPractise(mine!, { candidate: 'Sara', questions, answers: true, job: true })
    const fragment = await encodeInvitation(invitation)
    const link = await withPerson(engine, async ({ tab }) => {
      const page = await tab()
      await page.raw.goto(`${root}404.html`)
      // Someone who has chosen a language here, and nothing else.
      await page.run(() => localStorage.setItem('second-interview-device', JSON.stringify({ language: 'sv' })))
      const before = await page.run(() => JSON.stringify(localStorage))
      await page.goto(`${root}#${fragment}`)
      await page.click(button(`Börja: ${questions.length} frågor`))
      await page.click(button('Skriv något till Sara'))
      await page.write({ role: 'textbox', name: say('sv', 'helping:asking.line') }, 'Börja med siffran.')
      await page.click(button(say('sv', 'questions:marks.more')))
      await page.click(button(say('sv', 'sharing:ask.close')))
      await page.click(button('Skicka till Sara'))
      await page.write({ role: 'textbox', name: say('sv', 'helping:sending.name') }, 'Kim')
      const box = { role: 'textbox', name: say('sv', 'sharing:link.label') } as const
      const made = await until(
        'a link',
        () => page.read(box),
        (text) => text.includes('#f'),
      )
      if ((await page.run(() => JSON.stringify(localStorage))) !== before) throw new Error('Something was stored')
      return made
    })
    await withPerson(engine, async ({ tab }) => {
      const page = await tab()
      await startWith(page, root, sender)
      await page.goto(link)
      await page.says('Kim har lyssnat på dig')
      await page.click(button(say('sv', 'helping:back.take')))
      await page.says('Börja med siffran.')
      if (!(await page.kept())?.includes('Börja med siffran.')) throw new Error('It is not kept')
    })
  },
}
