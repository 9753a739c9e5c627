import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import type { Combo } from './combo.ts'
import { Key } from './Key.tsx'
import css from './Tip.module.css'

/** Says more about a control on hover and focus. What is needed to use the control is never here alone. */
export const Tip = ({
  text,
  combo,
  side = 'top',
  children,
}: {
  text: ReactNode
  combo?: Combo
  side?: 'top' | 'bottom' | 'left' | 'right'
  children: ReactElement
}) => (
  <Tooltip.Root>
    <Tooltip.Trigger render={children} />
    <Tooltip.Portal>
      <Tooltip.Positioner side={side} sideOffset={6} collisionPadding={8} className={css['place']}>
        <Tooltip.Popup className={css['tip']}>
          {text}
          {combo && <Key combo={combo} />}
        </Tooltip.Popup>
      </Tooltip.Positioner>
    </Tooltip.Portal>
  </Tooltip.Root>
)
