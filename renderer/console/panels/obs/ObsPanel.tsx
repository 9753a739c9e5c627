import { useState } from 'react'
import { obsProblemWord, obsReady } from '../../../../shared/live/obs.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Field, TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Live } from '../../../kit/Live.tsx'
import { Switch } from '../../../kit/Switch.tsx'
import { useEnv, useHave, useReachable, useSetDesk } from '../../desk/Desk.tsx'
import { statusWord } from '../../words.ts'
import { useClose } from '../useClose.ts'
import { DeskSettings } from './DeskSettings.tsx'
import { Switching } from './Switching.tsx'
import css from './ObsPanel.module.css'

/** The way to OBS, what it switches with, and how the desk behaves. A wrong password is mended here. */
export function ObsPanel() {
  const t = useWords()
  const setDesk = useSetDesk()
  const close = useClose()
  const obs = useHave('obs')
  const practice = useHave('settings').switcher === 'practice'
  return (
    <Dialog
      open
      onClose={close}
      title={t('console.obs.title')}
      foot={
        <Button disabled={!obsReady(obs)} onClick={() => setDesk({ panel: { name: 'prepare' } })}>
          {t('console.prepare.title')}
        </Button>
      }
    >
      <div className={css['panel']}>
        <Live className={css['status']}>
          <strong>{t(statusWord(obs.status))}</strong>
          {!practice && obs.version !== null && <span className={css['version']}>{obs.version}</span>}
          {obs.problem !== null && <span className={css['problem']}>{t(obsProblemWord(obs.problem))}</span>}
        </Live>
        <PracticeSwitch />
        {!practice && <Connection />}
        <Switching />
        <DeskSettings />
      </div>
    </Dialog>
  )
}

function PracticeSwitch() {
  const t = useWords()
  const { act } = useEnv()
  const { switcher } = useHave('settings')
  const { mode } = useHave('live')
  const reachable = useReachable()
  return (
    <div>
      <Switch
        checked={switcher === 'practice'}
        disabled={!reachable || mode === 'live'}
        onChange={(on) => void act({ type: 'obs.use', switcher: on ? 'practice' : 'obs' })}
      >
        {t('console.obs.practice')}
      </Switch>
      <p className={css['hint']}>{t('console.obs.practiceHint')}</p>
    </div>
  )
}

/** OBS shows address and port without the scheme, and so they are copied. */
const withScheme = (typed: string): string => (/^[\w.-]+:\d+$/.test(typed) ? `ws://${typed}` : typed)

/** The password is given once and kept in safe storage: what is stored is never shown again. */
function Connection() {
  const t = useWords()
  const { act } = useEnv()
  const obs = useHave('obs')
  const { obsUrl } = useHave('settings')
  const reachable = useReachable()
  const [url, setUrl] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const [sending, setSending] = useState(false)
  const shown = url ?? obsUrl
  const address = withScheme(shown.trim())
  const bad = !/^wss?:\/\/\S+$/.test(address)
  const connect = async (): Promise<void> => {
    setSending(true)
    const sent = await act({
      type: 'obs.use',
      switcher: 'obs',
      url: address,
      ...(password === '' ? {} : { password }),
    })
    setSending(false)
    if (!sent.ok) return
    setUrl(null)
    // What was typed while this one was on its way is the next one.
    setPassword((typed) => (typed === password ? '' : typed))
  }
  return (
    <form
      className={css['connection']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!bad) void connect()
      }}
    >
      <Field label={t('console.obs.address')} problem={bad ? t('console.obs.badAddress') : null}>
        {(ids) => <TextInput {...ids} value={shown} onChange={(event) => setUrl(event.target.value)} />}
      </Field>
      <Field label={t('console.obs.password')} hint={t('console.obs.passwordHint')}>
        {(ids) => (
          <TextInput
            {...ids}
            data-first={obs.status === 'refused' || undefined}
            type="password"
            autoComplete="off"
            placeholder={obs.status === 'refused' ? '' : t('console.obs.passwordKept')}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <div className={css['buttons']}>
        <Button look="accent" type="submit" pending={sending} disabled={!reachable || bad || sending}>
          {t('console.obs.connect')}
        </Button>
        <Button disabled={!reachable} onClick={() => void act({ type: 'obs.retry' })}>
          {t('console.obs.retry')}
        </Button>
      </div>
    </form>
  )
}
