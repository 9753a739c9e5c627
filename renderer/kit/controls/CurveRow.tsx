import { useEffect, useRef, useState } from 'react'
import { shape, type Curve } from '../../../shared/prompter/controls/curve.ts'
import { forget, withCurve, type Moved } from '../../../shared/prompter/controls/map.ts'
import { isTwoSided, type Trigger } from '../../../shared/prompter/controls/trigger.ts'
import type { Language } from '../../../shared/words/words.ts'
import { useWords } from '../hooks.tsx'
import type { Controls } from './controls.ts'
import { triggerName } from './triggerName.ts'
import css from './ControlsEditor.module.css'

interface CurveRowParts {
  controls: Controls
  trigger: Trigger
  moved: Moved
  language: Language | undefined
}

/** A pedal or a stick: what it does, its curve with where it is now, and the ends of its way. */
export function CurveRow({ controls, trigger, moved, language }: CurveRowParts) {
  const t = useWords(language)
  const { curve, deed } = moved
  const change = (changes: Partial<Curve>): void =>
    controls.change(withCurve(controls.map(), trigger, changes))
  const { measuring, measure } = useMeasuring(controls, trigger, change)
  const name = triggerName(trigger, t)
  return (
    <div className={css['curve']}>
      <Trace controls={controls} trigger={trigger} curve={curve} />
      <div className={css['curveFacts']}>
        <p>
          <strong>{name}</strong> {t(`controls.deed.${deed}`)}
        </p>
        <label>
          {t('controls.deadZone')}
          <input
            type="range"
            min={0}
            max={0.5}
            step={0.01}
            value={curve.deadZone}
            onChange={(event) => change({ deadZone: Number(event.target.value) })}
          />
        </label>
        <label>
          {t('controls.exponent')}
          <input
            type="range"
            min={0.5}
            max={4}
            step={0.1}
            value={curve.exponent}
            onChange={(event) => change({ exponent: Number(event.target.value) })}
          />
        </label>
        <div className={css['curveActs']}>
          <label>
            <input
              type="checkbox"
              checked={curve.invert}
              onChange={(event) => change({ invert: event.target.checked })}
            />
            {t('controls.invert')}
          </label>
          <button type="button" disabled={measuring} onClick={measure}>
            {t(measuring ? 'controls.measuring' : 'controls.measure')}
          </button>
          <button type="button" onClick={() => controls.change(forget(controls.map(), trigger))}>
            {t('controls.remove')}
          </button>
        </div>
      </div>
    </div>
  )
}

const width = 160
const height = 96
const steps = 40

/** The curve, and a dot where the pedal is. */
function Trace({ controls, trigger, curve }: { controls: Controls; trigger: Trigger; curve: Curve }) {
  const dot = useRef<SVGCircleElement>(null)
  const twoSided = isTwoSided(trigger)
  const least = twoSided ? -1 : 0
  const x = (raw: number): number => ((raw - least) / (1 - least)) * width
  const y = (shaped: number): number => height - ((shaped - least) / (1 - least)) * height
  const line = Array.from({ length: steps + 1 }, (_one, index) => {
    const raw = least + ((1 - least) * index) / steps
    return `${x(raw).toFixed(1)},${y(shape(raw, curve, twoSided)).toFixed(1)}`
  }).join(' ')
  useEffect(() => {
    let frame = requestAnimationFrame(function draw() {
      const raw = controls.value(trigger)
      dot.current?.setAttribute('visibility', raw === null ? 'hidden' : 'visible')
      if (raw !== null) {
        dot.current?.setAttribute('cx', x(raw).toFixed(1))
        dot.current?.setAttribute('cy', y(shape(raw, curve, twoSided)).toFixed(1))
      }
      frame = requestAnimationFrame(draw)
    })
    return () => cancelAnimationFrame(frame)
  })
  return (
    <svg className={css['trace']} viewBox={`-6 -6 ${width + 12} ${height + 12}`} aria-hidden="true">
      <rect width={width} height={height} />
      <polyline points={line} />
      <circle ref={dot} r={5} visibility="hidden" />
    </svg>
  )
}

const measureMs = 4000
/** A way shorter than this was not moved at all. */
const leastWay = 0.2

/** Watches for some seconds how far it is moved, and takes the ends from that. */
function useMeasuring(controls: Controls, trigger: Trigger, change: (changes: Partial<Curve>) => void) {
  const [measuring, setMeasuring] = useState(false)
  const timers = useRef<ReturnType<typeof setTimeout>[]>([])
  const stop = (): void => {
    for (const timer of timers.current) clearTimeout(timer)
    timers.current = []
  }
  useEffect(
    () => () => {
      for (const timer of timers.current) clearTimeout(timer)
    },
    [],
  )
  return {
    measuring,
    measure(): void {
      stop()
      setMeasuring(true)
      let low = Number.POSITIVE_INFINITY
      let high = Number.NEGATIVE_INFINITY
      const look = (): void => {
        const now = controls.value(trigger)
        if (now !== null) {
          low = Math.min(low, now)
          high = Math.max(high, now)
        }
      }
      timers.current = [
        setInterval(look, 20),
        setTimeout(() => {
          stop()
          setMeasuring(false)
          if (high - low >= leastWay) change({ low, high })
        }, measureMs),
      ]
    },
  }
}
