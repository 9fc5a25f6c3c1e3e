import { setText, emptyPreparation, type Document, type FieldPath } from '../../src/core/document/preparation.ts'
import { bringBack } from '../../src/core/persistence/bringBack.ts'
import { addPreparation, preparationBeside, removePreparation } from '../../src/core/document/preparations.ts'
import { format } from '../../src/core/document/restore.ts'
import { preparationKeyOf, type PreparationKey } from '../../src/core/store.ts'
import { writeText } from '../../src/shell/useWriting.ts'
import { replaceDocument } from '../../src/core/share/combine.ts'
import { createFaultyStorage, openTab, type OpenTab } from './persistence/faults.ts'
import { deleteAll } from '../../src/core/persistence/deleteAll.ts'
import { undoLast } from '../../src/core/undo.ts'

const places: readonly FieldPath[] = [
  { key: 'go-deeper', field: 'area' },
  { key: 'go-deeper', field: 'note' },
  { key: 'interview', field: 'place' },
]

/** One thing that happens in the first or the second tab. */
export type Swap = {
  readonly act: 'draw' | 'type' | 'remove' | 'replace' | 'undo' | 'switch' | 'add' | 'deleteAll' | 'bringBack' | 'rest'
  readonly tab: 0 | 1
  readonly pick: number
}

type Box = {
  readonly preparationKey: PreparationKey
  readonly id: string
  readonly place: FieldPath
  readonly name: string
}

/**
 * Lets people type in two tabs while what is open is removed, replaced by a file, taken back, switched and deleted.
 * A box goes on being typed in after what it was drawn for has gone, as when the browser delivers a key late. Returns
 * what went wrong; an empty list is what we want.
 */
export const runSwaps = (swaps: readonly Swap[]): readonly string[] => {
  const values = new Map<string, string>()
  const { get } = createFaultyStorage(values)
  const tabs = [openTab(get), openTab(get)] as const
  const wrong = new Set<string>()
  const boxes: (Box | undefined)[] = [undefined, undefined]
  let [count, files] = [0, 0]
  const company = (id: string, name: string) =>
    setText({ key: 'interview', field: 'company' }, name)(emptyPreparation(id))
  tabs[0].store.changeAll((document) => ({ ...document, preparations: [company('first', 'A'), company('b', 'B')] }))

  const hear = () => {
    for (const { store, run } of tabs) {
      store.sync()
      run(5000)
    }
  }
  /** Every text says which preparation and place it was typed in. */
  const check = (where: string, { preparations }: Pick<Document, 'preparations'>) => {
    for (const { id, interview, answers } of preparations)
      for (const [key, { fields, others = {} }] of Object.entries({ ...answers, interview }))
        for (const [field, texts] of Object.entries({ ...others, ...fields }))
          for (const text of [texts, ...(others[field] ?? [])].flat())
            if (text.startsWith('typed') && !text.startsWith(`typed in ${id} at ${key}/${field} `))
              wrong.add(`${where}: “${text}” is in ${id} at ${key}/${field}`)
  }
  const everything = ({ store }: OpenTab): readonly Document['preparations'][] => {
    const { document, removedElsewhere, undo } = store.state.getState()
    return [
      document.preparations,
      removedElsewhere && removedElsewhere !== 'all' ? [removedElsewhere.preparation] : [],
      undo?.before.preparations ?? [],
    ]
  }
  const type = (tab: OpenTab, box: Box) => {
    const text = `typed in ${box.id} at ${box.name} ${(count += 1)}`
    // After two removals or replacements in a row, nothing keeps what the first one took.
    const isKept = everything(tab)
      .flat()
      .some(({ id }) => id === box.id)
    writeText(tab.store, { place: box.place, preparationKey: box.preparationKey }, text)
    const isDeleted = !box.preparationKey.startsWith(`${tab.store.state.getState().generation}/`)
    if (isKept && !isDeleted && !JSON.stringify(everything(tab)).includes(text)) wrong.add(`“${text}” is nowhere`)
  }
  const acts: Record<Swap['act'], (tab: OpenTab, swap: Swap) => void> = {
    draw: ({ store }, { tab, pick }) => {
      const place = places[pick % places.length]!
      boxes[tab] = {
        preparationKey: preparationKeyOf(store.state.getState()),
        id: store.open().id,
        place,
        name: `${place.key}/${place.field}`,
      }
    },
    type: (tab, swap) => {
      if (!boxes[swap.tab]) acts.draw(tab, swap)
      const box = boxes[swap.tab]
      if (box) type(tab, box)
    },
    remove: ({ store }) => {
      const { document } = store.state.getState()
      const { id } = store.open()
      const next = preparationBeside(document, id) ?? emptyPreparation(store.newId())
      store.changeAll((all) => removePreparation(id)(addPreparation(next)(all)), 'preparation-removed')
      store.openPreparation(next.id)
    },
    replace: ({ store }, { pick }) => {
      const name = (files += 1)
      const all = [company('first', `file ${name}`), company('b', ''), company(`c${name}`, 'C')]
      const theirs = { format, minReader: format, preparations: all.slice(pick % 3).slice(0, 1 + (pick % 2)) }
      store.changeAll((mine) => replaceDocument(mine, theirs), 'replaced')
    },
    undo: ({ store }) => undoLast(store),
    switch: ({ store }, { pick }) => {
      const { preparations } = store.state.getState().document
      const next = preparations[pick % preparations.length]
      // Where each tab has taken away what the other one left, there is none to switch to.
      if (next) store.openPreparation(next.id)
    },
    add: ({ store }) => {
      const id = store.newId()
      store.changeAll(addPreparation(company(id, id)))
      store.openPreparation(id)
    },
    deleteAll: ({ store }, { tab }) => {
      deleteAll(store)
      for (const key of ['second-interview', 'second-interview-forget'])
        tabs[tab === 0 ? 1 : 0].store.sync({ key, newValue: key.endsWith('forget') ? 'now' : null })
    },
    bringBack: ({ store }) => bringBack(store),
    rest: hear,
  }
  for (const [number, swap] of swaps.entries()) {
    acts[swap.act](tabs[swap.tab], swap)
    for (const each of tabs)
      for (const preparations of everything(each)) check(`${number}: ${swap.act}`, { preparations })
  }
  hear()
  hear()
  for (const each of tabs) for (const preparations of everything(each)) check('at the end', { preparations })
  return [...wrong]
}
