import { act, createEvent, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goOnTo, goOnToList, keptAnswers, openExercise } from './workspace.tsx'
import { undoLast } from '../../../src/core/undo.ts'

const row = (id: string, fields: Record<string, string>) => ({ id, fields })

const strengths = { rows: ['One', 'Two', 'Three', 'Four'].map((strength) => row(strength, { strength })) }

const openStrengths = () => openExercise('rank-strengths', { kept: keptAnswers({ 'rank-strengths': strengths }) })

const another = 'Do you remember another question?'

/** Opens the log with these questions. */
const openAsked = (...questions: readonly string[]) => {
  const rows = questions.map((question) => row(question, { question }))
  return openExercise('recall-first-interview', { kept: keptAnswers({ 'recall-first-interview': { rows } }) })
}

const line = (name: string | RegExp) => screen.getByRole('button', { name, expanded: false })
const box = (name: string | RegExp) => screen.getByRole('textbox', { name })
const add = (name: string) => screen.getByRole('button', { name })

describe('an empty list', () => {
  it('asks for its first row alone, and keeps nothing before it is written', async () => {
    const { user, kept } = await openExercise('recall-first-interview')
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
    await user.click(box('1. Which question do you remember from last time?'))
    await user.tab()
    expect(kept.raw()).toBeUndefined()
  })

  it('goes on to the next line by Enter, and past the last one to a new one', async () => {
    const { user, keptAnswer } = await openExercise('rank-strengths')
    await user.click(await goOnToList(user, 'Add a strength'))
    await user.keyboard('a{Enter}b{Enter}c{Enter}d')
    expect(keptAnswer().rows.map(({ fields }) => fields['strength'])).toEqual(['a', 'b', 'c', 'd'])
    expect(box('4. My strength')).toHaveFocus()
  })
})

describe('the field above a list', () => {
  it.each([
    ['sv', 'Minns du en fråga till?', 'Det jag sa'],
    ['en', another, 'What I said'],
  ] as const)(
    'asks for one more, which joins the list by Enter and asks for its answer: %s',
    async (language, asks, said) => {
      const rows = [row('a', { question: 'Why?', said: 'So' })]
      const { user, keptAnswer } = await openExercise('recall-first-interview', {
        language,
        kept: keptAnswers({ 'recall-first-interview': { rows } }),
      })
      await user.type(box(asks), 'When?{Enter}')
      expect(box(said)).toHaveFocus()
      expect(box(asks)).toHaveValue('')
      expect(keptAnswer().rows.map(({ fields }) => fields['question'])).toEqual(['Why?', 'When?'])
    },
  )

  it('stays where it is while it is written in, and makes room for another where nothing more is asked', async () => {
    const { user, keptAnswer } = await openExercise('show-curiosity', {
      kept: keptAnswers({ 'show-curiosity': { rows: [row('a', { question: 'Who?' })] } }),
    })
    const asks = 'What else would you like to know?'
    await goOnTo(user, () => screen.queryByRole('textbox', { name: asks }))
    expect(box(asks)).toHaveFocus()
    await user.keyboard('{Enter}When?')
    expect(box(asks)).toHaveValue('When?')
    expect(screen.queryByRole('button', { name: 'When?' })).not.toBeInTheDocument()
    await user.keyboard('{Enter}Where?')
    expect(box(asks)).toHaveValue('Where?')
    expect(line('When?')).toBeVisible()
    expect(keptAnswer().rows.map(({ fields }) => fields['question'])).toEqual(['Who?', 'When?', 'Where?'])
  })

  it.each([
    ['sv', 'Minns du en fråga till?', 'Lägg till en fråga'],
    ['en', another, 'Add a question'],
  ] as const)(
    'is the one way to add while it is empty; then a button leads on too: %s',
    async (language, asks, adds) => {
      const rows = [row('a', { question: 'Why?', said: 'So' })]
      const { user, keptAnswer } = await openExercise('recall-first-interview', {
        language,
        kept: keptAnswers({ 'recall-first-interview': { rows } }),
      })
      expect(screen.queryByRole('button', { name: adds })).not.toBeInTheDocument()
      await user.type(box(asks), 'When?')
      await user.click(add(adds))
      expect(keptAnswer().rows.map(({ fields }) => fields['question'])).toEqual(['Why?', 'When?'])
      expect(box(asks)).toHaveValue('')
      expect(screen.queryByRole('button', { name: adds })).not.toBeInTheDocument()
    },
  )

  it('stands alone where nothing is written', async () => {
    await openExercise('fill-knowledge-gaps')
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
  })

  it('takes the focus when the last row of the list is removed', async () => {
    const { user } = await openAsked('x')
    await user.click(line('x'))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it('keeps nothing of what is emptied', async () => {
    const { user, keptAnswer } = await openAsked('x')
    await user.type(box(another), 'y')
    await user.clear(box(another))
    await user.click(line('x'))
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['x'])
  })
})

describe('a list whose rows move under the finger', () => {
  it('keeps the row open that has the focus, though the click lands beside it', async () => {
    const { user, keptAnswer } = await openAsked('first')
    await user.click(line('first'))
    const second = box(another)
    const list = screen.getAllByRole('list').at(-1)!
    fireEvent.pointerDown(second)
    act(() => second.focus())
    fireEvent.pointerUp(list)
    fireEvent.click(list)
    await user.keyboard('second')
    expect(box(another)).toHaveFocus()
    expect(keptAnswer().rows.map(({ fields }) => fields['question'])).toEqual(['first', 'second'])
  })
})

describe('a list with rows', () => {
  it.each([
    ['sv', 'Vad är viktigast för dem?'],
    ['en', 'What matters most to them?'],
  ] as const)('asks for their order where it is the message: %s', async (language, asks) => {
    const { unmount } = await openExercise('rank-strengths', {
      language,
      kept: keptAnswers({ 'rank-strengths': strengths }),
    })
    expect(screen.getByText(asks)).toBeVisible()
    unmount()
    await openExercise('rank-strengths', { language })
    expect(screen.queryByText(asks)).not.toBeInTheDocument()
  })

  it('has one row open, the others a line each', async () => {
    const { user } = await openStrengths()
    expect(screen.queryAllByRole('textbox')).toHaveLength(0)
    await user.click(line('1 One'))
    await user.click(line('3 Three'))
    expect(screen.getAllByRole('group', { name: /Strength \d/ })).toHaveLength(1)
    expect(box('3. My strength')).toHaveValue('Three')
  })

  it('adds an empty row to write in, focused, which vanishes when it is left empty', async () => {
    const { user, keptAnswer } = await openStrengths()
    await user.click(add('Add a strength'))
    expect(box('5. My strength')).toHaveFocus()
    await user.click(line('1 One'))
    expect(screen.queryByRole('textbox', { name: '5. My strength' })).not.toBeInTheDocument()
    expect(keptAnswer().rows).toHaveLength(4)
  })

  it('inserts the next row below the one in which Enter was pressed', async () => {
    const { user, keptAnswer } = await openStrengths()
    await user.click(line('2 Two'))
    await user.click(box('2. My strength'))
    await user.keyboard('{Enter}Two and a half')
    expect(keptAnswer().rows.map(({ fields }) => fields['strength'])).toEqual([
      'One',
      'Two',
      'Two and a half',
      'Three',
      'Four',
    ])
  })

  it('lets a row vanish whose text was removed, without a word', async () => {
    const { user, keptAnswer } = await openStrengths()
    await user.click(line('2 Two'))
    await user.clear(box('2. My strength'))
    await user.click(line('3 Three'))
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['One', 'Three', 'Four'])
  })

  it('lets it vanish too when the step is closed at once', async () => {
    const { user, keptAnswer, unmount } = await openStrengths()
    await user.click(line('2 Two'))
    await user.clear(box('2. My strength'))
    unmount()
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['One', 'Three', 'Four'])
  })

  it('keeps a row of which something is left when the step is closed', async () => {
    const { user, keptAnswer, unmount } = await openStrengths()
    await user.click(line('2 Two'))
    await user.clear(box('2. My strength'))
    await user.keyboard('T')
    unmount()
    expect(keptAnswer().rows).toHaveLength(4)
  })

  it('lets it vanish too when another empty row is entered instead', async () => {
    const { user, keptAnswer } = await openAsked('x', 'y')
    await user.click(line('x'))
    await user.clear(box('1. What they asked'))
    await user.click(box(another))
    expect(keptAnswer().rows.map(({ fields }) => fields['question'])).toEqual(['y'])
  })

  it('removes a row so that it can be undone, and goes on to the next', async () => {
    const { user, store, keptAnswer } = await openStrengths()
    await user.click(line('2 Two'))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(line('2 Three')).toHaveFocus()
    expect(keptAnswer().rows).toHaveLength(3)
    undoLast(store)
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['One', 'Two', 'Three', 'Four'])
  })

  it('closes the open row by Escape and by its button, back to its line', async () => {
    const { user } = await openStrengths()
    await user.click(line('2 Two'))
    await user.click(box('2. My strength'))
    await user.keyboard('{Escape}')
    expect(line('2 Two')).toHaveFocus()
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(line('2 Two')).toHaveFocus()
  })

  it('marks the first three of a ranked list in words', async () => {
    await openStrengths()
    expect(screen.getByText('The top three stand out most in your notes.')).toBeVisible()
  })

  it('says that it is full at 200 rows, and takes no more', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => row(`r${index}`, { item: `Thing ${index}` }))
    const { user, keptAnswer } = await openExercise('pack-your-bag', {
      kept: keptAnswers({ 'pack-your-bag': { rows } }),
    })
    expect(screen.getByText('The list holds 200 rows. Remove one to make room for another.')).toBeVisible()
    expect(screen.queryByText('Add an item')).not.toBeInTheDocument()
    await user.click(screen.getByText('Thing 7'))
    await user.click(screen.getByLabelText('8. To bring'))
    await user.keyboard('{Enter}')
    expect(keptAnswer().rows).toHaveLength(200)
    expect(screen.getAllByPlaceholderText('e.g. a charged phone')).toHaveLength(1)
  })
})

describe('the order of a list', () => {
  it('changes by Alt and the arrow keys, spoken, with focus where it was', async () => {
    const { user, keptAnswer } = await openStrengths()
    line('2 Two').focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['Two', 'One', 'Three', 'Four'])
    expect(line('1 Two')).toHaveFocus()
    expect(screen.getByText('Two is now 1 of 4.')).toHaveAttribute('aria-live', 'polite')
    await user.keyboard('{Alt>}{ArrowUp}{ArrowDown}{ArrowDown}{/Alt}')
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['One', 'Three', 'Two', 'Four'])
  })

  it('stays while one writes: there the keys move through the text, as Option with an arrow does on a Mac', async () => {
    const { user, keptAnswer } = await openStrengths()
    await user.click(line('1 One'))
    for (const written of screen.getAllByRole('textbox')) {
      await user.click(written)
      const arrow = createEvent.keyDown(written, { key: 'ArrowDown', altKey: true })
      fireEvent(written, arrow)
      expect(arrow.defaultPrevented).toBe(false)
    }
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['One', 'Two', 'Three', 'Four'])
  })

  it('says where its keys work, and there they do', async () => {
    const { user, keptAnswer } = await openExercise('pack-your-bag', { language: 'sv' })
    for (const each of [screen.getByRole('checkbox', { name: 'Vatten' }), line('Vatten')]) {
      expect(each).toHaveAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown')
    }
    await user.click(line('Vatten'))
    const up = screen.getByRole('button', { name: 'Flytta upp' })
    expect(up).toHaveAttribute('aria-keyshortcuts', 'Alt+ArrowUp')
    expect(screen.getByRole('button', { name: 'Flytta ner' })).toHaveAttribute('aria-keyshortcuts', 'Alt+ArrowDown')
    up.focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(screen.getByText('Vatten är nu nummer 6 av 7.')).toHaveAttribute('aria-live', 'polite')
    expect(keptAnswer().rows[5]?.id).toBe('water')
    for (const quiet of [screen.getByRole('textbox'), screen.getByRole('button', { name: 'Ta bort' })]) {
      expect(quiet).not.toHaveAttribute('aria-keyshortcuts')
    }
  })

  it('of one row alone has no keys', async () => {
    const rows = [row('a', { item: 'Keys' })]
    await openExercise('pack-your-bag', { kept: keptAnswers({ 'pack-your-bag': { ownRows: true, rows } }) })
    expect(line('Keys')).not.toHaveAttribute('aria-keyshortcuts')
  })

  it('names a row without words by its number, and a long one by its beginning', async () => {
    const rows = [row('a', { strength: '\u200b', proof: '\u2060' }), row('b', { strength: 'word '.repeat(400) })]
    const { user } = await openExercise('rank-strengths', { kept: keptAnswers({ 'rank-strengths': { rows } }) })
    await goOnToList(user, 'Add a strength')
    line('1 Strength 1').focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(screen.getByText('Strength 1 is now 2 of 2.')).toBeInTheDocument()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    line(/^2 word/).focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(screen.getByText(/^word .* … is now 1 of 2\.$/).textContent.length).toBeLessThan(120)
  })

  it('changes by buttons, which stay where they are at either end', async () => {
    const { user, keptAnswer } = await openStrengths()
    await user.click(line('2 Two'))
    const up = screen.getByRole('button', { name: 'Move up' })
    await user.click(up)
    await user.click(up)
    expect(up).toHaveFocus()
    expect(up).toHaveAttribute('aria-disabled', 'true')
    await user.click(screen.getByRole('button', { name: 'Move down' }))
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['One', 'Two', 'Three', 'Four'])
  })
})

describe('rows to begin with', () => {
  it('count as nothing before they are touched, and are kept at the first tick', async () => {
    const { user, kept, keptAnswer } = await openExercise('pack-your-bag')
    expect(screen.getByText('0 of 7 done')).toBeVisible()
    expect(kept.raw()).toBeUndefined()
    await user.click(screen.getByRole('checkbox', { name: 'Pen and notepad' }))
    expect(screen.getByText('1 of 7 done')).toBeVisible()
    expect(
      keptAnswer()
        .rows.filter(({ done }) => done)
        .map(({ id }) => id),
    ).toEqual(['pen'])
    expect(keptAnswer().rows.every(({ fields }) => Object.keys(fields).length === 0)).toBe(true)
  })

  it('can be reworded, and keep their words in the page’s language otherwise', async () => {
    const { user, kept, keptAnswer, unmount } = await openExercise('pack-your-bag')
    await user.click(line('Water'))
    await user.click(box('7. To bring'))
    await user.paste(' and a sandwich')
    expect(keptAnswer().rows.at(-1)?.fields).toEqual({ item: 'Water and a sandwich' })
    unmount()
    await openExercise('pack-your-bag', { language: 'sv', kept })
    expect(line('Legitimation')).toBeVisible()
    expect(line('Water and a sandwich')).toBeVisible()
  })

  it('stay when they are opened and left as they are', async () => {
    const { user } = await openExercise('pack-your-bag')
    await user.click(line('ID'))
    await user.click(line('Water'))
    expect(line('ID')).toBeVisible()
  })
})

describe('a list of starters that is emptied', () => {
  const emptied = async (language: 'sv' | 'en' = 'en') => {
    const opened = await openExercise('pack-your-bag', { language })
    const lines = () => opened.container.querySelectorAll<HTMLElement>('li [aria-expanded=false]')
    while (lines().length > 0) {
      await opened.user.click(lines()[0]!)
      await opened.user.click(screen.getByRole('button', { name: 'Remove' }))
    }
    return opened
  }

  it('stays empty, also after a reload', async () => {
    const { kept, store, unmount } = await emptied()
    expect(screen.getByText('Empty so far. What’s coming with you?')).toBeVisible()
    expect(screen.queryByText(/of 7 done/)).not.toBeInTheDocument()
    store.flush()
    unmount()
    await openExercise('pack-your-bag', { kept })
    expect(screen.queryByText('Water')).not.toBeInTheDocument()
  })

  it('takes what is added to it, alone', async () => {
    const { user, keptAnswer } = await emptied()
    await user.click(add('Add an item'))
    await user.paste('Keys')
    expect(keptAnswer().rows.map(({ fields }) => fields['item'])).toEqual(['Keys'])
  })

  it('has the last one back by undo', async () => {
    const { store, keptAnswer } = await emptied()
    undoLast(store)
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['water'])
  })

  it('stays empty when the text of the last one is cleared and left', async () => {
    const kept = keptAnswers({ 'pack-your-bag': { rows: [row('own', { item: 'Keys' })] } })
    const { user, keptAnswer } = await openExercise('pack-your-bag', { kept })
    await user.click(line('Keys'))
    await user.clear(box('1. To bring'))
    await user.tab()
    await user.tab()
    await user.tab()
    expect(keptAnswer()).toMatchObject({ ownRows: true, rows: [] })
    expect(screen.queryByText('Water')).not.toBeInTheDocument()
  })
})

it('shows both versions of a text that two tabs changed, and keeps the one that is chosen', async () => {
  const rows = [{ ...row('a', { learned: 'mine' }), others: { learned: ['theirs'] } }]
  const { user, keptAnswer } = await openExercise('use-first-meeting', {
    kept: keptAnswers({ 'use-first-meeting': { rows } }),
  })
  const versions = screen.getByRole('group', { name: 'This was changed in two places. Which version do you want?' })
  await user.click(within(versions).getByRole('button', { name: 'Keep this one' }))
  expect(versions).not.toBeInTheDocument()
  expect(keptAnswer().rows).toEqual([{ id: 'a', fields: { learned: 'theirs' } }])
})

describe.each([
  ['sv', 'Hamnar på lappen'],
  ['en', 'Goes in your notes'],
] as const)('a box in %s whose text goes on the notes', (language, mark) => {
  it.each(['recall-first-interview', 'rank-strengths', 'prepare-weakness', 'answer-without-knowing'])(
    'says so in its description: %s',
    async (id) => {
      const { user } = await openExercise(id, { language })
      if (['answer-without-knowing', 'prepare-weakness'].includes(id))
        await goOnTo(user, () => screen.queryByText(mark))
      const [first] = screen.getAllByRole('textbox')
      await user.click(first!)
      await user.paste('text')
      for (const shown of screen.getAllByText(mark)) {
        const field = shown.closest('div')!.parentElement!
        const description = within(field).getByRole('textbox').getAttribute('aria-describedby')!.split(' ')
        const words = description.map((each) => document.getElementById(each)?.textContent)
        expect(words).toContain(mark)
        expect(words).not.toContain(undefined)
      }
      expect(screen.getAllByText(mark).length).toBeGreaterThan(0)
    },
  )
})
