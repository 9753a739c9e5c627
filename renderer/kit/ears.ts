import { silenceDb } from '../../shared/voice/loudness.ts'
import { speakers, type EngineSeen, type Speaker } from '../../shared/voice/speaker.ts'
import type { WordKey } from '../../shared/words/words.ts'
import { openMicrophone, type Microphone } from './microphone.ts'
import { linkVoice, type VoiceLink } from './voiceLink.ts'

/**
 * The microphones that this page lends the studio, one a speaker at most. They stay open whatever panel is shown; which
 * were open is kept on this device, and they are opened again with the page.
 */
export interface Ears {
  of(speaker: Speaker): Ear
  /** Picks the microphone, empty for the system's choice; opened anew if it was open. */
  choose(speaker: Speaker, id: string): void
  open(speaker: Speaker): void
  close(speaker: Speaker): void
  /** Loudness now in dB; read as often as a meter is drawn. */
  level(speaker: Speaker): number
  /** Called when anything but the loudness changed. */
  subscribe(listener: () => void): () => void
  closeAll(): void
}

export interface Ear {
  /** Id of the chosen microphone; empty is the system's choice. */
  chosen: string
  status: 'off' | 'opening' | 'open' | 'failed'
  /** Why it is not open, or no longer: a word of the catalogue, or a sentence that the studio said. */
  why: { word: WordKey } | { sentence: string } | null
  /** As the browser names it. */
  label: string
  /** The line to the studio is up. */
  linked: boolean
  engine: EngineSeen | null
}

interface Kept {
  chosen: string
  on: boolean
}

interface EarParts {
  token: string
  /** Studio time. */
  now(): number
  storage?: Pick<Storage, 'getItem' | 'setItem'>
}

const key = (speaker: Speaker): string => `daobo.microphone.${speaker}`

const shut: Pick<Ear, 'status' | 'why' | 'label' | 'linked' | 'engine'> = {
  status: 'off',
  why: null,
  label: '',
  linked: false,
  engine: null,
}

export function createEars({ token, now, storage = localStorage }: EarParts): Ears {
  const listeners = new Set<() => void>()
  const ears = new Map<Speaker, Ear>()
  const running = new Map<Speaker, { microphone: Microphone; link: VoiceLink; level: number }>()
  /** Grows with every opening, so that an answer that comes late opens nothing. */
  const turns = new Map<Speaker, number>()

  const of = (speaker: Speaker): Ear => ears.get(speaker)!
  function become(speaker: Speaker, changes: Partial<Ear>): void {
    ears.set(speaker, { ...of(speaker), ...changes })
    for (const listener of listeners) listener()
  }
  const keep = (speaker: Speaker, on: boolean): void =>
    storage.setItem(key(speaker), JSON.stringify({ chosen: of(speaker).chosen, on } satisfies Kept))

  function stop(speaker: Speaker): void {
    turns.set(speaker, (turns.get(speaker) ?? 0) + 1)
    const mine = running.get(speaker)
    running.delete(speaker)
    mine?.link.close()
    mine?.microphone.close()
  }

  async function start(speaker: Speaker): Promise<void> {
    stop(speaker)
    const turn = turns.get(speaker)
    become(speaker, { ...shut, status: 'opening' })
    const opened = await openMicrophone({ id: of(speaker).chosen, now })
    if (turns.get(speaker) !== turn) {
      if (opened.ok) opened.microphone.close()
      return
    }
    if (!opened.ok)
      return become(speaker, { ...shut, status: 'failed', why: { word: `mic.problem.${opened.problem}` } })
    const { microphone } = opened
    const link = linkVoice({ microphone, speaker, token })
    const mine = { microphone, link, level: silenceDb }
    running.set(speaker, mine)
    microphone.onFrame(({ loudnessDb }) => (mine.level = loudnessDb))
    microphone.onEnd(() => {
      stop(speaker)
      become(speaker, { ...shut, status: 'failed', why: { word: 'mic.ended.unplugged' } })
    })
    link.subscribe(() => {
      const { status, message, engine } = link.state()
      if (status !== 'ended') return become(speaker, { linked: status === 'open', engine })
      stop(speaker)
      keep(speaker, false)
      become(speaker, { ...shut, status: 'failed', why: { sentence: message ?? '' } })
    })
    become(speaker, { ...shut, status: 'open', label: microphone.label })
  }

  for (const speaker of speakers) {
    const kept = readKept(storage.getItem(key(speaker)))
    ears.set(speaker, { chosen: kept.chosen, ...shut })
    if (kept.on) void start(speaker)
  }

  return {
    of,
    choose(speaker, id) {
      const open = of(speaker).status === 'open' || of(speaker).status === 'opening'
      become(speaker, { chosen: id })
      keep(speaker, open)
      if (open) void start(speaker)
    },
    open(speaker) {
      keep(speaker, true)
      void start(speaker)
    },
    close(speaker) {
      keep(speaker, false)
      stop(speaker)
      become(speaker, shut)
    },
    level: (speaker) => running.get(speaker)?.level ?? silenceDb,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    closeAll() {
      for (const speaker of speakers) stop(speaker)
    },
  }
}

/** What was kept; anything odd is as if nothing was. */
function readKept(stored: string | null): Kept {
  try {
    const raw = JSON.parse(stored ?? 'null') as { chosen?: unknown; on?: unknown } | null
    return { chosen: typeof raw?.chosen === 'string' ? raw.chosen : '', on: raw?.on === true }
  } catch {
    return { chosen: '', on: false } // written by somebody else
  }
}
