import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { useView, useWords } from '../../kit/hooks.tsx'
import { ScreenFields } from '../../kit/ScreenFields.tsx'
import type { Controls as ControlsOf } from '../../kit/controls/controls.ts'
import type { Awake } from '../awake.ts'
import type { Wish } from '../steer.ts'
import type { ThisScreen } from '../thisScreen.ts'
import { ControlsDialog } from './ControlsDialog.tsx'
import { Jump } from './Jump.tsx'
import { freeEnd } from './freeEnd.ts'
import { letGo } from './letGo.ts'
import { useShownByHand } from './useShownByHand.ts'
import styles from './Controls.module.css'

interface ControlsParts {
  screen: ThisScreen
  awake(): Awake
  wish(wish: Wish): void
  controls: ControlsOf
}

/**
 * The controls of this screen. They show while somebody touches or moves the mouse, and are never mirrored: who
 * reaches for them looks at the screen itself, not into the glass.
 */
export function Controls({ screen, awake, wish, controls }: ControlsParts) {
  const view = useView('prompter')
  const words = useWords(view?.language)
  const settings = useSyncExternalStore(screen.subscribe, screen.settings)
  /** Where the settings were opened; they stay there while the reading line is moved. */
  const [open, setOpen] = useState<'top' | 'bottom' | null>(null)
  const shown = useShownByHand() || open !== null
  if (!view) return null
  const at = open ?? freeEnd(settings, settings.mirror ?? view.mirror)
  return (
    <div
      className={`${styles.controls} ${shown ? styles.shown : ''}`}
      data-open={open !== null}
      data-at={at}
      role="toolbar"
      aria-label={words('prompter.controls')}
    >
      {open !== null && (
        <section className={styles.settings} aria-label={words('prompter.set')}>
          <Jump view={view} wish={wish} />
          <p className={styles.about}>
            {words('prompter.set.about')} {awake() === 'video' && words('prompter.awake.video')}
          </p>
          <ScreenFields
            settings={settings}
            people={view.people}
            language={view.language}
            onChange={screen.change}
          />
        </section>
      )}
      {awake() === 'none' && <p className={styles.hint}>{words('prompter.awake.none')}</p>}
      <Act on={() => wish({ do: 'paragraph', by: -1 })} hint="PgUp">
        {words('prompter.back')}
      </Act>
      <Act on={() => wish({ do: 'speed', by: -10 })} hint="↓">
        {words('prompter.slower')}
      </Act>
      <Act on={() => wish({ do: 'toggle' })} hint={words('prompter.space')} strong stays>
        {words(view.playing ? 'prompter.pause' : 'prompter.play')}
      </Act>
      <Act on={() => wish({ do: 'speed', by: 10 })} hint="↑">
        {words('prompter.faster')}
      </Act>
      <Act on={() => wish({ do: 'paragraph', by: 1 })} hint="PgDn">
        {words('prompter.forward')}
      </Act>
      <Act on={screen.smaller} hint="−">
        {words('prompter.smaller')}
      </Act>
      <Act on={screen.larger} hint="+">
        {words('prompter.larger')}
      </Act>
      <Act on={screen.flip} hint="M">
        {words(settings.mirror ? `prompter.mirror.${settings.mirror}` : 'prompter.mirror.shared')}
      </Act>
      <Act on={() => setOpen(open === null ? at : null)} stays>
        {words(open !== null ? 'prompter.set.close' : 'prompter.set')}
      </Act>
      <Act on={screen.full} hint="F">
        {words('prompter.full')}
      </Act>
      <ControlsDialog controls={controls} language={view.language} />
    </div>
  )
}

const Act = ({
  on,
  hint,
  strong,
  stays,
  children,
}: {
  on(): void
  hint?: string
  strong?: boolean
  /** There while the settings are open, too, where the screen is small. */
  stays?: boolean
  children: ReactNode
}) => (
  <button
    type="button"
    className={strong ? styles.strong : ''}
    data-stays={stays}
    onClick={(event) => {
      letGo(event)
      on()
    }}
  >
    {children}
    {hint !== undefined && <kbd aria-hidden="true">{hint}</kbd>}
  </button>
)
