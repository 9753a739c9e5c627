import { useState } from 'react'
import type { ViewOf } from '../../../../shared/live/views.ts'
import { Button } from '../../../kit/Button.tsx'
import { TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import { dayAndTime } from '../../../kit/timeOfDay.ts'
import { roleWord } from '../../words.ts'
import css from './DevicesPanel.module.css'

type DeviceOf = ViewOf<'house'>['devices'][number]

/** Devices that have a right, whether they are here now, and the way to take it back. */
export function DeviceList() {
  const t = useWords()
  const { devices, screens } = useHave('house')
  const here = new Set(Object.values(screens).map((screen) => screen.device))
  return (
    <section aria-label={t('console.devices.list')}>
      <h3 className={css['heading']}>{t('console.devices.list')}</h3>
      {devices.length === 0 && <p className={css['hint']}>{t('console.devices.none')}</p>}
      <ul className={css['list']}>
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} here={here.has(device.id)} />
        ))}
      </ul>
    </section>
  )
}

function DeviceRow({ device, here }: { device: DeviceOf; here: boolean }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const [name, setName] = useState<string | null>(null)
  const [sure, setSure] = useState(false)
  const rename = (): void => {
    const next = name?.trim() ?? ''
    setName(null)
    if (next !== '' && next !== device.name)
      void act({ type: 'device.rename', device: device.id, name: next })
  }
  const seen =
    device.seenAtEpochMs === undefined ? t('console.devices.never') : dayAndTime(device.seenAtEpochMs)
  return (
    <li className={css['device']}>
      <div className={css['what']}>
        {name === null ? (
          <span>{device.name}</span>
        ) : (
          <TextInput
            ref={(input) => input?.focus()}
            aria-label={t('console.shows.rename')}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onBlur={rename}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        )}
        <span className={css['facts']}>
          {t(roleWord(device.role))} ·{' '}
          {here
            ? t('console.devices.here')
            : device.waiting
              ? t('console.devices.waiting')
              : t('console.devices.seen', { when: seen })}
        </span>
      </div>
      <Button small disabled={!reachable} onClick={() => setName(device.name)}>
        {t('console.shows.rename')}
      </Button>
      <Button
        small
        look={sure ? 'warn' : 'plain'}
        disabled={!reachable}
        onBlur={() => setSure(false)}
        onClick={() => (sure ? void act({ type: 'device.revoke', device: device.id }) : setSure(true))}
      >
        {t(sure ? 'console.devices.revokeSure' : 'console.devices.revoke')}
      </Button>
    </li>
  )
}
