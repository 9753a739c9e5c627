import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { contactFields, type ContactField } from '../../shared/questions/import/fields.ts'
import type { Secrets } from '../desk/desk.ts'
import type { Clock } from '../studio/clock.ts'
import type { Database } from './database.ts'

/**
 * How askers can be reached: apart from their questions, sealed with a key that is in the PC's safe storage and not in
 * the database, and deleted on the day that was said. Copies of the database hold only what is sealed.
 */
export interface Contacts {
  /** Seals and keeps a contact; it goes when its question goes. */
  lay(question: string, contact: Contact, deleteAtEpochMs: number): void
  /** `unreadable` when it was sealed with another key, such as on another PC. */
  read(question: string): KeptContact | 'unreadable' | null
  close(): void
}

export type Contact = { readonly [K in ContactField]?: string }

export interface KeptContact {
  contact: Contact
  deleteAtEpochMs: number
}

const schema = z.partialRecord(z.enum(contactFields), z.string())

/** How often it is looked for what is over. */
const sweepEveryMs = 60 * 60_000

/** @param key 32 bytes */
export function createContacts(parts: {
  db: Database
  key: Uint8Array
  clock: Clock
  failed(error: unknown, what: string): void
}): Contacts {
  const { db, key, clock } = parts
  let callOff = (): void => undefined

  function sweep(): void {
    callOff = clock.after(sweepEveryMs, sweep)
    try {
      db.run('DELETE FROM contacts WHERE delete_at <= ?', clock.now())
    } catch (error) {
      parts.failed(error, 'contacts')
    }
  }
  sweep()

  return {
    lay: (question, contact, deleteAtEpochMs) =>
      db.run(
        'INSERT INTO contacts VALUES (?, ?, ?, ?, ?)',
        question,
        seal(key, JSON.stringify(contact)),
        Object.keys(contact).join(','),
        clock.now(),
        deleteAtEpochMs,
      ),
    read(question) {
      const row = db.get<{ sealed: Uint8Array; delete_at: number }>(
        'SELECT sealed, delete_at FROM contacts WHERE question = ? AND delete_at > ?',
        question,
        clock.now(),
      )
      if (!row) return null
      const text = open(key, row.sealed)
      return text === null
        ? 'unreadable'
        : { contact: schema.parse(JSON.parse(text)), deleteAtEpochMs: row.delete_at }
    },
    close: () => callOff(),
  }
}

/** The key of this PC, made on the first start. */
export async function contactKey(secrets: Secrets): Promise<Uint8Array> {
  const known = await secrets.get('key.contacts')
  if (known) return Buffer.from(known, 'base64')
  const made = randomBytes(32)
  await secrets.set('key.contacts', made.toString('base64'))
  return made
}

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then what is sealed. */
function seal(key: Uint8Array, text: string): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function open(key: Uint8Array, bytes: Uint8Array): string | null {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null // Another key, or not what we wrote: to the reader it is the same.
  }
}
