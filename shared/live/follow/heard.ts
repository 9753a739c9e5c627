import { paragraphLength, placeAt, positionAt } from '../../prompter/clock.ts'
import { heededOf, readerOf } from '../../prompter/follow/ear.ts'
import { withStretch, type SpokenPace } from '../../prompter/follow/pace.ts'
import { afterPause } from '../../prompter/follow/places.ts'
import type { Speaker } from '../../voice/speaker.ts'
import { from } from '../prompting.ts'
import type { Prompter } from '../prompter.ts'
import type { Following, Surroundings } from './following.ts'
import { heed } from './heed.ts'

export interface SpeechEdge {
  speaker: Speaker
  speaking: boolean
  /** When it was: noticed a little later. */
  atEpochMs: number
}

/** The prompter after somebody began or stopped speaking, and what was learned of their pace. */
export interface AfterSpeech {
  prompter: Prompter
  learned: { name: string; pace: SpokenPace } | null
}

/** An answer from the other host this near to the end of a line means that the line was said. */
const handoverChars = 24

/** @param around as it is after the edge: the microphone already says whether somebody speaks */
export function afterSpeech(
  prompter: Prompter,
  edge: SpeechEdge,
  around: Surroundings,
  now: number,
): AfterSpeech {
  const { following } = prompter
  if (following?.by === 'words')
    return { prompter: heed(given(prompter, following, edge, now), around, now), learned: null }
  const free = following?.by === 'voice' && following.armed && now >= following.handUntilEpochMs
  if (!following || !free || prompter.script.length === 0)
    return { prompter: heed(prompter, around, now), learned: null }
  return edge.speaking
    ? began(prompter, following, edge, around, now)
    : stopped(prompter, following, edge, around, now)
}

/** By words: whoever begins to speak is given a moment to be found. */
const given = (prompter: Prompter, following: Following, edge: SpeechEdge, now: number): Prompter =>
  edge.speaking ? { ...prompter, following: { ...following, foundEpochMs: now } } : prompter

/** Speech goes on from where the pause most likely was, by as much as was said before it was noticed. */
function began(
  prompter: Prompter,
  following: Following,
  edge: SpeechEdge,
  around: Surroundings,
  now: number,
): AfterSpeech {
  const { script } = prompter
  const taken = takeover(prompter, edge.speaker, around, now)
  const here = taken ?? positionAt(prompter, now)
  const { name, speaker: reader } = readerOf(script, placeAt(script, here).index, around.people)
  const goes = prompter.playing && taken === null
  if (goes || !heededOf(around.voice, reader).includes(edge.speaker))
    return { prompter: heed(prompter, around, now), learned: null }
  const { stretch } = following
  const pauseMs = stretch?.endEpochMs == null ? 0 : edge.atEpochMs - stretch.endEpochMs
  const start = taken ?? afterPause(script, here, pauseMs)
  const mine = stretch?.cue === prompter.cue && stretch.name === name && stretch.speaker === edge.speaker
  const learned =
    mine && stretch.endEpochMs !== null && start > stretch.position
      ? {
          name,
          pace: withStretch(around.paces[name], {
            chars: start - stretch.position,
            spokenMs: stretch.endEpochMs - stretch.startEpochMs,
          }),
        }
      : null
  const placed = from(prompter, now, {
    position: start,
    following: {
      ...following,
      stretch: {
        cue: prompter.cue,
        speaker: edge.speaker,
        name,
        position: start,
        startEpochMs: edge.atEpochMs,
        endEpochMs: null,
      },
    },
  })
  const paces = learned ? { ...around.paces, [name]: learned.pace } : around.paces
  const moving = heed(placed, { ...around, paces }, now)
  if (!moving.playing) return { prompter: moving, learned }
  // Since when they speak, not since when that was noticed.
  return {
    prompter: { ...moving, sinceEpochMs: Math.min(now, Math.max(edge.atEpochMs, now - noticedMs)) },
    learned,
  }
}

/** The place at which speech ended, not at which that was noticed. */
function stopped(
  prompter: Prompter,
  following: Following,
  edge: SpeechEdge,
  around: Surroundings,
  now: number,
): AfterSpeech {
  const { stretch } = following
  const isOver = stretch?.speaker === edge.speaker && stretch.endEpochMs === null
  const ended = isOver ? { ...stretch, endEpochMs: edge.atEpochMs } : stretch
  const noted: Prompter = { ...prompter, following: { ...following, stretch: ended } }
  const heeded = heed(noted, around, now)
  if (!prompter.playing || heeded.playing) return { prompter: heeded, learned: null }
  const until = Math.min(now, Math.max(edge.atEpochMs, prompter.sinceEpochMs, now - noticedMs))
  return { prompter: { ...heeded, position: positionAt(prompter, until) }, learned: null }
}

/** No edge is noticed later than this. */
const noticedMs = 1500

/**
 * Where the next line of the other role begins, when they speak near the end of the line before it: it is their turn,
 * however far the scroll is.
 */
function takeover(prompter: Prompter, speaker: Speaker, around: Surroundings, now: number): number | null {
  const { script } = prompter
  if (!around.voice.speakers[speaker]) return null
  const here = positionAt(prompter, now)
  const { index, offset } = placeAt(script, here)
  if (readerOf(script, index, around.people).speaker === speaker) return null
  let start = here - offset
  for (const [at, paragraph] of script.entries()) {
    if (at < index) continue
    if (start - here > handoverChars) return null
    if (at > index && paragraph.kind === 'say')
      return readerOf(script, at, around.people).speaker === speaker ? start : null
    start += paragraphLength(paragraph)
  }
  return null
}
