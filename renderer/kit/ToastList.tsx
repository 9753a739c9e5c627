import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useWords } from './hooks.tsx'
import type { Toast, Toasts } from './toasts.ts'
import css from './ToastList.module.css'

/** Long enough to read a sentence; longer where there is something to press. */
const readMs = 6000
const pressMs = 12_000

/** The corner where sentences come and go. One that is pointed at or focused stays. */
export function ToastList({ toasts }: { toasts: Toasts }) {
  const list = useSyncExternalStore(toasts.subscribe, toasts.list)
  return (
    <div className={css['list']} role="status" aria-live="polite">
      {list.map((toast) => (
        <Item key={toast.id} toast={toast} dismiss={() => toasts.dismiss(toast.id)} />
      ))}
    </div>
  )
}

function Item({ toast, dismiss }: { toast: Toast; dismiss(): void }) {
  const t = useWords()
  const [stays, setStays] = useState(false)
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(dismiss, toast.action ? pressMs : readMs)
    return () => clearTimeout(timer)
    // A toast never changes; `dismiss` is made anew at each rendering.
  }, [stays])
  const { action } = toast
  return (
    <div
      className={css['toast']}
      data-tone={toast.tone}
      onPointerEnter={() => setStays(true)}
      onPointerLeave={() => setStays(false)}
      onFocus={() => setStays(true)}
      onBlur={() => setStays(false)}
    >
      <p className={css['text']}>{toast.text}</p>
      {action && (
        <Button
          small
          onClick={() => {
            dismiss()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button small look="quiet" aria-label={t('kit.close')} onClick={dismiss}>
        <Icon of="close" size={14} />
      </Button>
    </div>
  )
}
