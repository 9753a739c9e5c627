import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { idleLive } from '../../shared/live/state.ts'
import { pureDesk, startEpochMs } from '../../test/support/pureDesk.ts'
import { openDatabase } from '../library/database.ts'
import { migrations } from '../library/migrations.ts'
import { DamagedDatabase } from './damagedDatabase.ts'
import { createJournal } from './journal.ts'
import { upgradeSaved } from './upgradeSaved.ts'

const folder = mkdtempSync(join(tmpdir(), 'daobo-journal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const freshDb = (path = join(folder, `${(count += 1)}.db`)) =>
  openDatabase(path, { migrations, checked: true })
const nothing = () => undefined

describe('the journal', () => {
  it('gives back the state as it was last written, through snapshots and rows', () => {
    const db = freshDb()
    const desk = pureDesk()
    const journal = createJournal(db)
    expect(journal.recover()).toBeNull()
    journal.snapshot(desk.state.saved, 1)
    let revision = 1
    const commands = [
      { type: 'cue.go' },
      { type: 'prompter.speed', charsPerMinute: 300 },
      { type: 'host.message', text: '还有两分钟' },
      { type: 'cue.add', cue: { title: '加播' } },
      { type: 'plan.undo' },
      { type: 'settings.set', changes: { language: 'en' } },
    ]
    for (const command of commands) {
      expect(desk.send(command)).toBeNull()
      revision += 1
      journal.write(
        { revision, at: desk.now, type: command.type, by: 'test', saved: desk.state.saved },
        nothing,
      )
      expect(createJournal(db).recover()).toEqual({
        saved: JSON.parse(JSON.stringify(desk.state.saved)),
        revision,
      })
      if (revision === 4) journal.snapshot(desk.state.saved, revision)
    }
    expect(journal.length().rows).toBe(commands.length + 1 - 4)
    db.close()
  })

  it('writes what belongs to a change with it, or neither', () => {
    const db = freshDb()
    const desk = pureDesk()
    const journal = createJournal(db)
    journal.snapshot(desk.state.saved, 1)
    desk.send({ type: 'host.message', text: '一' })
    const row = { revision: 2, at: 0, type: 'x', by: 'test', saved: desk.state.saved }
    const broken = () => {
      throw new Error('no room')
    }
    expect(() => journal.write(row, broken)).toThrow('no room')
    expect(createJournal(db).recover()?.saved.live.message).toBeNull()
    // What could not be written is written with the next.
    desk.send({ type: 'prompter.speed', charsPerMinute: 333 })
    journal.write({ ...row, revision: 3, saved: desk.state.saved }, nothing)
    expect(createJournal(db).recover()?.saved.live).toMatchObject({
      message: { text: '一' },
      prompter: { rate: 333 },
    })
    db.close()
  })

  it('never gives a revision out twice, also where nothing was worth writing down', () => {
    const db = freshDb()
    const journal = createJournal(db)
    journal.snapshot(pureDesk().state.saved, 1)
    for (const revision of [2, 3, 700, 1500]) journal.reach(revision)
    expect(createJournal(db).recover()?.revision).toBeGreaterThanOrEqual(1500)
    db.close()
  })

  it.each([
    ['no JSON', '{"'],
    ['operations for another state', '[["cut",["no"],0,1,[]]]'],
  ])('says so when a row is damaged: %s', (_what, ops) => {
    const db = freshDb()
    createJournal(db).snapshot(pureDesk().state.saved, 1)
    db.run('INSERT INTO journal VALUES (2, 0, ?, ?, ?)', 'x', 'x', ops)
    expect(() => createJournal(db).recover()).toThrow(DamagedDatabase)
    db.close()
  })
})

describe('a state of an older version', () => {
  it('gets the defaults of what that version did not know, and keeps all that it did', () => {
    const { saved } = pureDesk().state
    const older = JSON.parse(JSON.stringify(saved)) as Record<string, Record<string, unknown>>
    delete older['settings']!['armFirst']
    delete older['live']!['counters']
    delete (older['live']!['air'] as Record<string, unknown>)['corner']
    delete (older['plan']!['show'] as Record<string, unknown>)['charsPerMinute']
    delete older['devices']
    older['settings']!['language'] = 'en'
    const upgraded = upgradeSaved(older)
    expect(upgraded.settings).toEqual({ ...saved.settings, language: 'en' })
    expect(upgraded.live).toEqual({
      ...idleLive(startEpochMs, 220),
      ...JSON.parse(JSON.stringify(saved.live)),
    })
    expect(upgraded.plan.show.charsPerMinute).toBe(220)
    expect(upgraded.plan.show.cues).toEqual(saved.plan.show.cues)
    expect(upgraded.devices).toEqual({})
  })

  it('of this version stays what it is', () => {
    const saved = JSON.parse(JSON.stringify(pureDesk().state.saved)) as unknown
    expect(upgradeSaved(saved)).toEqual(saved)
  })

  it('that is no state is refused', () => {
    for (const value of [null, 7, [], {}, { settings: {}, live: {}, plan: {} }])
      expect(() => upgradeSaved(value)).toThrow()
  })
})
