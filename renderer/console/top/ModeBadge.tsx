import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Menu, MenuItem } from '../../kit/Menu.tsx'
import { comboFor } from '../desk/keys.ts'
import { useActions, useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import css from './TopBar.module.css'

/** Live, rehearsal, practice or idle, always in words; its menu begins and ends a run. */
export function ModeBadge() {
  const t = useWords()
  const actions = useActions()
  const { act } = useEnv()
  const { mode } = useHave('live')
  const { switcher } = useHave('settings')
  const reachable = useReachable()
  const shown = mode === 'live' && switcher === 'practice' ? 'practice' : mode
  return (
    <Menu
      align="end"
      trigger={
        <Button small className={css['badge']} data-mode={shown} disabled={!reachable}>
          {t(`console.mode.${shown}`)}
        </Button>
      }
    >
      {mode === 'idle' ? (
        <>
          <MenuItem onSelect={() => void act({ type: 'run.start', mode: 'live' })}>
            {t('console.run.live')}
          </MenuItem>
          <MenuItem onSelect={() => void act({ type: 'run.start', mode: 'rehearsal' })}>
            {t('console.run.rehearsal')}
          </MenuItem>
        </>
      ) : (
        <MenuItem combo={comboFor('endRun')} onSelect={() => void actions.endRun()}>
          {t('console.run.end')}
        </MenuItem>
      )}
    </Menu>
  )
}
