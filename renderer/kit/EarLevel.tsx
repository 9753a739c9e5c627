import { useMemo } from 'react'
import type { Speaker } from '../../shared/voice/speaker.ts'
import type { Ears } from './ears.ts'
import { LevelBar, type Levels } from './LevelBar.tsx'

/** How loud a speaker's microphone is at this PC, looked at as often as the screen draws. */
export function EarLevel({ ears, speaker, on }: { ears: Ears; speaker: Speaker; on: boolean }) {
  const levels = useMemo<Levels | null>(
    () => (on ? perFrame(() => ears.level(speaker)) : null),
    [ears, speaker, on],
  )
  return <LevelBar levels={levels} />
}

const perFrame =
  (level: () => number): Levels =>
  (hear) => {
    let frame = requestAnimationFrame(function look() {
      hear(level())
      frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }
