import { FieldGroup } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Select } from '../../../kit/Select.tsx'
import { Switch } from '../../../kit/Switch.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import css from './ObsPanel.module.css'

const gaps = ['0', '500', '1000', '2000'] as const
const formats = ['auto', '16:9', '9:16'] as const

/** How takes are guarded, and which way up the overlay is. */
export function DeskSettings() {
  const t = useWords()
  const { act } = useEnv()
  const settings = useHave('settings')
  const reachable = useReachable()
  return (
    <div className={css['group']}>
      <Switch
        checked={settings.armFirst}
        disabled={!reachable}
        onChange={(armFirst) => void act({ type: 'settings.set', changes: { armFirst } })}
      >
        {t('console.settings.armFirst')}
      </Switch>
      <div className={css['pair']}>
        <FieldGroup label={t('console.settings.gap')}>
          <Select
            label={t('console.settings.gap')}
            value={String(settings.takeGapMs)}
            disabled={!reachable}
            options={gaps.map((gap) => ({
              value: gap as string,
              label:
                gap === '0'
                  ? t('console.settings.noGap')
                  : t('console.settings.seconds', { seconds: Number(gap) / 1000 }),
            }))}
            onChange={(gap) => void act({ type: 'settings.set', changes: { takeGapMs: Number(gap) } })}
          />
        </FieldGroup>
        <FieldGroup label={t('console.settings.format')}>
          <Select
            label={t('console.settings.format')}
            value={settings.overlayFormat}
            disabled={!reachable}
            options={formats.map((format) => ({
              value: format,
              label: format === 'auto' ? t('console.settings.formatAuto') : format,
            }))}
            onChange={(overlayFormat) => void act({ type: 'settings.set', changes: { overlayFormat } })}
          />
        </FieldGroup>
      </div>
    </div>
  )
}
