import type { Trainee } from '../../../shared/rehearsal/training.ts'
import { saysNever } from '../../../shared/rehearsal/vision.ts'
import { useWords } from '../../kit/hooks.tsx'
import { Switch } from '../../kit/Switch.tsx'
import css from './Hall.module.css'

interface Asked {
  role: 'host' | 'cohost'
  name: string
  trainee: string | null
  /** Said yes, for this run. */
  agrees: boolean
}

/** Hints from the picture: off until somebody wants them, and then only of those who say yes for this run. */
export function VisionChoice({
  on,
  people,
  trainees,
  onSwitch,
  onAgree,
}: {
  on: boolean
  people: readonly Asked[]
  trainees: readonly Trainee[]
  onSwitch(on: boolean): void
  onAgree(role: Asked['role'], agrees: boolean): void
}) {
  const t = useWords()
  const named = people.filter(({ name }) => name.trim() !== '')
  return (
    <div className={css['vision']}>
      <Switch checked={on} onChange={onSwitch}>
        {t('trainer.enter.vision')}
      </Switch>
      {on && (
        <div className={css['consents']}>
          <p>{t('trainer.enter.vision.about')}</p>
          {named.length === 0 && <p>{t('trainer.enter.vision.nobody')}</p>}
          {named.map((one) =>
            saysNever(one, trainees) ? (
              <p key={one.role}>{t('trainer.enter.vision.never', { name: one.name })}</p>
            ) : (
              <label key={one.role}>
                <input
                  type="checkbox"
                  checked={one.agrees}
                  onChange={(event) => onAgree(one.role, event.target.checked)}
                />
                {t('trainer.enter.vision.agree', { name: one.name })}
              </label>
            ),
          )}
        </div>
      )}
    </div>
  )
}
