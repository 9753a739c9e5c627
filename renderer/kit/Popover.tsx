import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import css from './Popover.module.css'

/** A small window at the control that opens it. */
export const Popover = ({
  trigger,
  title,
  side = 'bottom',
  align = 'end',
  children,
}: {
  trigger: ReactElement
  title: string
  side?: 'top' | 'bottom'
  align?: 'start' | 'center' | 'end'
  children: ReactNode
}) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={css['place']} side={side} align={align} sideOffset={6} collisionPadding={8}>
        <Base.Popup className={css['popup']} aria-label={title}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
