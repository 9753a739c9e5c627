import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { createContacts, type Contacts } from './contacts.ts'
import { openDatabase } from './database.ts'
import { migrations } from './migrations.ts'

const dayMs = 86_400_000
const open = () => openDatabase(':memory:', { migrations, checked: false })
const kept: Contacts[] = []
afterEach(() => kept.splice(0).forEach((contacts) => contacts.close()))

function contactsOf(db = open(), clock = manualClock(), key = randomBytes(32)) {
  const failed: unknown[] = []
  const contacts = createContacts({ db, key, clock, failed: (error) => failed.push(error) })
  kept.push(contacts)
  const rows = (): readonly { question: string; sealed: Uint8Array }[] =>
    db.all('SELECT question, sealed FROM contacts ORDER BY question')
  return { contacts, db, clock, key, rows, failed }
}

describe('how askers can be reached', () => {
  it('is sealed: the database alone tells nobody', () => {
    const { contacts, rows, db, clock } = contactsOf()
    contacts.lay('q', { phone: '13800138000' }, clock.now() + dayMs)
    expect(Buffer.from(rows()[0]!.sealed).toString('latin1')).not.toContain('138')
    expect(contacts.read('q')).toMatchObject({ contact: { phone: '13800138000' } })
    expect(contactsOf(db, clock).contacts.read('q')).toBe('unreadable')
  })

  it('is not read any more from the very moment it is over, and is gone within the hour', async () => {
    const { contacts, rows, clock, failed } = contactsOf()
    contacts.lay('short', { phone: '13800138000' }, clock.now() + dayMs)
    contacts.lay('long', { phone: '13800138001' }, clock.now() + 30 * dayMs)
    await clock.pass(dayMs - 1)
    expect(contacts.read('short')).not.toBeNull()
    await clock.pass(1)
    expect(contacts.read('short')).toBeNull()
    await clock.pass(60 * 60_000)
    expect(rows().map(({ question }) => question)).toEqual(['long'])
    await clock.pass(30 * dayMs)
    expect(rows()).toEqual([])
    expect(failed).toEqual([])
  })

  it('what fell due while the PC was off goes at the next start', () => {
    const first = contactsOf()
    first.contacts.lay('q', { phone: '13800138000' }, first.clock.now() + dayMs)
    first.contacts.close()
    const later = contactsOf(first.db, manualClock(first.clock.now() + 2 * dayMs), first.key)
    expect(later.rows()).toEqual([])
  })
})
