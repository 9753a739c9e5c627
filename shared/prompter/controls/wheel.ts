import type { WheelMode } from './deeds.ts'

/** What a turn of the wheel asks for. */
export type WheelAct =
  | { do: 'nudge'; chars: number }
  | { do: 'speed'; by: number }
  | { do: 'step'; by: 1 | -1 }

/** What is left of turns that were not yet a whole notch, and when the last one counted. */
export interface WheelRest {
  px: number
  atMs: number
}

export const stillWheel: WheelRest = { px: 0, atMs: Number.NEGATIVE_INFINITY }

/** One notch of a mouse in Chromium and Firefox. Touchpads and fine wheels send many small ones. */
const notchPx = 100
const linePx = 33
const pagePx = 800
/** After so long a rest what was left over is forgotten. */
const restMs = 400
/** A flick of the wheel is one step, not five. */
const stepMs = 220
const charsPerNotch = 4
const speedPerNotch = 10

/** @param deltaMode as the browser says: 0 pixels, 1 lines, 2 pages */
export function turnWheel(
  rest: WheelRest,
  delta: number,
  deltaMode: number,
  mode: WheelMode,
  nowMs: number,
): { act: WheelAct | null; rest: WheelRest } {
  if (mode === 'off' || delta === 0) return { act: null, rest }
  const px = delta * (deltaMode === 1 ? linePx : deltaMode === 2 ? pagePx : 1)
  if (mode === 'nudge')
    return { act: { do: 'nudge', chars: (px / notchPx) * charsPerNotch }, rest: stillWheel }
  const idle = nowMs - rest.atMs > restMs || Math.sign(rest.px) !== Math.sign(px)
  const gathered = (idle ? 0 : rest.px) + px
  const notches = Math.trunc(gathered / notchPx)
  const kept = { px: gathered - notches * notchPx, atMs: nowMs }
  if (notches === 0) return { act: null, rest: kept }
  // Down is slower: the wheel pulls the text as a hand would, and away from oneself pushes it on.
  if (mode === 'speed') return { act: { do: 'speed', by: -notches * speedPerNotch }, rest: kept }
  return stepAct(rest, notches, kept, nowMs)
}

function stepAct(rest: WheelRest, notches: number, kept: WheelRest, nowMs: number) {
  const tooSoon = rest.px === 0 && nowMs - rest.atMs < stepMs
  if (tooSoon) return { act: null, rest }
  return {
    act: { do: 'step' as const, by: notches > 0 ? (1 as const) : (-1 as const) },
    rest: { ...kept, px: 0 },
  }
}
