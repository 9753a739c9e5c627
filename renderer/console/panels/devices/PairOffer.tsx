import { useMemo, useState } from 'react'
import { renderSVG } from 'uqr'
import { formatRemaining } from '../../../../shared/show/duration.ts'
import { Button } from '../../../kit/Button.tsx'
import { FieldGroup } from '../../../kit/Field.tsx'
import { useNow, useWords } from '../../../kit/hooks.tsx'
import { Select } from '../../../kit/Select.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import { roleWord } from '../../words.ts'
import css from './DevicesPanel.module.css'

/** Roles that a device of the LAN may be let in as. */
const offered = ['host', 'moderator', 'trainer', 'ask'] as const
type Offered = (typeof offered)[number]

/** A PIN and its QR for one device, for two minutes. */
export function PairOffer({ address }: { address: string }) {
  const t = useWords()
  const { act } = useEnv()
  const { pairing } = useHave('house')
  const reachable = useReachable()
  const now = useNow(1000)
  const { offer } = pairing
  const [chosen, setChosen] = useState<Offered | null>(null)
  const role = chosen ?? offered.find((one) => one === offer?.role) ?? 'host'
  const open = offer !== null && offer.untilEpochMs > now
  const origin = `http://${address}:${location.port}`
  return (
    <section className={css['pair']} aria-label={t('console.pair.title')}>
      <div className={css['offer']}>
        <FieldGroup label={t('console.pair.role')}>
          <Select<Offered>
            label={t('console.pair.role')}
            value={role}
            options={offered.map((one) => ({
              value: one,
              label: t(roleWord(one)),
              note: t(`console.role.${one}.does`),
            }))}
            onChange={setChosen}
          />
        </FieldGroup>
        <div className={css['buttons']}>
          <Button
            look="accent"
            disabled={!reachable}
            onClick={() => void act({ type: 'pairing.offer', role })}
          >
            {t(open ? 'console.pair.again' : 'console.pair.offer')}
          </Button>
          {open && (
            <Button disabled={!reachable} onClick={() => void act({ type: 'pairing.cancel' })}>
              {t('console.pair.cancel')}
            </Button>
          )}
        </div>
        {offer && !open && <p className={css['hint']}>{t('console.pair.over')}</p>}
        {offer && open && offer.triesLeft <= 0 && <p className={css['bad']}>{t('refusal.pairing.locked')}</p>}
      </div>
      {offer && open && offer.triesLeft > 0 && (
        <div className={css['shown']}>
          <div>
            <p className={css['how']}>{t('console.pair.how', { url: `${origin}/pair/` })}</p>
            <p className={css['pin']} aria-label={t('console.pair.pin')}>
              {offer.pin.slice(0, 3)} {offer.pin.slice(3)}
            </p>
            <p className={css['hint']}>
              {t('console.pair.left', {
                role: t(roleWord(offer.role)),
                time: formatRemaining(offer.untilEpochMs - now),
                tries: offer.triesLeft,
              })}
            </p>
          </div>
          <Qr text={`${origin}/pair/#${offer.pin}`} label={t('console.pair.qr')} />
        </div>
      )}
    </section>
  )
}

/** A QR code: dark on white, with its quiet zone, coarse enough for an old camera. */
function Qr({ text, label }: { text: string; label: string }) {
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 3 }))}`,
    [text],
  )
  return <img className={css['qr']} src={source} alt={label} />
}
