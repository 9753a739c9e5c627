import { positionAt } from '../prompter/clock.ts'
import { isReadOut } from '../prompter/due.ts'
import { fitToTime } from '../prompter/fitToTime.ts'
import { lineEnd } from '../prompter/lineEnd.ts'
import { partAfter } from '../prompter/part.ts'
import { reanchor } from '../prompter/reanchor.ts'
import type { Cue } from '../show/show.ts'
import type { Prompter } from './prompter.ts'
import type { Live, StudioState } from './state.ts'

/** Holds the place where the reader is, then changes what is asked; a pace that is fitted to the time is fitted anew. */
export function from(prompter: Prompter, now: number, changes: Partial<Prompter>): Prompter {
  const placed: Prompter = {
    ...prompter,
    position: positionAt(prompter, now),
    sinceEpochMs: now,
    ...changes,
  }
  const changed = { ...placed, part: partAfter(prompter, placed, changes.position !== undefined, now) }
  if (changed.fitUntilEpochMs === null) return changed
  const fitted = fitToTime(changed, changed.fitUntilEpochMs - now, now)
  return fitted ? { ...changed, rate: fitted.charsPerMinute } : changed
}

/** The script of a cue that came on air: at once, or when the host has finished the sentence. */
export function takeScript(
  live: Pick<Live, 'prompter' | 'current'>,
  cue: Cue,
  now: number,
  waits: boolean,
): Prompter {
  const { prompter } = live
  const { id, title, script } = cue
  const held = from(prompter, now, { fitUntilEpochMs: null })
  const at = lineEnd(prompter.script, held.position)
  if (waits && prompter.playing && !isReadOut(prompter, now) && at > held.position) {
    return { ...held, fitUntilEpochMs: prompter.fitUntilEpochMs, coming: { cue: id, title, script, at } }
  }
  return turned({ ...prompter, coming: { cue: id, title, script, at: 0 } }, live, now)
}

/** The script that waited takes over, from its beginning. Who kept to the time keeps to that of the new cue. */
export function turned(prompter: Prompter, { current }: Pick<Live, 'current'>, now: number): Prompter {
  const { coming } = prompter
  if (!coming) return prompter
  const { cue, title, script } = coming
  const fits = prompter.fitUntilEpochMs !== null
  const fitUntilEpochMs = fits ? cueEnd(current) : null
  return from(prompter, now, { cue, title, script, position: 0, coming: null, fitUntilEpochMs })
}

/** When the cue on air is meant to be over; null where it has no length. */
export const cueEnd = (current: Live['current']): number | null =>
  current && current.cue.plannedMs > 0 ? current.startedAtEpochMs + current.cue.plannedMs : null

/** The prompter after its cue was edited in the plan: the new words, the reader at the same character. */
export function edited(prompter: Prompter, cue: Pick<Cue, 'title' | 'script'>, now: number): Prompter {
  const position = reanchor(prompter.script, cue.script, positionAt(prompter, now))
  const coming = prompter.coming && {
    ...prompter.coming,
    at: reanchor(prompter.script, cue.script, prompter.coming.at),
  }
  return from(prompter, now, { title: cue.title, script: cue.script, position, coming })
}

/** After any edit of the plan, undo and redo too: what is being read, or waits to be, gets its new words. */
export function followPlan(before: StudioState, after: StudioState, now: number): StudioState {
  const was = before.saved.plan.show
  const is = after.saved.plan.show
  if (was === is || was.id !== is.id || was.cues === is.cues) return after
  const changedCue = (id: string | null | undefined): Cue | null => {
    const cue = id == null ? undefined : is.cues.find((known) => known.id === id)
    const old = cue && was.cues.find((known) => known.id === id)
    return cue && old && old.script !== cue.script ? cue : null
  }
  const { prompter } = after.saved.live
  const reading = changedCue(prompter.cue)
  const waiting = changedCue(prompter.coming?.cue)
  if (!reading && !waiting) return after
  let next = reading ? edited(prompter, reading, now) : prompter
  if (waiting && next.coming)
    next = { ...next, coming: { ...next.coming, title: waiting.title, script: waiting.script } }
  return { ...after, saved: { ...after.saved, live: { ...after.saved.live, prompter: next } } }
}
