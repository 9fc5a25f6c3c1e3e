// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { emptyPreparation, setDone, type Document } from '../../../src/core/document/preparation.ts'
import {
  beginOver,
  countWrite,
  factsOf,
  findStored,
  forgetReplica,
  handoverKey,
  handoverOf,
  initialReplica,
  isLastWriter,
  keepRemoved,
  noteWritten,
  openReplica,
  settleReplica,
  takeHandover,
  type Replica,
  type View,
} from '../../../src/core/persistence/replica.ts'
import { snapshotBytes, type Snapshot, type Versions } from '../../../src/core/persistence/versions.ts'

/*
 * What a tab makes of what it finds in storage, one step at a time. What comes of a whole course of steps, with late
 * storage and faults, is in the models beside this file.
 */

const first: Document = { format: 1, minReader: 1, preparations: [emptyPreparation('first')] }
const done = (...tasks: readonly string[]): Document => ({
  ...first,
  preparations: [tasks.reduce((preparation, task) => setDone(task, true)(preparation), emptyPreparation('first'))],
})
const isWritten = ({ preparations }: Document) => preparations.some(({ answers }) => Object.keys(answers).length > 0)
const seeing = (mine: Document): View => ({ mine, typed: undefined, isWritten })
const bytesOf = (document: Document, versions: Versions) => snapshotBytes({ document, versions })

const unread = initialReplica('tab', first)
const theirs: Versions = [['other', 1]]
const stored = bytesOf(done('research-company'), theirs)
const opened = openReplica(unread, seeing(first), stored).replica

/** The replica of a tab that has written a document after it opened what was stored. */
const wrote = (document: Document, before: Replica = opened): Replica => {
  const { replica, versions } = countWrite(before)
  const snapshot: Snapshot = { document, versions }
  return noteWritten(replica, snapshot, snapshotBytes(snapshot))
}

describe('opening', () => {
  it('shows what is stored, confirms it and keeps its bytes as a copy', () => {
    const { replica, effects } = openReplica(unread, seeing(first), stored)
    expect(effects).toEqual([['take', done('research-company')]])
    expect(replica).toMatchObject({ bytes: stored, copy: stored, versions: theirs, problem: undefined })
    expect(replica.confirmed).toEqual({ document: done('research-company'), versions: theirs })
  })

  it('changes nothing where nothing is stored', () => {
    expect(openReplica(unread, seeing(first), null)).toEqual({ replica: unread, effects: [] })
  })

  it('finds what can’t be read, keeps no copy of it and shows nothing', () => {
    const { replica, effects } = openReplica(unread, seeing(first), '{')
    expect(effects).toEqual([['problem', 'unreadable']])
    expect(replica).toMatchObject({ problem: 'unreadable', bytes: '{', copy: undefined })
  })

  it('shows what a newer version wrote, and says so', () => {
    const newer = JSON.stringify({ ...done('research-company'), format: 2, minReader: 2 })
    expect(openReplica(unread, seeing(first), newer).effects.at(-1)).toEqual(['problem', 'newer'])
  })
})

describe('what another tab wrote', () => {
  it('is merged with what this tab has, which isn’t saved then', () => {
    const mine = done('research-company', 'plan-for-nerves')
    const found = bytesOf(done('research-company', 'pack-your-bag'), [...theirs, ['third', 1]])
    const { replica, effects } = findStored(opened, seeing(mine), found)
    const merged = done('research-company', 'plan-for-nerves', 'pack-your-bag')
    expect(effects).toEqual([['take', merged]])
    expect(factsOf(replica, merged).isSaved).toBe(false)
    expect(replica.versions).toEqual([...theirs, ['third', 1]])
  })

  it('asks for nothing more where it says what this tab has', () => {
    const mine = done('research-company', 'pack-your-bag')
    const { replica, effects } = findStored(opened, seeing(mine), bytesOf(mine, [...theirs, ['third', 1]]))
    expect(effects).toEqual([])
    expect(factsOf(replica, mine)).toEqual({ isSaved: true, isConfirmed: false, problem: undefined })
  })

  it('is looked at once', () => {
    expect(findStored(opened, seeing(done('research-company')), stored)).toEqual({ replica: opened, effects: [] })
  })
})

describe('a write', () => {
  it('is counted under the name of its tab, and known once it was read back', () => {
    const mine = done('pack-your-bag')
    const replica = wrote(mine, wrote(done('plan-for-nerves')))
    expect(replica.versions).toEqual([...theirs, ['tab', 2]])
    expect(factsOf(replica, mine)).toEqual({ isSaved: true, isConfirmed: false, problem: undefined })
    expect(isLastWriter(replica)).toBe(true)
    expect(isLastWriter(opened)).toBe(false)
  })

  it('that failed is counted all the same: no two writes have one name', () => {
    const { replica, versions } = countWrite(countWrite(opened).replica)
    expect(versions.at(-1)).toEqual(['tab', 2])
    expect(replica.versions).toEqual(theirs)
  })

  it('is confirmed when it has stood', () => {
    const mine = done('pack-your-bag')
    expect(factsOf(settleReplica(wrote(mine)), mine).isConfirmed).toBe(true)
  })
})

describe('what was removed', () => {
  const mine = done('research-company')

  it('stays removed, and the person is asked, where this tab has something of theirs', () => {
    const { replica, effects } = findStored(opened, seeing(mine), null)
    expect(effects).toEqual([['problem', 'cleared']])
    expect(replica).toMatchObject({ stored: undefined, wasEmptied: true })
    expect(factsOf(replica, mine).isSaved).toBe(false)
  })

  it('leaves a tab that holds nothing with an empty document, under a new name', () => {
    const { replica, effects } = findStored(opened, seeing(first), null, true)
    expect(effects).toEqual([['take', first]])
    expect(replica).toMatchObject({ name: 'tab-1', versions: [], bytes: null, wasEmptied: true, problem: undefined })
  })

  it('and begun anew in another tab isn’t mixed with what was removed', () => {
    const begun = bytesOf(done('pack-your-bag'), [['fourth', 1]])
    const { effects } = findStored(settleReplica(opened), seeing(mine), begun)
    expect(effects).toEqual([['problem', 'cleared']])
  })

  it('is kept when the person chooses so, under a name that tells the other tabs', () => {
    const removed = findStored(opened, seeing(mine), null).replica
    const { replica, effects } = keepRemoved(removed, seeing(mine))
    expect(effects).toEqual([['problem', undefined]])
    expect(replica).toMatchObject({ name: 'tab!1', problem: undefined, wasEmptied: false })
    expect(factsOf(replica, mine).isSaved).toBe(false)
  })
})

describe('a handover', () => {
  const left = done('research-company', 'pack-your-bag')
  const handover = handoverOf(opened, { document: left, versions: [...theirs, ['gone', 1]] })

  it('is merged into what this tab has, and its key remembered', () => {
    const mine = done('research-company', 'plan-for-nerves')
    const { replica, effects } = takeHandover(opened, seeing(mine), 'key', handover, false)
    expect(effects).toEqual([['take', done('research-company', 'plan-for-nerves', 'pack-your-bag')]])
    expect([...replica.recovered]).toEqual(['key'])
  })

  it('that was written into the document already changes nothing', () => {
    const mine = done('research-company', 'pack-your-bag')
    const { replica } = findStored(opened, seeing(mine), bytesOf(left, [...theirs, ['gone', 1]]))
    expect(takeHandover(replica, seeing(mine), 'key', handover, false).effects).toEqual([])
  })

  it('beside a document that is gone is shown, and the person is asked', () => {
    const { effects } = takeHandover(unread, seeing(first), 'key', handover, false)
    expect(effects).toEqual([
      ['take', left],
      ['problem', 'cleared'],
    ])
  })

  it('has a key that no other handover of the tab has after everything was deleted', () => {
    expect(handoverKey(forgetReplica(opened, first).replica)).not.toBe(handoverKey(opened))
  })
})

describe('beginning anew', () => {
  it('on bytes that were set aside asks for a write', () => {
    const mine = done('pack-your-bag')
    const broken = openReplica(unread, seeing(first), '{').replica
    const { replica, effects } = beginOver(broken, mine)
    expect(effects).toEqual([['problem', undefined]])
    expect(factsOf(replica, mine)).toMatchObject({ isSaved: false, problem: undefined })
  })

  it('after everything was deleted forgets every version', () => {
    const { replica, effects } = forgetReplica(wrote(done('pack-your-bag')), done('pack-your-bag'))
    expect(effects).toEqual([
      ['take', first],
      ['problem', undefined],
    ])
    expect(replica).toMatchObject({ versions: [], bytes: null, copy: undefined, hasConfirmed: false, name: 'tab-1' })
    expect(replica.bases).toEqual([unread.start])
  })
})
