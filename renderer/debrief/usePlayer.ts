import { useCallback, useEffect, useMemo, useRef, useState, type VideoHTMLAttributes } from 'react'
import type { Recording, Debrief } from '../../shared/rehearsal/record.ts'
import type { Api } from '../kit/api.ts'
import { filmAt, filmsOf } from './filmAt.ts'
import { lengthOf } from './lanes.ts'

/** A moment of the run, with the film of it where there is one. */
export interface Player {
  /** For the video element that shows it. */
  attach(element: HTMLVideoElement | null): void
  events: Pick<
    VideoHTMLAttributes<HTMLVideoElement>,
    'onLoadedMetadata' | 'onTimeUpdate' | 'onPlay' | 'onPause' | 'onError'
  >
  /** Milliseconds since the run began. */
  atMs: number
  playing: boolean
  film: Recording | null
  films: readonly Recording[]
  /** Why the film can't be seen. */
  problem: string | null
  loop: { fromMs: number; untilMs: number } | null
  seek(atMs: number): void
  toggle(): void
  /** The last ten seconds again and again, until it is switched off. */
  toggleLoop(): void
}

const loopMs = 10_000

export function usePlayer(api: Api, debrief: Debrief, unplayable: string): Player {
  const video = useRef<HTMLVideoElement>(null)
  const [loaded, setLoaded] = useState<string | null>(null)
  // Another element takes its place when films are laid side by side: that one needs the film anew.
  const attach = useCallback((element: HTMLVideoElement | null) => {
    video.current = element
    if (element) setLoaded(null)
  }, [])
  const begin = debrief.run.startedAtEpochMs
  const films = useMemo(() => filmsOf(debrief.recordings), [debrief.recordings])
  // A run that goes on has no end yet.
  const untilMs = debrief.run.endedAtEpochMs === null ? Infinity : lengthOf(debrief)
  const [atMs, setAt] = useState(() => Math.max(0, (films[0]?.startedAtEpochMs ?? begin) - begin))
  const [playing, setPlaying] = useState(false)
  const [trouble, setTrouble] = useState<{ film: string; sentence: string } | null>(null)
  const [loop, setLoop] = useState<Player['loop']>(null)
  const addresses = useRef(new Map<string, string>())
  const wanted = useRef(0)
  const film = filmAt(films, begin + atMs)
  const id = film?.id ?? null
  const problem = trouble?.film === id ? trouble.sentence : null

  // The film of the moment is fetched when the moment comes into it.
  useEffect(() => {
    if (id === null || id === loaded) return
    let current = true
    const load = async (): Promise<void> => {
      const known = addresses.current.get(id)
      const got = known === undefined ? await api.post<{ url: string }>(`/recordings/${id}/ticket`) : null
      if (!current || !video.current) return
      if (got && !got.ok) return setTrouble({ film: id, sentence: got.message })
      const address = known ?? (got?.ok ? got.value.url : '')
      addresses.current.set(id, address)
      setTrouble(null)
      setLoaded(id)
      video.current.src = address
    }
    void load()
    return () => {
      current = false
    }
  }, [api, id, loaded])

  const seek = useCallback(
    (next: number) => {
      const to = Math.min(untilMs, Math.max(0, next))
      wanted.current = to
      setAt(to)
      const there = filmAt(films, begin + to)
      if (there && there.id === loaded && video.current)
        video.current.currentTime = (begin + to - there.startedAtEpochMs) / 1000
    },
    [films, begin, loaded, untilMs],
  )

  // A film that can't be read any more may have been moved away meanwhile: the studio knows.
  async function failed(): Promise<void> {
    if (!film) return
    addresses.current.delete(film.id)
    const got = await api.post(`/recordings/${film.id}/ticket`)
    setTrouble({ film: film.id, sentence: got.ok ? unplayable : got.message })
  }
  const events: Player['events'] = {
    onLoadedMetadata({ currentTarget }) {
      if (film)
        currentTarget.currentTime = Math.max(0, (begin + wanted.current - film.startedAtEpochMs) / 1000)
    },
    onTimeUpdate({ currentTarget }) {
      if (!film || currentTarget.seeking) return
      const now = film.startedAtEpochMs - begin + currentTarget.currentTime * 1000
      if (loop && now >= loop.untilMs)
        currentTarget.currentTime = (begin + loop.fromMs - film.startedAtEpochMs) / 1000
      else {
        wanted.current = now
        setAt(now)
      }
    },
    onPlay: () => setPlaying(true),
    onPause: () => setPlaying(false),
    onError: () => void failed(),
  }

  return {
    attach,
    events,
    atMs,
    playing,
    film,
    films,
    problem,
    loop,
    seek,
    toggle() {
      const { current } = video
      if (!current || loaded === null) return
      if (current.paused) void current.play().catch(() => setTrouble({ film: loaded, sentence: unplayable }))
      else current.pause()
    },
    toggleLoop() {
      if (loop) return setLoop(null)
      const fromMs = Math.max(0, atMs - loopMs)
      setLoop({ fromMs, untilMs: fromMs + loopMs })
      seek(fromMs)
    },
  }
}
