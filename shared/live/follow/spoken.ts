import { placeAt, positionAt } from '../../prompter/clock.ts'
import { withStretch } from '../../prompter/follow/pace.ts'
import { readerOf } from '../../prompter/follow/ear.ts'
import { from } from '../prompting.ts'
import type { Prompter } from '../prompter.ts'
import { learnedRate, type Surroundings } from './following.ts'
import type { AfterSpeech } from './heard.ts'

/** Where the words say that the speaker is. */
export interface SpokenPlace {
  /** Characters into the script. */
  position: number
  /** When the last sound of them was taken: studio time. */
  atEpochMs: number
  /** The sentence is over. */
  ended: boolean
}

/** What the model itself is behind with: it hears a stretch of sound before it says anything of it. */
export const lookAheadMs = 400
/** Further away than this is another place of the script, to which the prompter goes at once. */
const jumpChars = 24
/** A smaller difference is caught up within this time, so that nobody sees a correction. */
const catchUpMs = 1500
const paceShare = { least: 0.35, most: 1.9 } as const
/** Paces closer than this are the same: a few changes a second at most. */
const alike = 0.05
/** So far ahead of the speaker, the prompter waits. */
const aheadChars = 8

/** The prompter after the speaker's place was found: it goes there by its pace, and jumps only where they did. */
export function afterWords(
  prompter: Prompter,
  place: SpokenPlace,
  around: Surroundings,
  now: number,
): AfterSpeech {
  const { following } = prompter
  if (following?.by !== 'words' || !following.armed || now < following.handUntilEpochMs)
    return { prompter, learned: null }
  const base = following.basePace ?? prompter.rate
  const pace =
    prompter.fitUntilEpochMs === null
      ? learnedRate({ ...prompter, rate: base }, place.position, around)
      : base
  const ahead = place.ended ? 0 : (pace / 60_000) * (Math.max(0, now - place.atEpochMs) + lookAheadMs)
  const target = place.position + ahead
  const here = positionAt(prompter, now)
  const off = target - here
  const learned = learnedOf(prompter, place, around)
  const noted: Prompter = {
    ...prompter,
    following: { ...following, basePace: pace, foundEpochMs: now, stretch: learned.stretch },
  }
  if (Math.abs(off) > jumpChars)
    return {
      prompter: from(noted, now, { position: target, playing: !place.ended, rate: pace }),
      learned: learned.pace,
    }
  const caughtUp = pace + (off * 60_000) / catchUpMs
  const rate = Math.max(pace * paceShare.least, Math.min(caughtUp, pace * paceShare.most))
  const playing = !place.ended && off > -aheadChars
  const same = playing === prompter.playing && Math.abs(rate - prompter.rate) < pace * alike
  return {
    prompter: same ? noted : from(noted, now, { playing, rate: Math.round(rate) }),
    learned: learned.pace,
  }
}

/** The pace of a sentence: from where its words were first found to where they ended. */
function learnedOf({ following, cue, script }: Prompter, place: SpokenPlace, around: Surroundings) {
  const { name, speaker } = readerOf(script, placeAt(script, place.position).index, around.people)
  const stretch = following?.stretch ?? null
  const mine = stretch?.cue === cue && stretch.name === name ? stretch : null
  const begun = {
    cue,
    speaker,
    name,
    position: place.position,
    startEpochMs: place.atEpochMs,
    endEpochMs: null,
  }
  if (!place.ended) return { stretch: mine ?? begun, pace: null }
  const chars = mine ? place.position - mine.position : 0
  const spokenMs = mine ? place.atEpochMs - mine.startEpochMs : 0
  const enough = chars > 0 && spokenMs > 1000
  return {
    stretch: null,
    pace: enough ? { name, pace: withStretch(around.paces[name], { chars, spokenMs }) } : null,
  }
}
