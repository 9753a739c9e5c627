import type { Recording } from '../../shared/rehearsal/record.ts'
import { createApi } from '../kit/api.ts'
import { createChunkQueue, type SentChunk } from './chunkQueue.ts'
import type { Composer } from './composer.ts'

/** The film of a rehearsal: recorded here, kept by the studio in parts of a second. */
export interface Film {
  state(): FilmState
  subscribe(listener: () => void): () => void
  /** Records this run, or nothing. Called as often as one likes. */
  follow(run: string | null): void
  /** After it has stopped: a new film of the same run. */
  again(): void
  /** Ends the film that is on and goes on with another, which takes what there is now. */
  renew(): void
}

export interface FilmState {
  status: 'off' | 'recording' | 'stopped' | 'unable'
  sinceEpochMs: number | null
  /** Parts that have not arrived at the studio. */
  waiting: number
  /** Why it has stopped: the studio's own sentence, or what happened here, after which it begins again by itself. */
  why: { sentence: string } | 'away' | 'encoder' | null
}

/** A minute of it waits in memory at most: some 20 MB. */
const mostWaiting = 60
const againMs = 3000
const mime = 'video/webm;codecs=vp8,opus'

export function createFilm(parts: {
  token: string
  now(): number
  composer: Pick<Composer, 'stream' | 'film'>
  /** The sound, as it is when a film begins. */
  sound(): MediaStreamTrack | null
  away(): string
}): Film {
  const { token, now, composer, sound } = parts
  const api = createApi(token, parts.away)
  const listeners = new Set<() => void>()
  const able = composer.stream !== null
  let state: FilmState = { status: able ? 'off' : 'unable', sinceEpochMs: null, waiting: 0, why: null }
  let wanted: string | null = null
  let running: { run: string; stop(): void } | null = null

  function become(changes: Partial<FilmState>): void {
    state = { ...state, ...changes }
    for (const listener of listeners) listener()
  }

  async function begin(run: string): Promise<void> {
    const mine = { run, stop: (): void => undefined }
    running = mine
    const startedAtEpochMs = Math.round(now())
    const zeroEpochMs = performance.timeOrigin + performance.now()
    const created = await api.post<Recording>('/recordings', {
      run,
      track: 'program',
      mime,
      startedAtEpochMs,
    })
    if (running !== mine) return
    if (!created.ok) {
      running = null
      setTimeout(() => again(run), againMs)
      return become({ status: 'stopped', why: { sentence: created.message } })
    }
    const { id } = created.value
    /** Nothing more of this film; what comes now, if anything, goes into a new one. */
    const stopped = (why: FilmState['why']): void => {
      mine.stop()
      if (running !== mine) return
      running = null
      become({ status: 'stopped', why, waiting: 0 })
      if (why === 'away' || why === 'encoder') setTimeout(() => again(run), againMs)
    }
    const queue = createChunkQueue<Blob>({
      most: mostWaiting,
      send: (number, chunk) => sendChunk(token, id, number, chunk),
      over: (why) => stopped(why === null ? 'away' : { sentence: why }),
      after(ms, then) {
        const timer = setTimeout(then, ms)
        return () => clearTimeout(timer)
      },
    })
    const filming = composer.film({
      zeroEpochMs,
      sound: sound(),
      part(bytes) {
        queue.add(bytes)
        if (running === mine) become({ waiting: queue.waiting() })
      },
      over(failed) {
        if (failed) stopped('encoder')
        void queue.drained().then(() => api.post(`/recordings/${id}/end`))
      },
    })
    mine.stop = () => filming.cut()
    become({ status: 'recording', sinceEpochMs: now(), why: null, waiting: 0 })
  }

  function again(run: string): void {
    if (wanted === run && running === null) follow(run)
  }

  function follow(run: string | null): void {
    wanted = run
    if (!able || running?.run === run) return
    if (running) {
      running.stop()
      running = null
      become({ status: 'off', sinceEpochMs: null, waiting: 0 })
    }
    if (run !== null) void begin(run)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow(run) {
      // A film that stopped for a full disk is begun anew by a person, or by the next run.
      if (state.status === 'stopped' && run === wanted && run !== null) return
      if (run === null && running === null && state.status === 'stopped') become({ status: 'off', why: null })
      follow(run)
    },
    renew() {
      const run = wanted
      if (run === null || running === null) return
      follow(null)
      follow(run)
    },
    again() {
      if (wanted !== null) again(wanted)
    },
  }
}

async function sendChunk(token: string, id: string, number: number, chunk: Blob): Promise<SentChunk> {
  try {
    const response = await fetch(`/api/v1/recordings/${id}/chunks/${number}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: chunk,
      signal: AbortSignal.timeout(10_000),
    })
    if (response.ok) return { is: 'ok' }
    const body = (await response.json()) as { next?: number; error?: { code?: string; message?: string } }
    if (response.status === 409 && typeof body.next === 'number') return { is: 'from', next: body.next }
    if (response.status === 429 || response.status === 503) return { is: 'again' }
    return { is: 'over', why: body.error?.message ?? '' }
  } catch {
    return { is: 'again' } // the studio is away; the part waits
  }
}
