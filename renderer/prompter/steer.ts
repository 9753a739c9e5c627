import type { Command } from '../../shared/live/table.ts'
import {
  paragraphStart,
  placeAt,
  positionAt,
  scriptLength,
  type ScrollClock,
} from '../../shared/prompter/clock.ts'

/** What the reader wants of the script. */
export type Wish =
  | { do: 'toggle' }
  | { do: 'stop' }
  /** At this pace from now on, whatever it did before. */
  | { do: 'run'; charsPerMinute: number }
  | { do: 'speed'; by: number }
  | { do: 'nudge'; chars: number }
  | { do: 'paragraph'; by: 1 | -1 }
  | { do: 'start' }
  /** Characters from the start of the script. */
  | { do: 'place'; at: number }

/** The wish as the command that all screens follow, and as this screen does it alone while the studio is away. */
export interface Steered {
  command: Command
  clock: ScrollClock
}

const speeds = { min: 40, max: 600 } as const
/** Back by a paragraph goes to the start of this one first, unless it has only just begun. */
const justBegunChars = 6

/** Null where there is nothing to do: no script, or already there. */
export function steer(clock: ScrollClock, wish: Wish, nowEpochMs: number): Steered | null {
  if (clock.script.length === 0) return null
  const position = positionAt(clock, nowEpochMs)
  const here: ScrollClock = { ...clock, position, sinceEpochMs: nowEpochMs }
  switch (wish.do) {
    case 'toggle':
      return clock.playing
        ? { command: { type: 'prompter.pause' }, clock: { ...here, playing: false } }
        : { command: { type: 'prompter.play' }, clock: { ...here, playing: true } }
    case 'stop':
      return clock.playing
        ? { command: { type: 'prompter.pause' }, clock: { ...here, playing: false } }
        : null
    case 'run': {
      const rate = wish.charsPerMinute
      return {
        command: { type: 'prompter.run', charsPerMinute: rate },
        clock: { ...here, rate, playing: true },
      }
    }
    case 'speed': {
      const rate = Math.max(speeds.min, Math.min(Math.round(clock.rate + wish.by), speeds.max))
      if (rate === clock.rate) return null
      return { command: { type: 'prompter.speed', charsPerMinute: rate }, clock: { ...here, rate } }
    }
    case 'nudge': {
      const to = Math.max(0, Math.min(position + wish.chars, scriptLength(clock.script)))
      return { command: { type: 'prompter.nudge', chars: wish.chars }, clock: { ...here, position: to } }
    }
    case 'paragraph':
      return seek(here, paragraphBeside(clock, position, wish.by))
    case 'start':
      return seek(here, 0)
    case 'place': {
      const { index, offset } = placeAt(clock.script, wish.at)
      const paragraph = clock.script[index]!.id
      return {
        command: { type: 'prompter.seek', paragraph, offset },
        clock: { ...here, position: wish.at },
      }
    }
  }
}

/** Commands that bring the studio to where this screen went on by itself. */
export function resume(clock: ScrollClock, nowEpochMs: number): Command[] {
  const { index, offset } = placeAt(clock.script, positionAt(clock, nowEpochMs))
  const paragraph = clock.script[index]
  if (!paragraph) return []
  return [
    { type: 'prompter.seek', paragraph: paragraph.id, offset },
    { type: 'prompter.speed', charsPerMinute: clock.rate },
    { type: clock.playing ? 'prompter.play' : 'prompter.pause' },
  ]
}

function seek(here: ScrollClock, index: number): Steered | null {
  const paragraph = here.script[index]
  const position = paragraphStart(here.script, index)
  if (!paragraph || position === null || position === here.position) return null
  return {
    command: { type: 'prompter.seek', paragraph: paragraph.id, offset: 0 },
    clock: { ...here, position },
  }
}

/** Notes are not read, so nobody jumps to one. */
function paragraphBeside({ script }: ScrollClock, position: number, by: 1 | -1): number {
  const { index, offset } = placeAt(script, position)
  if (by < 0 && offset > justBegunChars) return index
  let to = index + by
  while (script[to]?.kind === 'note') to += by
  return Math.max(0, Math.min(to, script.length - 1))
}
