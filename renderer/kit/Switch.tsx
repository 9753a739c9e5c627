import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'
import css from './Switch.module.css'

/** On or off, at once. */
export const Switch = ({
  checked,
  onChange,
  disabled = false,
  children,
}: {
  checked: boolean
  onChange(checked: boolean): void
  disabled?: boolean
  children: ReactNode
}) => (
  // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- Base UI's switch is a control that a label names
  <label className={css['row']}>
    <Base.Root className={css['track']} checked={checked} disabled={disabled} onCheckedChange={onChange}>
      <Base.Thumb className={css['thumb']} />
    </Base.Root>
    <span>{children}</span>
  </label>
)
