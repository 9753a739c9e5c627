import { obsReady } from '../../../../shared/live/obs.ts'
import { parseDuration } from '../../../../shared/show/duration.ts'
import { Field, FieldGroup, TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Select } from '../../../kit/Select.tsx'
import { Switch } from '../../../kit/Switch.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import { useDraft } from '../../edit/useDraft.ts'
import css from './ObsPanel.module.css'

/** Studio mode and the transition, as OBS has them. */
export function Switching() {
  const t = useWords()
  const { act } = useEnv()
  const obs = useHave('obs')
  const reachable = useReachable()
  const may = reachable && obsReady(obs)
  const seconds = ((obs.transition?.durationMs ?? 0) / 1000).toString()
  const name = obs.transition?.name ?? ''
  const { typed: _typed, ...duration } = useDraft(seconds, (typed) => {
    const durationMs = secondsOf(typed)
    return durationMs === null
      ? null
      : act({ type: 'transition.set', name, durationMs }).then((sent) => sent.ok)
  })
  if (!obsReady(obs)) return null
  return (
    <div className={css['group']}>
      <Switch
        checked={obs.studioMode}
        disabled={!may}
        onChange={(on) => void act({ type: 'studioMode.set', on })}
      >
        {t('console.obs.studioMode')}
      </Switch>
      <div className={css['pair']}>
        <FieldGroup label={t('console.obs.transition')}>
          <Select
            label={t('console.obs.transition')}
            value={name}
            disabled={!may}
            options={obs.transitions.map((one) => ({ value: one, label: one }))}
            onChange={(next) => void act({ type: 'transition.set', name: next })}
          />
        </FieldGroup>
        <Field label={t('console.obs.transitionTime')}>
          {(ids) => (
            <TextInput
              {...ids}
              {...duration}
              inputMode="decimal"
              disabled={!may || name === ''}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

/** Seconds with a fraction, or any duration; up to what OBS takes. */
function secondsOf(typed: string): number | null {
  const plain = Number(typed.normalize('NFKC').trim())
  const ms = typed.trim() !== '' && Number.isFinite(plain) ? Math.round(plain * 1000) : parseDuration(typed)
  return ms !== null && ms >= 0 && ms <= 20_000 ? ms : null
}
