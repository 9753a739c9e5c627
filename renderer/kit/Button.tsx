import type { ComponentProps } from 'react'
import { ariaCombo, type Combo } from './combo.ts'
import { Key } from './Key.tsx'
import css from './Button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** plain: a key of the desk; quiet: without a frame; accent: what a dialog is for; warn: grave. */
  look?: 'plain' | 'quiet' | 'accent' | 'warn'
  small?: boolean
  /** The key that does the same; printed after the label and announced. */
  combo?: Combo | undefined
  /** The key is only announced, where there is no room. */
  comboUnseen?: boolean
  /** An answer is awaited. */
  pending?: boolean
}

export function Button({
  look = 'plain',
  small = false,
  combo,
  comboUnseen = false,
  pending = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const classes = [css['button'], css[look], small && css['small'], className]
  return (
    <button
      type="button"
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      aria-keyshortcuts={combo && ariaCombo(combo)}
      aria-busy={pending || undefined}
    >
      {children}
      {combo && !comboUnseen && <Key combo={combo} />}
    </button>
  )
}
