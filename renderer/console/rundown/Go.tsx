import { obsReady } from '../../../shared/live/obs.ts'
import { ariaCombo } from '../../kit/combo.ts'
import { Icon } from '../../kit/Icon.tsx'
import { Key } from '../../kit/Key.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { Tip } from '../../kit/Tip.tsx'
import { goStep } from '../decide/go.ts'
import { unsaidLines } from '../decide/unsaid.ts'
import { comboFor } from '../desk/keys.ts'
import { useActions, useDesk, useHave, useReachable } from '../desk/Desk.tsx'
import css from './Go.module.css'

/** What comes next, and the one key that brings it: first it arms (green), then it takes. */
export function Go() {
  const t = useWords()
  const actions = useActions()
  const { selection } = useDesk()
  const { show } = useHave('plan')
  const live = useHave('live')
  const obs = useHave('obs')
  const settings = useHave('settings')
  const reachable = useReachable()
  const step = goStep(show, live, settings, selection)
  const unsaid = unsaidLines(live, useNow(1000))
  const taking = live.taking !== null && live.taking.cue !== null
  const locked = settings.takeLocked
  const armed = step.cue !== null && live.armed === step.cue.id
  const enterGoes = selection === null || selection.kind === 'cue'
  const needsObs = step.cue !== null && step.cue.scene !== null && !obsReady(obs)
  const label = taking ? 'console.go.taking' : step.do === 'arm' ? 'console.go.arm' : 'console.go.take'
  return (
    <div className={css['bar']}>
      <div className={css['next']} data-armed={armed}>
        <span className={css['which']}>
          {t(
            armed
              ? 'console.go.armed'
              : step.cue && selection?.kind === 'cue'
                ? 'console.go.selected'
                : 'console.go.next',
          )}
        </span>
        <span className={css['title']}>
          {step.cue ? step.cue.title || t('console.cue.untitled') : t('console.go.none')}
        </span>
        {unsaid.length > 0 && (
          <span className={css['unsaid']} title={unsaid.map(({ text }) => text).join('\n')}>
            {t('console.go.unsaid', { count: unsaid.length, text: unsaid[0]?.text ?? '' })}
          </span>
        )}
        {needsObs && armed && (
          <button
            type="button"
            className={css['without']}
            disabled={!reachable || locked}
            onClick={() => void actions.goWithoutScene()}
          >
            {t('console.go.withoutScene')}
          </button>
        )}
      </div>
      <Tip text={t(settings.armFirst ? 'console.go.tip' : 'console.go.tipAtOnce')}>
        <button
          type="button"
          className={css['go']}
          data-ready={step.do === 'take' || step.do === 'armAndTake'}
          data-locked={locked}
          aria-busy={taking || undefined}
          aria-keyshortcuts={ariaCombo(comboFor('go'))}
          disabled={!reachable || step.do === 'nothing'}
          onClick={() => void actions.go()}
        >
          <span className={css['word']}>
            {locked && <Icon of="lock" size={20} />}
            {t(label)}
          </span>
          <span className={css['keys']}>
            <Key combo={comboFor('go')} />
            {enterGoes && <Key combo={comboFor('enter')} />}
          </span>
        </button>
      </Tip>
    </div>
  )
}
