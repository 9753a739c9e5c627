import { constants } from 'node:fs'
import { mkdir, open, rm, stat, type FileHandle } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Recording } from '../../shared/rehearsal/record.ts'
import type { Database } from '../library/database.ts'
import { isDiskFull } from '../library/sqliteErrors.ts'
import type { Clock } from '../studio/clock.ts'
import { createReader, type Readable } from './readable.ts'

/** Files that grow by numbered chunks, one folder a run. What was answered is on disk and can be played. */
export interface Recordings {
  create(wanted: Pick<Recording, 'run' | 'track' | 'mime' | 'startedAtEpochMs'>): Promise<Recording>
  append(id: string, chunk: number, bytes: Uint8Array): Promise<Appended>
  end(id: string, atEpochMs: number): 'ok' | 'unknown'
  /** Where another program wrote a film of a run. */
  keepElsewhere(
    film: Pick<Recording, 'run' | 'startedAtEpochMs' | 'endedAtEpochMs' | 'file'>,
  ): Promise<Recording>
  get(id: string): Promise<Recording | null>
  of(run: string): Promise<readonly Recording[]>
  /** The file as a player wants it; null when it is gone. */
  read(id: string): Promise<Readable | null>
  /** Forgets the recordings of a run and deletes the files that the studio wrote. */
  remove(run: string): Promise<void>
  close(): Promise<void>
}

/** gap: another chunk is wanted first; full: what came before stays. */
export type Appended =
  | { is: 'ok'; next: number }
  | { is: 'gap'; next: number }
  | { is: 'unknown' | 'ended' | 'gone' | 'full' }

interface Row {
  id: string
  run: string
  track: Recording['track']
  mime: string
  started_at: number
  ended_at: number | null
  bytes: number
  chunks: number
  file: string
}

export function createRecordings(parts: {
  db: Database
  folder: string
  clock: Pick<Clock, 'now'>
  newId(): string
  /** The disk has no room for what comes. */
  full(): void
}): Recordings {
  const { db, folder, clock, newId, full } = parts
  const writing = createOpenFiles()
  const read = createReader()
  const row = (id: string) => db.get<Row>('SELECT * FROM recordings WHERE id = ?', id)
  const rowsOf = (run: string) =>
    db.all<Row>('SELECT * FROM recordings WHERE run = ? ORDER BY started_at, id', run)
  const placeOf = ({ file }: Pick<Row, 'file'>): string => (isAbsolute(file) ? file : join(folder, file))

  async function shown(one: Row): Promise<Recording> {
    const elsewhere = isAbsolute(one.file)
    const size = await sizeOf(placeOf(one))
    return {
      id: one.id,
      run: one.run,
      track: one.track,
      mime: one.mime,
      startedAtEpochMs: one.started_at,
      endedAtEpochMs: one.ended_at,
      bytes: elsewhere ? (size ?? 0) : one.bytes,
      file: one.file,
      found: size !== null && size >= (elsewhere ? 1 : one.bytes),
    }
  }

  function insert(one: Omit<Row, 'id' | 'bytes' | 'chunks'>): Row {
    const id = newId()
    db.run(
      'INSERT INTO recordings VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)',
      id,
      one.run,
      one.track,
      one.mime,
      one.started_at,
      one.ended_at,
      one.file.replace('{id}', id),
    )
    return row(id)!
  }

  function end(id: string, atEpochMs: number): 'ok' | 'unknown' {
    const known = row(id)
    if (!known) return 'unknown'
    if (known.ended_at === null)
      db.run('UPDATE recordings SET ended_at = ? WHERE id = ?', Math.max(atEpochMs, known.started_at), id)
    // In its turn: a chunk that is still being written is written to its end. What was answered is on disk already.
    void writing.inTurn(id, () => writing.letGo(placeOf(known)))
    return 'ok'
  }

  async function appendNow(id: string, chunk: number, bytes: Uint8Array): Promise<Appended> {
    const known = row(id)
    if (!known) return { is: 'unknown' }
    if (chunk < known.chunks) return { is: 'ok', next: known.chunks }
    if (known.ended_at !== null) return { is: 'ended' }
    if (chunk > known.chunks) return { is: 'gap', next: known.chunks }
    try {
      const place = placeOf(known)
      // A file that somebody moved away is not begun anew in the middle.
      if (known.bytes > 0 && (await sizeOf(place)) === null) return { is: 'gone' }
      await writing.write(place, bytes, known.bytes)
      db.run(
        'UPDATE recordings SET bytes = ?, chunks = ? WHERE id = ?',
        known.bytes + bytes.length,
        chunk + 1,
        id,
      )
      return { is: 'ok', next: chunk + 1 }
    } catch (error) {
      if (!isDiskFull(error)) throw error
      full()
      return { is: 'full' }
    }
  }

  return {
    async create(wanted) {
      await mkdir(join(folder, wanted.run), { recursive: true })
      const ending = endings[wanted.mime.split(';')[0] ?? ''] ?? 'bin'
      return shown(
        insert({
          run: wanted.run,
          track: wanted.track,
          mime: wanted.mime,
          started_at: wanted.startedAtEpochMs,
          ended_at: null,
          file: `${wanted.run}/${wanted.track}-{id}.${ending}`,
        }),
      )
    },
    append: (id, chunk, bytes) => writing.inTurn(id, () => appendNow(id, chunk, bytes)),
    end,
    keepElsewhere: async ({ run, startedAtEpochMs, endedAtEpochMs, file }) =>
      shown(
        insert({
          run,
          track: 'obs',
          mime: mimeOf(file),
          started_at: startedAtEpochMs,
          ended_at: endedAtEpochMs ?? clock.now(),
          file,
        }),
      ),
    async get(id) {
      const known = row(id)
      return known ? shown(known) : null
    },
    of: (run) => Promise.all(rowsOf(run).map(shown)),
    async read(id) {
      const known = row(id)
      if (!known) return null
      const elsewhere = isAbsolute(known.file)
      const size = await sizeOf(placeOf(known))
      if (size === null) return null
      return read(placeOf(known), elsewhere ? size : Math.min(size, known.bytes), known.mime)
    },
    async remove(run) {
      for (const one of rowsOf(run)) {
        await writing.letGo(placeOf(one))
        if (!isAbsolute(one.file)) await rm(placeOf(one), { force: true })
      }
      db.run('DELETE FROM recordings WHERE run = ?', run)
      await rm(join(folder, run), { recursive: true, force: true })
    },
    close: writing.close,
  }
}

/** Files that are being written, each in turn. */
function createOpenFiles() {
  const handles = new Map<string, Promise<FileHandle>>()
  const turns = new Map<string, Promise<unknown>>()
  const letGo = async (place: string): Promise<void> => {
    const handle = handles.get(place)
    handles.delete(place)
    await (await handle)?.close()
  }
  return {
    /** One after another: a chunk that is sent twice at once must not be written twice. */
    inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
      const mine = (turns.get(key) ?? Promise.resolve()).then(work, work)
      turns.set(key, mine)
      const done = (): void => void (turns.get(key) === mine && turns.delete(key))
      void mine.catch(() => undefined).finally(done)
      return mine
    },
    async write(place: string, bytes: Uint8Array, at: number): Promise<void> {
      const handle = handles.get(place) ?? open(place, constants.O_WRONLY | constants.O_CREAT)
      handles.set(place, handle)
      try {
        const file = await handle
        // A disk that runs full takes a part without a word, and refuses only the next.
        for (let from = 0; from < bytes.length;)
          from += (await file.write(bytes, from, bytes.length - from, at + from)).bytesWritten
        // Safe against a power cut before it is answered: once a second costs little.
        await file.datasync()
      } catch (error) {
        await letGo(place).catch(() => undefined) // the first error is the one to tell
        throw error
      }
    },
    letGo,
    async close(): Promise<void> {
      await Promise.allSettled(turns.values())
      await Promise.allSettled([...handles.keys()].map(letGo))
    },
  }
}

const endings: { readonly [mime: string]: string } = {
  'video/webm': 'webm',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
}

/** By the ending that OBS gives its files. */
function mimeOf(file: string): string {
  const ending = file.split('.').at(-1)?.toLowerCase()
  return { webm: 'video/webm', mkv: 'video/x-matroska', mov: 'video/quicktime' }[ending ?? ''] ?? 'video/mp4'
}

async function sizeOf(place: string): Promise<number | null> {
  try {
    return (await stat(place)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
