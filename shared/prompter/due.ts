import type { Prompter } from '../live/prompter.ts'
import { positionAt, scriptLength } from './clock.ts'
import { hair, segmentsOf } from './segments.ts'

/**
 * When the reading comes to a place at which the studio has something to do: the next script takes over, or a segment
 * with a time of its own begins. Null when nothing of the kind lies ahead, or the reading stands.
 */
export function prompterDueAt(prompter: Prompter): number | null {
  if (!prompter.playing || prompter.rate <= 0) return null
  const places = [
    ...(prompter.coming ? [prompter.coming.at] : []),
    ...(prompter.fitUntilEpochMs === null ? [] : timedStarts(prompter)),
  ]
  if (places.length === 0) return null
  const left = Math.min(...places) - prompter.position
  return prompter.sinceEpochMs + Math.max(0, (left / prompter.rate) * 60_000)
}

function timedStarts({ script, position }: Prompter): number[] {
  const segments = segmentsOf(script)
  if (segments.every(({ targetMs }) => targetMs === null)) return []
  // At the very start the pace was reckoned already.
  return segments.map(({ from }) => from).filter((from) => from > position + hair)
}

/** Nothing is left to read. */
export const isReadOut = (prompter: Prompter, nowEpochMs: number): boolean =>
  positionAt(prompter, nowEpochMs) >= scriptLength(prompter.script)
