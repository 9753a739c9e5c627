import { Dialog as Base } from '@base-ui/react/dialog'
import { useRef, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { useWords } from './hooks.tsx'
import css from './Dialog.module.css'

export interface DialogProps {
  open: boolean
  onClose(): void
  title: string
  /** A sentence under the title. */
  about?: string
  width?: 'narrow' | 'normal' | 'wide' | 'full'
  /** Buttons at the foot. */
  foot?: ReactNode
  children?: ReactNode
}

/**
 * A window over the desk. Escape and a click beside it close it; the focus goes back to where it came from. A control
 * inside with `data-first` has the focus to begin with.
 */
export function Dialog({ open, onClose, title, about, width = 'normal', foot, children }: DialogProps) {
  const t = useWords()
  const popup = useRef<HTMLDivElement>(null)
  /** The control that was named, else the first field, else the window itself: never its close button. */
  const first = (): HTMLElement | null =>
    popup.current?.querySelector<HTMLElement>('[data-first]') ??
    popup.current?.querySelector<HTMLElement>('input:not([type=radio], [hidden]), textarea') ??
    popup.current
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css['backdrop']} />
        <Base.Popup ref={popup} initialFocus={first} className={`${css['popup']} ${css[width]}`}>
          <header className={css['head']}>
            <Base.Title className={css['title']}>{title}</Base.Title>
            <Base.Close className={css['close']} aria-label={t('kit.close')}>
              <Icon of="close" />
            </Base.Close>
          </header>
          {about !== undefined && <Base.Description className={css['about']}>{about}</Base.Description>}
          {children !== undefined && <div className={css['body']}>{children}</div>}
          {foot !== undefined && <footer className={css['foot']}>{foot}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
