import { useEffect, useRef } from 'react'
import { ariaCombo } from '../../kit/combo.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import { loudDb, meterShare, type Mic as MicOf } from '../decide/mics.ts'
import { comboFor } from '../desk/keys.ts'
import { useEnv, useReachable } from '../desk/Desk.tsx'
import css from './Mics.module.css'

/** One microphone: press to mute or open it. */
export function Mic({ mic, index }: { mic: MicOf; index: number }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const meter = useMeter(mic.input)
  const combo = index < 9 ? comboFor('mute', index) : undefined
  const does = t(mic.muted ? 'console.mic.open' : 'console.mic.mute', { name: mic.name })
  return (
    <button
      type="button"
      className={css['mic']}
      data-muted={mic.muted}
      aria-pressed={mic.muted}
      aria-keyshortcuts={combo && ariaCombo(combo)}
      title={combo ? `${does}  ${combo}` : does}
      disabled={!reachable}
      onClick={() => void act({ type: 'input.mute', input: mic.input, muted: !mic.muted })}
    >
      <Icon of={mic.muted ? 'micOff' : 'mic'} />
      <span className={css['name']}>{mic.name}</span>
      {/* Said in both states, so that "pressed" means muted. */}
      <span className={mic.muted ? css['mutedWord'] : 'unseen'}>{t('console.mic.muted')}</span>
      {!mic.muted && (
        <span className={css['track']}>
          <span className={css['level']} ref={meter} />
        </span>
      )}
    </button>
  )
}

/** How fast the bar falls after a peak, a second. */
const fallPerSecond = 1.2

/** Writes levels straight into the element, ten times a second, falling softly between. */
function useMeter(input: string) {
  const studio = useStudio()
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let shown = 0
    let at = performance.now()
    return studio.onMeters((levels) => {
      const level = levels[input]
      if (!element.current || level === undefined) return
      const now = performance.now()
      shown = Math.max(meterShare(level), shown - ((now - at) / 1000) * fallPerSecond)
      at = now
      element.current.style.transform = `scaleX(${shown.toFixed(3)})`
      element.current.dataset['loud'] = String(level > loudDb)
    })
  }, [studio, input])
  return element
}
