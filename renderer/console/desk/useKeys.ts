import { useEffect } from 'react'
import { comboOf } from '../../kit/combo.ts'
import { watchWalking } from '../../kit/walking.ts'
import { useActions, useEnv } from './Desk.tsx'
import { actionOf } from './keys.ts'

/** How long Escape is held for panic: longer than a tap, shorter than a fright. */
export const panicHoldMs = 700

const typing =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=textbox]'
const over = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
const pressable = 'button, a[href], [role=tab], [role=switch], [role=menuitem], [role=option], summary'

/**
 * The keys of the desk. They rest while somebody types and while a window or menu is open over the desk; only holding
 * Escape for panic works always. Enter and Space belong to a control that was reached with Tab, else to the desk: a
 * click leaves its focus behind, and GO must not press that button once more.
 */
export function useKeys(onHold: (held: boolean) => void): void {
  const actions = useActions()
  const { store } = useEnv()

  useEffect(() => {
    const walking = watchWalking()
    let hold: ReturnType<typeof setTimeout> | undefined
    const letGo = (): boolean => {
      const was = hold !== undefined
      clearTimeout(hold)
      hold = undefined
      if (was) onHold(false)
      return was
    }

    function down(event: KeyboardEvent): void {
      if (event.isComposing || event.keyCode === 229) return
      const target = event.target instanceof Element ? event.target : document.body
      const busy = target.matches(typing) || document.querySelector(over) !== null
      if (event.key === 'Escape') {
        if (event.repeat || hold !== undefined) return
        onHold(true)
        hold = setTimeout(() => {
          letGo()
          void actions.panic()
        }, panicHoldMs)
        if (!busy) void actions.cancel()
        return
      }
      if (busy || event.defaultPrevented) return
      const combo = comboOf(event)
      const found = combo && actionOf(combo, { editing: store.get().editing, repeat: event.repeat })
      if (!found) return
      const control = target.closest<HTMLElement>(pressable)
      if (control && (combo === 'Enter' || combo === 'Space')) {
        if (walking.now()) return
        control.blur()
      }
      event.preventDefault()
      void actions[found.action](found.index)
    }
    /** A click leaves the focus on what opened a menu, and arrows that are meant for the rundown would open it again. */
    function early(event: KeyboardEvent): void {
      if (walking.now() || !event.key.startsWith('Arrow') || !(event.target instanceof Element)) return
      const opener = event.target.closest<HTMLElement>('[aria-haspopup=menu]')
      if (!opener || document.querySelector(over)) return
      opener.blur()
      event.stopPropagation()
      down(event)
    }
    const up = (event: KeyboardEvent): void => void (event.key === 'Escape' && letGo())

    document.addEventListener('keydown', early, true)
    document.addEventListener('keydown', down)
    document.addEventListener('keyup', up)
    window.addEventListener('blur', letGo)
    return () => {
      letGo()
      walking.close()
      document.removeEventListener('keydown', early, true)
      document.removeEventListener('keydown', down)
      document.removeEventListener('keyup', up)
      window.removeEventListener('blur', letGo)
    }
  }, [actions, store, onHold])
}
