// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { sections } from '../../src/core/catalogue/tasks.ts'
import { identified } from '../../src/core/identity.ts'
import { storageKey } from '../../src/core/persistence/keys.ts'
import { merge } from '../../src/core/document/merge.ts'
import * as ownTasks from '../../src/core/document/ownTasks.ts'
import * as planSettings from '../../src/core/document/planSettings.ts'
import * as single from '../../src/core/document/preparation.ts'
import type { Document, Preparation, Transition } from '../../src/core/document/preparation.ts'
import * as preparations from '../../src/core/document/preparations.ts'
import type { DocumentChange } from '../../src/core/document/preparations.ts'
import { restore, restoreValue, serialise } from '../../src/core/document/restore.ts'
import * as rows from '../../src/core/document/rows.ts'
import { decode, encode } from '../../src/core/share/linkCodec.ts'
import { selectShared } from '../../src/core/share/sharedContent.ts'
import { preparationOfShared, combinePreparations } from '../../src/core/share/changes.ts'
import * as documents from '../../src/core/share/combine.ts'
import { progressOnly } from '../../src/core/share/sharePolicy.ts'
import { casesOf } from '../cases.ts'
import { createFaultyStorage, openTab } from './persistence/faults.ts'
import { anyCount, anyDate, anyId, anyText, hostileDocument, unsafeIds } from './document/hostile.ts'

vi.setConfig({ testTimeout: 400_000 })

const given = fc.record({
  key: anyId,
  row: anyId,
  field: anyId,
  id: anyId,
  ids: fc.uniqueArray(anyId, { maxLength: 3 }),
  text: anyText,
  date: anyDate,
  count: fc.oneof(anyCount, fc.constantFrom(-1, 0.5, NaN, Infinity, 2 ** 53)),
  index: fc.constantFrom(0, 1, 9, -1, NaN),
  yes: fc.boolean(),
  section: fc.constantFrom(...sections),
})

type Given = ReturnType<(typeof given)['generate']>['value_']
type Make<T> = (...given: never[]) => T
type NamesIn<Module, T> = { [K in keyof Module]: Module[K] extends T | Make<T> ? K : never }[keyof Module]
/** Something for each change that a module exports: a new one doesn't compile until it stands here. */
type All<Module, T> = Record<NamesIn<Module, T>, (given: Given) => T>

const starters = ['cv', '__proto__']

const changesOfOne = {
  ...({
    setDone: ({ key, yes }) => single.setDone(key, yes),
    setSkipped: ({ key, yes }) => single.setSkipped(key, yes),
    addRound: ({ key }) => single.addRound(key),
    setText: ({ key, row, field, text, yes }) =>
      yes ? single.setText({ key, field }, text) : single.setText({ key, row, field }, text, starters),
    startOver: () => single.startOver,
  } satisfies All<typeof single, Transition>),
  ...({
    chooseText: ({ key, row, field, text, yes }) => rows.chooseText({ key, field, ...(yes && { row }) }, text),
    setRowDone: ({ key, row, yes }) => rows.setRowDone(key, row, yes, yes ? starters : []),
    addRow: ({ key, row, field, text, index }) =>
      rows.addRow(key, { id: row, fields: { [field]: text } }, index, starters),
    linkRow: ({ row, id }) => rows.linkRow({ key: 'match-their-needs', row, field: 'strength' }, id),
    removeRow: ({ key, row }) => rows.removeRow(key, row, starters),
    moveRow: ({ key, row, index }) => rows.moveRow(key, row, index),
    orderRows: ({ key, ids }) => rows.orderRows(key, ids),
  } satisfies All<typeof rows, Transition>),
  ...({
    addOwnTask: ({ id, section, text }) => ownTasks.addOwnTask(id, section, text),
    renameOwnTask: ({ id, text }) => ownTasks.renameOwnTask(id, text),
    chooseTitle: ({ id, text }) => ownTasks.chooseTitle(id, text),
    removeOwnTask: ({ id }) => ownTasks.removeOwnTask(id),
    moveOwnTask: ({ id, yes }) => ownTasks.moveOwnTask(id, yes ? 1 : -1),
  } satisfies All<typeof ownTasks, Transition>),
  ...({
    setPlan: ({ count, date, index }) =>
      planSettings.setPlan({ minutesADay: count, leaveBefore: index, daysOff: [count, date, index] }),
    pinTask: ({ id, date, yes }) => planSettings.pinTask(id, yes ? date : undefined),
  } satisfies All<typeof planSettings, Transition>),
} satisfies Record<string, (given: Given) => Transition>

const changesOfAll = {
  addPreparation: ({ id }) => preparations.addPreparation(single.emptyPreparation(id)),
  changePreparation: ({ id, yes }) => preparations.changePreparation(id, preparations.setArchived(yes)),
  removePreparation: ({ id }) => preparations.removePreparation(id),
} satisfies All<typeof preparations, DocumentChange>

/** A change of every preparation. */
const everywhere =
  (transition: Transition): DocumentChange =>
  (document) => ({ ...document, preparations: document.preparations.map(transition) })

/** What two make of each other. */
const meetings: Readonly<Record<string, (mine: Document, theirs: Document) => Document>> = {
  merge: (mine, theirs) => merge({ ...mine, preparations: [] }, mine, theirs),
  'undo of an import': (mine, theirs) => merge(documents.combineDocuments(mine, theirs), mine, theirs),
  combinedDocument: documents.combineDocuments,
  replacedDocument: documents.replaceDocument,
  identified: (mine) => identified(mine, () => 'new'),
  combined: (mine, { preparations: [from] }) => everywhere((each) => combinePreparations(each, from ?? each))(mine),
  'a link': (mine, { preparations: [from] }) =>
    everywhere((each) => combinePreparations(each, preparationOfShared(selectShared(from ?? each, progressOnly), 'p')))(
      mine,
    ),
  preparationFrom: (mine, { preparations: [from] }) =>
    from ? preparations.addPreparation(preparations.carryOver('new', from))(mine) : mine,
}

/** The document that the gate makes of it. */
const accepted = (raw: unknown): Document => {
  const restored = restoreValue(raw)
  if (restored.kind !== 'ok') throw new Error(`${restored.kind}: ${JSON.stringify(raw)}`)
  return restored.document
}

/** What is there after a reload: all of it where `isExact`, and where not, the same after the next one. */
const expectAccepted = (name: string, document: Document, isExact: boolean, before: string) => {
  const bytes = serialise(document)
  if (bytes === before) return
  const restored = restore(bytes)
  if (restored.kind !== 'ok') throw new Error(`After ${name} the gate says ${restored.kind}: ${bytes}`)
  const again = serialise(restored.document)
  if (isExact && again !== bytes) expect(again, name).toBe(bytes)
  if (again !== bytes) expect(serialise(accepted(restored.document)), name).toBe(again)
}

/** Whether all of it is kept as it is given: its names can be keys, its texts are well-formed. */
const isExact = (values: Given): boolean => {
  const names = [values.key, values.row, values.field, values.id]
  const isPlain = [...names, values.text, values.date].every((text) => text.isWellFormed() && !text.includes('\r'))
  return isPlain && !names.some((name) => unsafeIds.some((unsafe) => unsafe === name))
}

const numRuns = casesOf(1_000, 100_000)

describe('the gate', () => {
  it('accepts what comes of every document that it accepts by everything that can be done to it', () => {
    fc.assert(
      fc.property(hostileDocument, given, (raw, values) => {
        const document = accepted(raw)
        expectAccepted('nothing', document, true, '')
        const before = serialise(document)
        for (const [name, make] of Object.entries(changesOfOne)) {
          expectAccepted(name, everywhere(make(values))(document), isExact(values), before)
        }
        for (const [name, make] of Object.entries(changesOfAll)) {
          expectAccepted(name, make(values)(document), isExact(values), before)
        }
      }),
      { numRuns },
    )
  })

  it('accepts what comes of any two that it accepts when they meet', () => {
    fc.assert(
      fc.property(hostileDocument, hostileDocument, (one, two) => {
        const [mine, theirs] = [accepted(one), accepted(two)]
        for (const [name, meet] of Object.entries(meetings))
          expectAccepted(name, meet(mine, theirs), true, serialise(mine))
      }),
      { numRuns: numRuns / 2 },
    )
  })
})

describe('an own step with a name that no object can have for a key', () => {
  const open = (values: Map<string, string>) => openTab(createFaultyStorage(values).get).store
  const title = 'Iron a shirt'
  const from = (id: string): Preparation => ({
    ...single.emptyPreparation('p'),
    own: [{ ...single.emptyAnswer, id, section: 'day-and-after', title }],
  })

  it.each(unsafeIds)('is brought by a link, pinned, ticked and there after a reload: %s', async (id) => {
    const link = await encode(selectShared(from(id), { ...progressOnly, ownTitles: true }))
    const decoded = await decode(link ?? '')
    if (decoded.kind !== 'ok') throw new Error(decoded.kind)
    const values = new Map<string, string>()
    const store = open(values)
    store.change((mine) => combinePreparations(mine, preparationOfShared(decoded.shared, 'shared')))
    const brought = store.open().own[0]?.id ?? ''
    store.change(planSettings.pinTask(brought, '2026-12-01'))
    store.change(single.setDone(brought, true))
    const after = open(values).open()
    expect(after).toEqual(store.open())
    expect(after.own).toMatchObject([{ title, done: true }])
    expect(after.plan?.pinned).toEqual({ [brought]: '2026-12-01' })
    // The same link once more brings the same step.
    expect(combinePreparations(after, preparationOfShared(decoded.shared, 'shared'))).toEqual(after)
  })

  it.each(unsafeIds)('is there again where the page has refused it since: %s', (id) => {
    const poisoned = { ...from(id), plan: { pinned: { [id]: '2026-12-01' } }, answers: { [id]: single.emptyAnswer } }
    const values = new Map([[storageKey, serialise({ format: 1, minReader: 1, preparations: [poisoned] })]])
    const store = open(values)
    expect(store.state.getState()).toMatchObject({ problem: undefined, saving: 'saved' })
    const { own, plan } = store.open()
    expect(own).toMatchObject([{ title }])
    expect(plan).toEqual({ pinned: { [own[0]?.id ?? '']: '2026-12-01' } })
    store.change(single.addRound('listen-and-talk'))
    expect(open(values).open()).toEqual(store.open())
  })
})
