import { useSyncExternalStore } from 'react'
import { obsReady } from '../../../shared/live/obs.ts'
import { Button } from '../../kit/Button.tsx'
import { Group } from '../../kit/Group.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { micsOf } from '../decide/mics.ts'
import { useHave } from '../desk/Desk.tsx'
import { Mic } from './Mic.tsx'
import css from './Mics.module.css'

/** Where there is room for more than three microphones in the bar. */
const wide = '(min-width: 1680px)'

/** Microphones with mute and level; those that find no room in the bar are behind a button. */
export function Mics() {
  const t = useWords()
  const obs = useHave('obs')
  const { show } = useHave('plan')
  const room = useMatches(wide) ? 5 : 3
  const mics = micsOf(obs.inputs, show.people)
  if (!obsReady(obs)) return <p className={css['none']}>{t('console.mics.noObs')}</p>
  if (mics.length === 0) return <p className={css['none']}>{t('console.mics.none')}</p>
  const rest = mics.length - room
  return (
    <Group className={css['mics']} label={t('console.mics')}>
      {mics.slice(0, room).map((mic, at) => (
        <Mic key={mic.input} mic={mic} index={at} />
      ))}
      {rest > 0 && (
        <Popover title={t('console.mics')} side="top" align="start" trigger={<Button small>+{rest}</Button>}>
          <div className={css['all']}>
            {mics.map((mic, at) => (
              <Mic key={mic.input} mic={mic} index={at} />
            ))}
          </div>
        </Popover>
      )}
    </Group>
  )
}

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
