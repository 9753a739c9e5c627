import { classify, type ClassifyRules, type Verdict } from '../../shared/comments/classify.ts'
import { counterEvents, onePerson } from '../../shared/comments/counted.ts'
import type { CounterEvent, Counters } from '../../shared/comments/counters.ts'
import { dedupeId } from '../../shared/comments/dedupe.ts'
import { readComment } from '../../shared/comments/intake.ts'
import type { CommentOrigin, IncomingComment, IntakeCode } from '../../shared/comments/model.ts'
import { normalise } from '../../shared/comments/normalise.ts'
import { personKey } from '../../shared/comments/person.ts'
import { judgeRepeats, noRepeats } from '../../shared/comments/repeat.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { CommentStore } from '../library/comments.ts'
import type { FigureStore } from '../library/figureStore.ts'
import type { Sitting } from '../studio/sitting.ts'
import type { Clock } from '../studio/clock.ts'
import { createFigures } from './figures.ts'

/** What became of entries that were handed in. */
export interface Taken {
  accepted: number
  duplicates: number
  rejected: readonly { index: number; code: IntakeCode }[]
}

/**
 * The one way in for comments, whatever their source. What is resolved is on disk. Floods are taken in slices, so that
 * a take in between does not wait.
 */
export interface Ingest {
  /** Rejects when the disk is full; null when more is waiting than can be kept in memory. */
  take(entries: readonly unknown[], origin?: CommentOrigin): Promise<Taken> | null
  /** What came in and is a list item, in slices as they were stored. */
  onStored(listener: (stored: readonly KeptComment[]) => void): () => void
  /** A person says what a counter shows. */
  setCounter(counter: string, value: number): void
  /** Another show, or another run of it: its figures are shown from now on. */
  turned(): void
  close(): void
}

export interface IngestParts {
  store: CommentStore
  figures: FigureStore
  clock: Clock
  rules(): ClassifyRules
  /** Whether a person's comments wait for a moderator, whatever they say. */
  isMuted?(person: string): boolean
  /** Where comments belong that come now. */
  here(): Sitting
  /** Counters as they are to be shown, at most twice a second. */
  counted(values: { readonly [counter: string]: number }): void
  failed(error: unknown, what: string): void
}

/** Entries that are read, judged and stored in one go: some milliseconds. */
const slice = 20
const mostWaiting = 200_000
/** Under load, commits are this far apart; the first after a pause is made at once. */
const pauseMs = 4

interface Batch {
  entries: readonly unknown[]
  origin: CommentOrigin
  /** Where the next slice begins. */
  at: number
  taken: { accepted: number; duplicates: number; rejected: { index: number; code: IntakeCode }[] }
  done(taken: Taken): void
  failed(error: unknown): void
}

interface Read {
  batch: Batch
  comment: IncomingComment
}

export function createIngest(parts: IngestParts): Ingest {
  const { store, clock } = parts
  const queue: Batch[] = []
  const listeners = new Set<(stored: readonly KeptComment[]) => void>()
  const figures = createFigures({ ...parts, store: parts.figures })
  let waiting = 0
  let callOff: (() => void) | null = null
  let lastAt = 0
  let memory = noRepeats

  function wake(): void {
    callOff ??= clock.after(Math.max(0, lastAt + pauseMs - clock.now()), () => {
      callOff = null
      storeSlice()
      if (queue.length > 0) wake()
    })
  }

  function storeSlice(): void {
    const { read, finished } = nextSlice()
    lastAt = clock.now()
    let stored: readonly KeptComment[]
    try {
      stored = write(read)
    } catch (error) {
      // Nothing of the slice is on disk: whoever sent it hears so and may send it again.
      const lost = new Set([...read.map(({ batch }) => batch), ...finished])
      for (const batch of lost) {
        drop(batch)
        batch.failed(error)
      }
      return
    }
    for (const batch of finished) batch.done(batch.taken)
    if (stored.length > 0) tell(stored)
  }

  /** What is on disk was taken, whatever becomes of it in those who look at it. */
  function tell(stored: readonly KeptComment[]): void {
    for (const listener of listeners) {
      try {
        listener(stored)
      } catch (error) {
        parts.failed(error, 'stored')
      }
    }
  }

  /** The next entries in order, read; entries that can't be read are told to their batch. */
  function nextSlice(): { read: readonly Read[]; finished: readonly Batch[] } {
    const read: Read[] = []
    const finished: Batch[] = []
    const now = clock.now()
    for (let room = slice; room > 0 && queue.length > 0;) {
      const batch = queue[0]!
      const end = Math.min(batch.entries.length, batch.at + room)
      room -= end - batch.at
      waiting -= end - batch.at
      for (let index = batch.at; index < end; index += 1) {
        const reading = readComment(batch.entries[index], now)
        if (reading.ok) read.push({ batch, comment: reading.comment })
        else batch.taken.rejected.push({ index, code: reading.code })
      }
      batch.at = end
      if (end === batch.entries.length) finished.push(queue.shift()!)
    }
    return { read, finished }
  }

  function write(read: readonly Read[]): readonly KeptComment[] {
    if (read.length === 0) return []
    const here = parts.here()
    const { fresh, again } = sift(read, here.show)
    const items = fresh.filter(({ comment }) => isItem(comment))
    const texts = items.map(({ comment }) => normalise(comment.text))
    const judged = judgeRepeats(
      memory,
      items.map(({ comment }, at) => ({
        author: personKey(comment),
        text: texts[at]!,
        atEpochMs: comment.receivedEpochMs,
      })),
    )
    const rules = parts.rules()
    const { stored, counters } = store.transaction(() => ({
      stored: items.flatMap(({ comment, batch }, at) => {
        const verdict = muted(comment, classify(comment, rules, judged.repeats[at], texts[at]))
        return store.add(comment, verdict, { ...here, origin: batch.origin }) ?? []
      }),
      counters: count(fresh, here),
    }))
    memory = judged.memory
    for (const { batch } of fresh) batch.taken.accepted += 1
    for (const { batch } of again) batch.taken.duplicates += 1
    figures.become(here, counters)
    return stored
  }

  /** What came before, in this slice or ever in this show, is set apart before anything is judged or counted. */
  function sift(read: readonly Read[], show: string): { fresh: readonly Read[]; again: readonly Read[] } {
    const fresh: Read[] = []
    const again: Read[] = []
    const here = new Set<string>()
    for (const one of read) {
      const { comment } = one
      const id = isItem(comment) ? dedupeId(comment) : comment.id
      const key = `${comment.source}\u0000${String(isItem(comment))}\u0000${id}`
      const { source } = comment
      const known =
        id !== null &&
        (here.has(key) || (isItem(comment) ? store.knows(show, source, id) : store.noted(show, source, id)))
      here.add(key)
      if (known) again.push(one)
      else fresh.push(one)
    }
    return { fresh, again }
  }

  /** To be called inside the transaction that stores them. */
  function count(fresh: readonly Read[], here: Sitting): Counters {
    const events: CounterEvent[] = []
    for (const { comment } of fresh) {
      if (!isItem(comment) && comment.id !== null) store.note(here.show, comment.source, comment.id)
      events.push(...counterEvents(comment))
      const person = personKey(comment)
      if (person !== null && parts.figures.isNewPerson(here, person)) events.push(onePerson(comment))
    }
    const counters = figures.after(here, events)
    if (events.length > 0) parts.figures.putCounters(here, counters)
    return counters
  }

  /** What a muted person says is held, however harmless; what would be blocked stays so. */
  function muted(comment: IncomingComment, verdict: Verdict): Verdict {
    const person = personKey(comment)
    if (person === null || !parts.isMuted?.(person)) return verdict
    const state = verdict.state === 'blocked' ? 'blocked' : 'held'
    return { ...verdict, state, reasons: [...verdict.reasons, { code: 'muted' }] }
  }

  function drop(batch: Batch): void {
    const at = queue.indexOf(batch)
    if (at < 0) return
    queue.splice(at, 1)
    waiting -= batch.entries.length - batch.at
  }

  return {
    take(entries, origin = 'live') {
      if (waiting + entries.length > mostWaiting) return null
      if (entries.length === 0) return Promise.resolve({ accepted: 0, duplicates: 0, rejected: [] })
      waiting += entries.length
      return new Promise((done, failed) => {
        queue.push({
          entries,
          origin,
          at: 0,
          taken: { accepted: 0, duplicates: 0, rejected: [] },
          done,
          failed,
        })
        wake()
      })
    },
    onStored(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setCounter: figures.set,
    turned: figures.tell,
    close() {
      callOff?.()
      while (queue.length > 0) storeSlice()
      figures.close()
    },
  }
}

const isItem = (comment: IncomingComment): boolean =>
  comment.kind === 'comment' || comment.kind === 'question'
