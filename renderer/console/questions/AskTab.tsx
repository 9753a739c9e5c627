import { useMemo } from 'react'
import { renderSVG } from 'uqr'
import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { CopyText } from '../../kit/CopyText.tsx'
import { Field, TextInput } from '../../kit/Field.tsx'
import { useStatus, useView, useWords } from '../../kit/hooks.tsx'
import { Switch } from '../../kit/Switch.tsx'
import { newId } from '../newId.ts'
import { useAnswer } from './useAnswer.ts'
import type { BankActions } from './useBankActions.ts'
import css from './AskTab.module.css'

/** The page for people in the room: open or closed, its code, and the card that shows it on air. */
export function AskTab({ api, actions }: { api: Api; actions: BankActions }) {
  const t = useWords()
  const settings = useView('settings')
  const reachable = useStatus() === 'open'
  const lanAddress = settings?.lanAddress ?? null
  const path =
    settings?.askOpen && lanAddress !== null ? `/ask/link?at=${encodeURIComponent(lanAddress)}` : null
  const { value, problem } = useAnswer<{ url: string }>(api, path, 0)
  const url = path === null ? null : (value?.url ?? null)
  const code = useMemo(
    () =>
      url === null ? null : `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(url, { border: 2 }))}`,
    [url],
  )
  if (!settings) return null
  const title = t('bank.ask.cardTitle')

  async function makeCard(link: string): Promise<void> {
    const facts = { link, title, hint: t('bank.ask.cardHint') }
    await actions.act({ type: 'card.put', card: { id: newId(), kind: 'qr', facts } }, () =>
      t('bank.ask.madeCard', { title }),
    )
  }

  return (
    <div className={css['tab']}>
      <div className={css['words']}>
        <p className={css['about']}>{t('bank.ask.about')}</p>
        <p className={css['state']} data-open={settings.askOpen}>
          {t(settings.askOpen ? 'bank.ask.isOpen' : 'bank.ask.isClosed')}
        </p>
        <div className={css['deeds']}>
          {settings.askOpen ? (
            <Button disabled={!reachable} onClick={() => void actions.act({ type: 'ask.close' })}>
              {t('bank.ask.close')}
            </Button>
          ) : (
            <Button
              look="accent"
              disabled={!reachable}
              onClick={() => void actions.act({ type: 'ask.open' })}
            >
              {t('bank.ask.open')}
            </Button>
          )}
        </div>
        {settings.askOpen && settings.lanAddress === null && (
          <p className={css['bad']}>{t('bank.ask.lanOff')}</p>
        )}
        {problem !== null && settings.lanAddress !== null && <p className={css['bad']}>{problem}</p>}
        <div className={css['limit']}>
          <Field label={t('bank.ask.perMinute')}>
            {(ids) => (
              <TextInput
                {...ids}
                type="number"
                min={1}
                max={60}
                key={settings.askPerMinute}
                defaultValue={settings.askPerMinute}
                onBlur={(event) => {
                  const perMinute = event.target.valueAsNumber
                  if (Number.isInteger(perMinute) && perMinute !== settings.askPerMinute)
                    void actions.act({ type: 'settings.set', changes: { askPerMinute: perMinute } })
                }}
              />
            )}
          </Field>
        </div>
        <Switch
          checked={settings.hostMayAdvance}
          disabled={!reachable}
          onChange={(hostMayAdvance) =>
            void actions.act({ type: 'settings.set', changes: { hostMayAdvance } })
          }
        >
          {t('bank.ask.hostMay')}
        </Switch>
        {url !== null && (
          <>
            <div className={css['link']}>
              <CopyText label={t('bank.ask.link')} text={url} />
            </div>
            <div className={css['deeds']}>
              <Button disabled={!reachable} onClick={() => void makeCard(url)}>
                {t('bank.ask.makeCard')}
              </Button>
            </div>
          </>
        )}
      </div>
      {code !== null && <img className={css['code']} src={code} alt={t('bank.ask.code')} />}
    </div>
  )
}
