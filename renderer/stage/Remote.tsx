import { useState, type ReactNode } from 'react'
import { useSend, useView, useWords } from '../kit/hooks.tsx'
import type { Reader } from '../prompter/reader.ts'
import type { Wish } from '../prompter/steer.ts'
import styles from './Remote.module.css'

/** A phone as the prompter's remote: large keys that are found without looking. Needs nothing that http lacks. */
export function Remote({ reader }: { reader: Reader }) {
  const view = useView('prompter')
  const words = useWords(view?.language)
  const { send } = useSend()
  const [open, setOpen] = useState(false)
  if (!view) return null
  const following = view.following !== null
  return (
    <section className={styles.remote} aria-label={words('remote.open')}>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words(open ? 'remote.close' : 'remote.open')}
      </button>
      {open && view.script.length === 0 && <p className={styles.empty}>{words('remote.empty')}</p>}
      {open && view.script.length > 0 && (
        <div className={styles.keys}>
          <Key reader={reader} wish={{ do: 'paragraph', by: -1 }}>
            {words('prompter.back')}
          </Key>
          <Key reader={reader} wish={{ do: 'nudge', chars: -14 }}>
            {words('remote.line')}
          </Key>
          <Key reader={reader} wish={{ do: 'paragraph', by: 1 }}>
            {words('prompter.forward')}
          </Key>
          <Key reader={reader} wish={{ do: 'toggle' }} main>
            {words(view.playing ? 'prompter.pause' : 'prompter.play')}
          </Key>
          <Key reader={reader} wish={{ do: 'speed', by: -10 }}>
            {words('prompter.slower')}
          </Key>
          <button
            type="button"
            aria-pressed={following}
            className={following ? styles.on : ''}
            onClick={() => void send({ type: 'prompter.follow', by: following ? 'off' : 'voice' })}
          >
            {words('remote.follow')}
            <small>{words('prompter.pace', { rate: Math.round(view.rate) })}</small>
          </button>
          <Key reader={reader} wish={{ do: 'speed', by: 10 }}>
            {words('prompter.faster')}
          </Key>
        </div>
      )}
    </section>
  )
}

const Key = ({
  reader,
  wish,
  main = false,
  children,
}: {
  reader: Reader
  wish: Wish
  main?: boolean
  children: ReactNode
}) => (
  <button type="button" className={main ? styles.main : ''} onClick={() => reader.wish(wish)}>
    {children}
  </button>
)
