import { useEffect, useRef } from 'react'
import { comboOf } from '../../kit/combo.ts'
import { deedOf, type RoomDeed } from './keys.ts'

/** Listens to the room's keys, except while somebody types or a window is open over the page. */
export function useRoomKeys(act: (deed: RoomDeed) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || event.isComposing) return
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [role=dialog], [role=listbox]')
      )
        return
      const combo = comboOf(event)
      const deed = combo === null ? null : deedOf(combo)
      if (!deed) return
      // A button that has the focus is pressed by Space and Enter itself.
      const own = combo === 'Space' || combo === 'Enter'
      if (own && event.target instanceof Element && event.target.closest('button, a')) return
      event.preventDefault()
      latest.current(deed)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
