import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import type { Combo } from './combo.ts'
import { Key } from './Key.tsx'
import css from './Menu.module.css'

/** A menu under the control that opens it. */
export const Menu = ({
  trigger,
  align = 'start',
  children,
}: {
  trigger: ReactElement
  align?: 'start' | 'end'
  children: ReactNode
}) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={css['place']} align={align} sideOffset={4} collisionPadding={8}>
        <Base.Popup className={css['menu']}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

export const MenuItem = ({
  combo,
  disabled = false,
  onSelect,
  children,
}: {
  combo?: Combo
  disabled?: boolean
  onSelect(): void
  children: ReactNode
}) => (
  <Base.Item className={css['item']} disabled={disabled} onClick={onSelect}>
    <span>{children}</span>
    {combo && <Key combo={combo} />}
  </Base.Item>
)

export const MenuLine = () => <Base.Separator className={css['line']} />
