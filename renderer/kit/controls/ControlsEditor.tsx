import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  analogueDeeds,
  pressDeeds,
  wheelModes,
  type AnalogueDeed,
  type PressDeed,
} from '../../../shared/prompter/controls/deeds.ts'
import {
  forget,
  learnAnalogue,
  learnPress,
  triggersOf,
  usualControls,
} from '../../../shared/prompter/controls/map.ts'
import type { Trigger } from '../../../shared/prompter/controls/trigger.ts'
import type { Language } from '../../../shared/words/words.ts'
import { useWords } from '../hooks.tsx'
import type { Controls } from './controls.ts'
import { Live } from '../Live.tsx'
import { CurveRow } from './CurveRow.tsx'
import { triggerName } from './triggerName.ts'
import css from './ControlsEditor.module.css'

interface EditorParts {
  controls: Controls
  /** Keys and the wheel belong to the prompter on this page. */
  keys: boolean
  language?: Language
}

/** What steers the prompter at this screen: everything is learned by pressing or moving it. */
export function ControlsEditor({ controls, keys, language }: EditorParts) {
  const t = useWords(language)
  const map = useSyncExternalStore(controls.subscribe, controls.map)
  const { learning, learn, stop } = useLearning(controls)
  const shows = (trigger: Trigger): boolean => keys || !trigger.startsWith('key:')
  return (
    <div className={css['editor']}>
      <Devices controls={controls} language={language} />
      {learning !== null && (
        <Live className={css['learning']}>
          {t(learning.what === 'press' ? 'controls.pressNow' : 'controls.moveNow')}
          <button type="button" onClick={stop}>
            {t('controls.cancel')}
          </button>
        </Live>
      )}
      <section aria-label={t('controls.presses')}>
        <h3>{t('controls.presses')}</h3>
        <ul className={css['deeds']}>
          {pressDeeds.map((deed) => (
            <li key={deed} data-learning={learning?.deed === deed}>
              <span className={css['deed']}>{t(`controls.deed.${deed}`)}</span>
              <span className={css['triggers']}>
                {triggersOf(map, deed)
                  .filter(shows)
                  .map((trigger) => (
                    <Chip
                      key={trigger}
                      name={triggerName(trigger, t)}
                      forget={t('controls.forget', { name: triggerName(trigger, t) })}
                      onForget={() => controls.change(forget(map, trigger))}
                    />
                  ))}
              </span>
              <button
                type="button"
                aria-label={t('controls.learnOf', { deed: t(`controls.deed.${deed}`) })}
                onClick={() =>
                  learn('press', deed, (trigger) =>
                    controls.change(learnPress(controls.map(), trigger, deed)),
                  )
                }
              >
                {t('controls.learn')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('controls.moves')}>
        <h3>{t('controls.moves')}</h3>
        {Object.entries(map.analogue).map(([trigger, moved]) => (
          <CurveRow key={trigger} controls={controls} trigger={trigger} moved={moved} language={language} />
        ))}
        <div className={css['add']}>
          {analogueDeeds.map((deed) => (
            <button
              key={deed}
              type="button"
              onClick={() =>
                learn('analogue', deed, (trigger) =>
                  controls.change(learnAnalogue(controls.map(), trigger, deed)),
                )
              }
            >
              {t('controls.add', { deed: t(`controls.deed.${deed}`) })}
            </button>
          ))}
        </div>
      </section>
      {keys && (
        <section aria-label={t('controls.wheel')}>
          <h3>{t('controls.wheel')}</h3>
          <div className={css['wheel']}>
            {wheelModes.map((mode) => (
              <label key={mode}>
                <input
                  type="radio"
                  name="wheel"
                  checked={map.wheel === mode}
                  onChange={() => controls.change({ ...map, wheel: mode })}
                />
                {t(`controls.wheel.${mode}`)}
              </label>
            ))}
          </div>
        </section>
      )}
      <button type="button" className={css['usual']} onClick={() => controls.change(usualControls)}>
        {t('controls.usual')}
      </button>
    </div>
  )
}

function Devices({ controls, language }: Pick<EditorParts, 'controls'> & { language: Language | undefined }) {
  const t = useWords(language)
  const shown = useSyncExternalStore(controls.subscribe, () => JSON.stringify(controls.devices()))
  const { pads, midi, midiStatus } = JSON.parse(shown) as ReturnType<Controls['devices']>
  return (
    <div className={css['devices']}>
      <p>{pads.length > 0 ? t('controls.pads', { names: pads.join('、') }) : t('controls.pads.none')}</p>
      <p>
        {midiStatus === 'on' && midi.length > 0
          ? t('controls.midi', { names: midi.join('、') })
          : t(`controls.midi.${midiStatus}`)}
        {(midiStatus === 'asleep' || midiStatus === 'refused') && (
          <button type="button" onClick={controls.wakeMidi}>
            {t('controls.midi.wake')}
          </button>
        )}
      </p>
    </div>
  )
}

const Chip = ({ name, forget: label, onForget }: { name: string; forget: string; onForget(): void }) => (
  <button type="button" className={css['chip']} aria-label={label} title={label} onClick={onForget}>
    {name} <span aria-hidden="true">×</span>
  </button>
)

interface Learning {
  what: 'press' | 'analogue'
  deed: PressDeed | AnalogueDeed
}

/** One thing is learned at a time; leaving the page of it ends that. */
function useLearning(controls: Controls) {
  const [learning, setLearning] = useState<Learning | null>(null)
  const cancel = useRef<(() => void) | null>(null)
  useEffect(() => () => cancel.current?.(), [])
  const stop = (): void => {
    cancel.current?.()
    cancel.current = null
    setLearning(null)
  }
  return {
    learning,
    stop,
    learn(what: Learning['what'], deed: Learning['deed'], learned: (trigger: Trigger) => void): void {
      stop()
      // The button that was pressed keeps the focus, and keys on it would press it again.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      setLearning({ what, deed })
      cancel.current = controls.learn(what, (trigger) => {
        setLearning(null)
        learned(trigger)
      })
    },
  }
}
