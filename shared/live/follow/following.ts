import { placeAt, positionAt } from '../../prompter/clock.ts'
import { readerOf } from '../../prompter/follow/ear.ts'
import { paceOf, type SpokenPace } from '../../prompter/follow/pace.ts'
import type { Person } from '../../show/show.ts'
import type { Speaker, VoiceSeen } from '../../voice/speaker.ts'
import { from } from '../prompting.ts'
import type { StudioState } from '../state.ts'
import type { Prompter } from '../prompter.ts'

/** The prompter follows the hosts' voices; what of that outlives a crash. */
export interface Following {
  /** voice: moves while they speak; words: finds the place by what they say. */
  by: 'voice' | 'words'
  /** Somebody has set the scroll off and nobody has stopped it by hand: from then on the voice decides. */
  armed: boolean
  /** What was done by hand stands until then, whatever is heard. */
  handUntilEpochMs: number
  /** The pace was set by hand for this cue: what was learned does not touch it. */
  handPaceOf: string | null
  /** The reading since a place that is known, for learning the pace. */
  stretch: Stretch | null
  /** By words: the pace that is meant, around which the prompter's varies to catch up. */
  basePace: number | null
  /** By words: when the speaker's place was last found. */
  foundEpochMs: number
}

interface Stretch {
  cue: string | null
  speaker: Speaker
  name: string
  position: number
  startEpochMs: number
  /** When the speech was over; null while it goes on. */
  endEpochMs: number | null
}

/** What following looks at besides the prompter. */
export interface Surroundings {
  people: readonly Person[]
  voice: VoiceSeen
  paces: { readonly [name: string]: SpokenPace }
}

export const surroundings = ({ saved, seen }: StudioState): Surroundings => ({
  people: saved.plan.show.people,
  voice: seen.voice,
  paces: saved.paces,
})

/** How long a hand has the last word. */
export const handMs = 3000

/** Somebody moved the prompter by hand: that wins, and following goes on from there when it is over. */
export function byHand(prompter: Prompter, now: number, changes: Partial<Prompter>): Prompter {
  const { following } = prompter
  if (!following) return from(prompter, now, changes)
  const jumped =
    changes.position !== undefined && Math.abs(changes.position - positionAt(prompter, now)) > nudgeChars
  return from(prompter, now, {
    ...changes,
    following: {
      ...following,
      armed: changes.playing ?? following.armed,
      handUntilEpochMs: now + handMs,
      handPaceOf: changes.rate === undefined ? following.handPaceOf : prompter.cue,
      basePace: changes.rate ?? following.basePace,
      // A nudge says where the reader really is, which is what is learned from; a jump says nothing of the pace.
      stretch: jumped ? null : following.stretch,
    },
  })
}

/** Further than this a hand did not correct but jump. */
const nudgeChars = 25

/** The pace of whoever reads at this place, as far as it was learned and nobody set another by hand. */
export function learnedRate(prompter: Prompter, position: number, { people, paces }: Surroundings): number {
  const { following, fitUntilEpochMs } = prompter
  if (!following || fitUntilEpochMs !== null || following.handPaceOf === prompter.cue) return prompter.rate
  const { name } = readerOf(prompter.script, placeAt(prompter.script, position).index, people)
  return paceOf(paces[name]) ?? prompter.rate
}
