import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { TextInput } from '../../kit/Field.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useDesk, useEnv, useHave, useReachable, useSetDesk } from '../desk/Desk.tsx'
import { timeOfDay } from '../../kit/timeOfDay.ts'
import css from './HostMessage.module.css'

/** What operators say most. */
const phrases = [
  'console.message.faster',
  'console.message.slower',
  'console.message.camera',
  'console.message.wrapUp',
] as const

/** The message that the hosts see, whether they have read it, and the line to write a new one. */
export function HostMessage() {
  const { messaging } = useDesk()
  return messaging ? <Write /> : <Sent />
}

function Sent() {
  const t = useWords()
  const { act } = useEnv()
  const { message } = useHave('live')
  const { screens } = useHave('house')
  const reachable = useReachable()
  if (!message) return null
  const read = message.ackedAtEpochMs !== null
  const shown = Object.values(screens).some(({ page }) => page === 'prompter' || page === 'stage')
  return (
    <div className={css['sent']}>
      <span className={css['state']} data-read={read}>
        {read
          ? t('console.message.read', {
              name: message.ackedBy ?? '',
              time: timeOfDay(message.ackedAtEpochMs ?? 0, true),
            })
          : t(shown ? 'console.message.unread' : 'console.message.nowhere')}
      </span>
      <span className={css['text']}>{message.text}</span>
      <Button
        small
        look="quiet"
        aria-label={t('console.message.withdraw')}
        title={t('console.message.withdraw')}
        disabled={!reachable}
        onClick={() => void act({ type: 'host.message', text: '' })}
      >
        <Icon of="close" size={14} />
      </Button>
    </div>
  )
}

function Write() {
  const t = useWords()
  const { act } = useEnv()
  const setDesk = useSetDesk()
  const reachable = useReachable()
  const [text, setText] = useState('')
  const [blink, setBlink] = useState(false)
  const [hold, setHold] = useState(false)
  const close = (): void => setDesk({ messaging: false })
  const send = async (words: string): Promise<void> => {
    if (words.trim() === '') return
    const sent = await act({ type: 'host.message', text: words.trim(), blink, hold })
    if (sent.ok) close()
  }
  return (
    <form
      className={css['write']}
      onSubmit={(event) => {
        event.preventDefault()
        void send(text)
      }}
    >
      <TextInput
        // The line was opened to be written in.
        ref={(input) => input?.focus()}
        aria-label={t('console.message.write')}
        placeholder={t('console.message.placeholder')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <Button small look="accent" type="submit" disabled={!reachable || text.trim() === ''}>
        {t('console.message.send')}
      </Button>
      <Button small look="quiet" aria-label={t('kit.close')} onClick={close}>
        <Icon of="close" size={14} />
      </Button>
      <div className={css['phrases']}>
        {phrases.map((phrase) => (
          <Button key={phrase} small disabled={!reachable} onClick={() => void send(t(phrase))}>
            {t(phrase)}
          </Button>
        ))}
        <Button small aria-pressed={blink} onClick={() => setBlink(!blink)}>
          {t('prompters.blink')}
        </Button>
        <Button small aria-pressed={hold} onClick={() => setHold(!hold)}>
          {t('prompters.hold')}
        </Button>
      </div>
    </form>
  )
}
