import type { Script } from '../../show/script.ts'
import type { Person } from '../../show/show.ts'
import { speakers, type Speaker, type VoiceSeen } from '../../voice/speaker.ts'

/** Who reads a line, and by whose microphone that is heard. */
export interface Reader {
  /** Name of the person; empty where the show has nobody. */
  name: string
  speaker: Speaker
}

/** A line without a name belongs to the first host. */
export function readerOf(script: Script, index: number, people: readonly Person[]): Reader {
  const who = script[index]?.who ?? ''
  const person =
    people.find(({ id }) => id === who) ?? people.find(({ role }) => role === 'host') ?? people[0]
  return { name: person?.name ?? '', speaker: person?.role === 'cohost' ? 'cohost' : 'host' }
}

/**
 * What is heard of whoever should read now. `unknown`: the listener is just starting, all stays as it is; `deaf`: nobody
 * listens, so the scroll goes as if nobody had asked to follow.
 */
export type Heard = 'speaking' | 'silent' | 'unknown' | 'deaf'

/** The role's own microphone decides where it has one that is open; else any that is. */
export function heardOf(voice: VoiceSeen, speaker: Speaker): Heard {
  if (voice.engine.status === 'starting') return 'unknown'
  if (voice.engine.status !== 'ready') return 'deaf'
  const heeded = heededOf(voice, speaker)
  if (heeded.length === 0) return 'deaf'
  return heeded.some((one) => voice.speakers[one]?.speaking) ? 'speaking' : 'silent'
}

/** Whose microphones tell whether a reader speaks. */
export function heededOf(voice: VoiceSeen, reader: Speaker): readonly Speaker[] {
  const open = speakers.filter((one) => voice.speakers[one]?.status === 'open')
  return open.includes(reader) ? [reader] : open
}
