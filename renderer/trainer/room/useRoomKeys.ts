import { useEffect, useRef } from 'react'
import { comboOf } from '../../kit/combo.ts'
import { watchWalking } from '../../kit/walking.ts'
import { deedOf, type RoomDeed } from './keys.ts'

/** Where keys are letters, or another window's. A box that was ticked keeps the focus, and nobody types in it. */
const typing = 'input:not([type=checkbox]), textarea, select, [role=dialog], [role=listbox]'

/** Listens to the room's keys, except while somebody types or a window is open over the page. */
export function useRoomKeys(act: (deed: RoomDeed) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || event.isComposing) return
      const on = event.target instanceof Element ? event.target : null
      if (on?.closest(typing)) return
      const combo = comboOf(event)
      const deed = combo === null ? null : deedOf(combo)
      if (!deed) return
      const control = on?.closest<HTMLElement>('button, a, input')
      if (control && (combo === 'Space' || combo === 'Enter')) {
        if (walking.now()) return
        control.blur()
      }
      event.preventDefault()
      latest.current(deed)
    }
    const walking = watchWalking()
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
      walking.close()
    }
  }, [])
}
