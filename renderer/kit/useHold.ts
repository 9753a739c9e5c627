import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'

/**
 * Something grave is done only while held. Pointer, Enter and Space hold alike; letting go early does nothing.
 * @param holdMs how long
 */
export function useHold(holdMs: number, done: () => void) {
  const [held, setHeld] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(done)
  useEffect(() => {
    latest.current = done
  })

  const release = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    setHeld(false)
  }, [])
  const press = useCallback(() => {
    if (timer.current !== undefined) return
    setHeld(true)
    timer.current = setTimeout(() => {
      release()
      latest.current()
    }, holdMs)
  }, [holdMs, release])
  useEffect(() => release, [release])

  const byKey = (event: KeyboardEvent): boolean => event.key === 'Enter' || event.key === ' '
  return {
    held,
    press,
    release,
    props: {
      onPointerDown: press,
      onPointerUp: release,
      onPointerLeave: release,
      onPointerCancel: release,
      onBlur: release,
      onKeyDown: (event: KeyboardEvent) => {
        if (!byKey(event)) return
        event.preventDefault()
        press()
      },
      onKeyUp: (event: KeyboardEvent) => byKey(event) && release(),
    },
  }
}
