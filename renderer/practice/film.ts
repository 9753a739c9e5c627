import type { Recording } from '../../shared/rehearsal/record.ts'
import { createApi } from '../kit/api.ts'
import { createChunkQueue, type ChunkQueue, type SentChunk } from './chunkQueue.ts'

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
  /** Why it has stopped: the studio's own sentence, or null when the line was away too long. */
  why: string | null
}

/** A minute of it waits in memory at most: some 20 MB. */
const mostWaiting = 60
const partMs = 1000
const againMs = 3000
const kinds = ['video/webm;codecs=vp8,opus', 'video/webm;codecs=vp9,opus', 'video/webm']

export function createFilm(parts: {
  token: string
  now(): number
  picture: MediaStream | null
  /** Of the sound, as it is when a film begins. */
  sound(): readonly MediaStreamTrack[]
  away(): string
}): Film {
  const { token, now, picture, sound } = parts
  const api = createApi(token, parts.away)
  const listeners = new Set<() => void>()
  let state: FilmState = { status: picture ? 'off' : 'unable', sinceEpochMs: null, waiting: 0, why: null }
  let wanted: string | null = null
  let running: { run: string; stop(): void } | null = null

  function become(changes: Partial<FilmState>): void {
    state = { ...state, ...changes }
    for (const listener of listeners) listener()
  }

  async function begin(run: string, stream: MediaStream): Promise<void> {
    const mime = kinds.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? kinds[2]!
    const wishes: MediaRecorderOptions & { videoKeyFrameIntervalDuration: number } = {
      mimeType: mime,
      videoBitsPerSecond: 2_000_000,
      audioBitsPerSecond: 96_000,
      // A place to begin every two seconds: jumping about in the debrief lands that near.
      videoKeyFrameIntervalDuration: 2000,
    }
    const recorder = new MediaRecorder(stream, wishes)
    let queue: ChunkQueue<Blob> | null = null
    let ended = false
    const mine = {
      run,
      stop() {
        if (recorder.state !== 'inactive') recorder.stop()
      },
    }
    running = mine
    const created = await api.post<Recording>('/recordings', {
      run,
      track: 'program',
      mime,
      startedAtEpochMs: Math.round(now()),
    })
    if (running !== mine) return
    if (!created.ok) {
      running = null
      setTimeout(() => again(run), againMs)
      return become({ status: 'stopped', why: created.message })
    }
    const { id } = created.value
    queue = createChunkQueue<Blob>({
      most: mostWaiting,
      send: (number, chunk) => sendChunk(token, id, number, chunk),
      over(why) {
        ended = true
        if (running === mine) running = null
        mine.stop()
        become({ status: 'stopped', why, waiting: 0 })
        // The line was away too long: what comes now goes into a new film.
        if (why === null) setTimeout(() => again(run), againMs)
      },
      after(ms, then) {
        const timer = setTimeout(then, ms)
        return () => clearTimeout(timer)
      },
    })
    const sent = queue
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) sent.add(data)
      if (running === mine) become({ waiting: sent.waiting() })
    }
    recorder.onstop = () => {
      if (ended) return
      void sent.drained().then(() => api.post(`/recordings/${id}/end`))
    }
    recorder.start(partMs)
    become({ status: 'recording', sinceEpochMs: now(), why: null, waiting: 0 })
  }

  function again(run: string): void {
    if (wanted === run && running === null) follow(run)
  }

  function follow(run: string | null): void {
    wanted = run
    if (!picture || running?.run === run) return
    if (running) {
      running.stop()
      running = null
      become({ status: 'off', sinceEpochMs: null, waiting: 0 })
    }
    if (run !== null) void begin(run, new MediaStream([...picture.getVideoTracks(), ...sound()]))
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
