import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { useWords } from './hooks.tsx'
import css from './Dialog.module.css'

export interface DialogProps {
  open: boolean
  onClose(): void
  title: string
  /** A sentence under the title. */
  about?: string
  width?: 'narrow' | 'normal' | 'wide'
  /** Buttons at the foot. */
  foot?: ReactNode
  children?: ReactNode
}

/** A window over the desk. Escape and a click beside it close it; the focus goes back to where it came from. */
export function Dialog({ open, onClose, title, about, width = 'normal', foot, children }: DialogProps) {
  const t = useWords()
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css['backdrop']} />
        <Base.Popup className={`${css['popup']} ${css[width]}`}>
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
