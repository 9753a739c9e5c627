import { rehearsalLevels } from '../../../shared/rehearsal/level.ts'
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
  const { mode, shown, rehearsal } = useHave('live')
  const reachable = useReachable()
  return (
    <Menu
      align="end"
      trigger={
        <Button
          small
          className={css['badge']}
          data-mode={shown}
          title={shown === 'running' ? t('mode.running.about') : undefined}
          data-level={rehearsal?.level}
          disabled={!reachable}
        >
          {rehearsal ? (
            <>
              {t('rehearsal.badge', { level: t(`rehearsal.level.${rehearsal.level}`) })}
              {rehearsal.pausedAtEpochMs !== null && ` · ${t('rehearsal.paused')}`}
            </>
          ) : (
            t(`mode.${shown}`)
          )}
        </Button>
      }
    >
      {mode === 'idle' ? (
        <>
          <MenuItem onSelect={() => void act({ type: 'run.start', mode: 'live' })}>
            {t('console.run.live')}
          </MenuItem>
          {rehearsalLevels.map((level) => (
            <MenuItem key={level} onSelect={() => void act({ type: 'rehearsal.enter', level })}>
              <span title={t(`rehearsal.level.${level}.about`)}>
                {t('rehearsal.enter', { level: t(`rehearsal.level.${level}`) })}
              </span>
            </MenuItem>
          ))}
        </>
      ) : rehearsal ? (
        <>
          <MenuItem
            onSelect={() =>
              void act({
                type: rehearsal.pausedAtEpochMs === null ? 'rehearsal.pause' : 'rehearsal.resume',
              })
            }
          >
            {t(rehearsal.pausedAtEpochMs === null ? 'rehearsal.pause' : 'rehearsal.resume')}
          </MenuItem>
          <MenuItem onSelect={() => void act({ type: 'rehearsal.leave' })}>{t('rehearsal.leave')}</MenuItem>
        </>
      ) : (
        <MenuItem combo={comboFor('endRun')} onSelect={() => void actions.endRun()}>
          {t('console.run.end')}
        </MenuItem>
      )}
    </Menu>
  )
}
