import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useWords } from './hooks.tsx'
import { Live } from './Live.tsx'
import type { Toast, Toasts } from './toasts.ts'
import css from './ToastList.module.css'

/** Long enough to read a sentence; longer where there is something to press. */
const readMs = 6000
const pressMs = 12_000

/** The corner where sentences come and go. One that is pointed at or focused stays. */
export function ToastList({ toasts }: { toasts: Toasts }) {
  const list = useSyncExternalStore(toasts.subscribe, toasts.list)
  return (
    <Live className={css['list']}>
      {list.map((toast) => (
        <Item key={toast.id} toast={toast} toasts={toasts} />
      ))}
    </Live>
  )
}

function Item({ toast: { id, tone, text, action }, toasts }: { toast: Toast; toasts: Toasts }) {
  const t = useWords()
  const [stays, setStays] = useState(false)
  const shownMs = action ? pressMs : readMs
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => toasts.dismiss(id), shownMs)
    return () => clearTimeout(timer)
  }, [stays, toasts, id, shownMs])
  return (
    <div
      className={css['toast']}
      data-tone={tone}
      onPointerEnter={() => setStays(true)}
      onPointerLeave={() => setStays(false)}
      onFocus={() => setStays(true)}
      onBlur={() => setStays(false)}
    >
      <p className={css['text']}>{text}</p>
      {action && (
        <Button
          small
          onClick={() => {
            toasts.dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button small look="quiet" aria-label={t('kit.close')} onClick={() => toasts.dismiss(id)}>
        <Icon of="close" size={14} />
      </Button>
    </div>
  )
}
