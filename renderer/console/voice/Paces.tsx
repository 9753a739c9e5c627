import { paceOf } from '../../../shared/prompter/follow/pace.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import css from './VoicePanel.module.css'

/** What was learned of how fast each host speaks, and the way to forget it. */
export function Paces() {
  const t = useWords()
  const { act } = useEnv()
  const { paces } = useHave('voice')
  const reachable = useReachable()
  const names = Object.keys(paces).toSorted((a, b) => a.localeCompare(b, 'zh'))
  return (
    <section className={css['group']} aria-label={t('voice.paces')}>
      <h3 className={css['heading']}>{t('voice.paces')}</h3>
      {names.length === 0 && <p className={css['hint']}>{t('voice.paces.none')}</p>}
      <ul className={css['paces']}>
        {names.map((name) => {
          const pace = paceOf(paces[name])
          const seconds = Math.round((paces[name]?.spokenMs ?? 0) / 1000)
          return (
            <li key={name}>
              <span>{name}</span>
              <span className={css['figure']}>
                {pace === null ? t('voice.paces.few') : t('voice.paces.is', { pace })}
              </span>
              <span className={css['from']}>{t('voice.paces.from', { seconds })}</span>
              <Button
                small
                look="quiet"
                disabled={!reachable}
                aria-label={t('voice.paces.forgetOf', { name })}
                onClick={() => void act({ type: 'pace.forget', name })}
              >
                {t('voice.paces.forget')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
