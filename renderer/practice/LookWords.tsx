import { useEffect, useSyncExternalStore } from 'react'
import type { ViewOf } from '../../shared/live/views.ts'
import { useWords } from '../kit/hooks.tsx'
import css from './Practice.module.css'
import type { Looking } from './vision/looking.ts'

/** Has hosts looked at who agreed to it, and tells them so as long as it goes on. */
export function LookWords({ looking, rehearsal }: { looking: Looking; rehearsal: ViewOf<'rehearsal'> }) {
  const t = useWords()
  const state = useSyncExternalStore(looking.subscribe, looking.state)
  const seen = rehearsal?.vision ? rehearsal.drilled.filter(({ vision }) => vision) : []
  const still = rehearsal !== null && rehearsal.pausedAtEpochMs !== null
  const slots = seen.map(({ role }) => role).join(' ')
  useEffect(() => {
    const list = slots === '' ? null : slots.split(' ').map((slot) => (slot === 'host' ? 'host' : 'cohost'))
    looking.follow(list && still ? [] : list)
  }, [looking, slots, still])
  if (seen.length === 0) return null
  if (state === 'unable') return <p className={css['problem']}>{t('practice.look.unable')}</p>
  if (still) return <p className={css['words']}>{t('practice.look.still')}</p>
  const names = seen.map(({ name }) => name).join(' ')
  return (
    <p className={css['words']}>
      {state === 'looking' ? t('practice.look.looking', { names }) : t('practice.look.loading')}
    </p>
  )
}
