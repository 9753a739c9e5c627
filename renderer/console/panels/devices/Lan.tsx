import { useEffect, useState } from 'react'
import { FieldGroup } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Select } from '../../../kit/Select.tsx'
import { Switch } from '../../../kit/Switch.tsx'
import { useApi, useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import css from './DevicesPanel.module.css'

interface LanAddress {
  address: string
  name: string
}

/** Off until somebody turns it on, and then on the network card that was chosen. */
export function Lan() {
  const t = useWords()
  const api = useApi()
  const { act } = useEnv()
  const { lanAddress } = useHave('settings')
  const reachable = useReachable()
  const [addresses, setAddresses] = useState<readonly LanAddress[] | null>(null)
  useEffect(() => {
    void api
      .get<{ items: readonly LanAddress[] }>('/lan/addresses')
      .then((answer) => setAddresses(answer.ok ? answer.value.items : []))
  }, [api])
  const first = addresses?.[0]?.address ?? null
  const known = addresses ?? []
  const options = known.map(({ address, name }) => ({ value: address, label: address, note: name }))
  return (
    <div className={css['lan']}>
      <div>
        <Switch
          checked={lanAddress !== null}
          disabled={!reachable || (lanAddress === null && first === null)}
          onChange={(on) => void act({ type: 'lan.set', address: on ? first : null })}
        >
          {t('console.lan.on')}
        </Switch>
        <p className={css['hint']}>
          {t(addresses !== null && first === null ? 'console.lan.none' : 'console.lan.hint')}
        </p>
      </div>
      {lanAddress !== null && (
        <FieldGroup label={t('console.lan.address')}>
          <Select
            label={t('console.lan.address')}
            value={lanAddress}
            disabled={!reachable}
            options={options}
            onChange={(address) => void act({ type: 'lan.set', address })}
          />
        </FieldGroup>
      )}
    </div>
  )
}
