import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { comboFor } from '../desk/keys.ts'
import { useActions, useReachable } from '../desk/Desk.tsx'
import { Counters } from './Counters.tsx'
import { ModeBadge } from './ModeBadge.tsx'
import { ObsStatus } from './ObsStatus.tsx'
import { RunClock } from './RunClock.tsx'
import { ShowMenu } from './ShowMenu.tsx'
import css from './TopBar.module.css'

/** What show, how it stands, and for how long. */
export function TopBar() {
  const t = useWords()
  const actions = useActions()
  const reachable = useReachable()
  return (
    <header className={css['bar']}>
      <ShowMenu />
      <div className={css['right']}>
        <ObsStatus />
        <Counters />
        <Button
          small
          look="quiet"
          combo={comboFor('language')}
          comboUnseen
          lang={t('console.language.tag')}
          disabled={!reachable}
          onClick={() => void actions.language()}
        >
          {t('console.language.other')}
        </Button>
        <Button small look="quiet" combo={comboFor('help')} onClick={() => actions.help()}>
          {t('console.help')}
        </Button>
        <ModeBadge />
        <RunClock />
      </div>
    </header>
  )
}
