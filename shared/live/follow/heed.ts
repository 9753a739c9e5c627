import { paragraphStart, placeAt, positionAt } from '../../prompter/clock.ts'
import { heardOf, readerOf } from '../../prompter/follow/ear.ts'
import { nextParagraph, pastUnspoken } from '../../prompter/follow/places.ts'
import { from } from '../prompting.ts'
import type { Prompter } from '../prompter.ts'
import { learnedRate, type Surroundings } from './following.ts'

/** Closer to the next paragraph than this is in it: timers and clocks are not exact to the character. */
const hair = 0.3

/**
 * Brings the prompter in line with what is heard: it moves while whoever should read speaks and stands while they are
 * silent, skips what nobody says, and takes the pace of who reads. What a hand did a moment ago stands.
 */
export function heed(prompter: Prompter, around: Surroundings, now: number): Prompter {
  const { following } = prompter
  if (!following?.armed || prompter.script.length === 0 || now < following.handUntilEpochMs) return prompter
  const position = landed(prompter, now)
  const { speaker } = readerOf(prompter.script, placeAt(prompter.script, position).index, around.people)
  const heard = heardOf(around.voice, speaker)
  const lost = following.by === 'words' && heard === 'speaking' && now - following.foundEpochMs >= lostMs
  const playing = heard === 'unknown' ? prompter.playing : heard !== 'silent' && !lost
  // By words the pace is set as they are found.
  const rate = following.by === 'words' ? prompter.rate : learnedRate(prompter, position, around)
  const moved = position !== positionAt(prompter, now)
  if (!moved && playing === prompter.playing && rate === prompter.rate) return prompter
  return from(prompter, now, { position, playing, rate })
}

/** Where the reading is: over what nobody says, and at a paragraph that was just reached at its very beginning. */
function landed(prompter: Prompter, now: number): number {
  const { script } = prompter
  const here = positionAt(prompter, now)
  const next = nextParagraph(script, here)
  if (next !== null && next - here <= hair) return pastUnspoken(script, next)
  const { index, offset } = placeAt(script, here)
  const start = paragraphStart(script, index)
  const just = prompter.playing && start !== null && offset <= hair ? start : here
  return pastUnspoken(script, just)
}

/** Speaking and nowhere in the script for so long: an aside, at which the place is held. */
export const lostMs = 1800

/** When `heed` would change something by itself: a hand's time is over, or the next paragraph is reached. */
export function heedDueAt(prompter: Prompter, around: Surroundings): number | null {
  const { following, script } = prompter
  if (!following?.armed || script.length === 0) return null
  const after = Math.max(prompter.sinceEpochMs, following.handUntilEpochMs)
  if (heed(prompter, around, after) !== prompter) return after
  if (!prompter.playing || prompter.rate <= 0) return null
  const lostAt = following.by === 'words' ? following.foundEpochMs + lostMs : null
  const next = nextParagraph(script, positionAt(prompter, after))
  if (next === null || !matters(prompter, next, around)) return lostAt
  const reachedAt = prompter.sinceEpochMs + ((next - prompter.position) / prompter.rate) * 60_000
  return Math.min(Math.ceil(reachedAt), lostAt ?? Number.POSITIVE_INFINITY)
}

/** Whether anything changes at a paragraph: somebody else reads it, or nobody. */
function matters(prompter: Prompter, start: number, around: Surroundings): boolean {
  const { script } = prompter
  const { index } = placeAt(script, start)
  if (script[index]?.kind !== 'say') return true
  const [before, after] = [index - 1, index].map((at) => readerOf(script, at, around.people))
  return before?.speaker !== after?.speaker || before?.name !== after?.name
}
