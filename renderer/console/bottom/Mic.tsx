import { useCallback } from 'react'
import { ariaCombo } from '../../kit/combo.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import { LevelBar } from '../../kit/LevelBar.tsx'
import type { Mic as MicOf } from '../decide/mics.ts'
import { comboFor } from '../desk/keys.ts'
import { useEnv, useReachable } from '../desk/Desk.tsx'
import css from './Mics.module.css'

/** One microphone: press to mute or open it. */
export function Mic({ mic, index }: { mic: MicOf; index: number }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const studio = useStudio()
  const levels = useCallback(
    (hear: (db: number) => void) =>
      studio.onMeters(({ [mic.input]: db }) => {
        if (db !== undefined) hear(db)
      }),
    [studio, mic.input],
  )
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
      {!mic.muted && <LevelBar levels={levels} />}
    </button>
  )
}
