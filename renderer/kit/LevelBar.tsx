import { useEffect, useRef } from 'react'
import { loudDb, meterShare } from './meter.ts'
import css from './LevelBar.module.css'

/** Calls with levels in dB against full scale as they come, until it is stopped. */
export type Levels = (hear: (db: number) => void) => () => void

/** How fast the bar falls after a peak, a second. */
const fallPerSecond = 1.2

/** How loud it is, written straight into the bar: levels come many times a second. Empty while there are none. */
export function LevelBar({ levels }: { levels: Levels | null }) {
  const bar = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = bar.current
    if (!element || !levels) return undefined
    let shown = 0
    let at = performance.now()
    const stop = levels((db) => {
      const now = performance.now()
      shown = Math.max(meterShare(db), shown - ((now - at) / 1000) * fallPerSecond)
      at = now
      element.style.transform = `scaleX(${shown.toFixed(3)})`
      element.dataset['loud'] = String(db > loudDb)
    })
    return () => {
      stop()
      element.style.transform = 'scaleX(0)'
    }
  }, [levels])
  return (
    <span className={css['track']} aria-hidden="true">
      <span className={css['level']} ref={bar} />
    </span>
  )
}
