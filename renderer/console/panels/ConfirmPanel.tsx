import { useState } from 'react'
import type { Command } from '../../../shared/live/table.ts'
import type { WordKey } from '../../../shared/words/words.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useEnv, useReachable } from '../desk/Desk.tsx'
import type { Confirmable } from '../desk/store.ts'
import { useClose } from './useClose.ts'

const asked = {
  'stream.start': {
    title: 'console.confirm.streamStart',
    about: 'console.confirm.streamStart.about',
    do: 'console.stream.start',
  },
  'stream.stop': {
    title: 'console.confirm.streamStop',
    about: 'console.confirm.streamStop.about',
    do: 'console.stream.stop',
  },
  'record.stop': {
    title: 'console.confirm.recordStop',
    about: 'console.confirm.recordStop.about',
    do: 'console.record.stop',
  },
  'run.end': {
    title: 'console.confirm.runEnd',
    about: 'console.confirm.runEnd.about',
    do: 'console.run.end',
  },
} as const satisfies Record<Confirmable, { title: WordKey; about: WordKey; do: WordKey }>

/** Asks before something that viewers or a file would notice. Enter does it, Escape doesn't. */
export function ConfirmPanel({ what }: { what: Confirmable }) {
  const t = useWords()
  const { act } = useEnv()
  const close = useClose()
  const reachable = useReachable()
  const [sending, setSending] = useState(false)
  const words = asked[what]
  const run = async (): Promise<void> => {
    setSending(true)
    const command: Command = { type: what }
    await act(command)
    close()
  }
  return (
    <Dialog
      open
      onClose={close}
      width="narrow"
      title={t(words.title)}
      about={t(words.about)}
      foot={
        <>
          <Button onClick={close}>{t('console.cancel')}</Button>
          <Button
            // The question was asked by a key or a press: Enter answers it.
            data-first
            look="accent"
            pending={sending}
            disabled={!reachable || sending}
            onClick={() => void run()}
          >
            {t(words.do)}
          </Button>
        </>
      }
    />
  )
}
