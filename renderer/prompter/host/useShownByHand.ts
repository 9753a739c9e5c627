import { useEffect, useState } from 'react'

const showMs = 3500
/** A finger that moved further than this pulled the script, and wants to see it. */
const tapPx = 10

/** True for a while after a tap or a movement of the mouse. */
export function useShownByHand(): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let downY = 0
    const show = (): void => {
      setShown(true)
      clearTimeout(timer)
      timer = setTimeout(() => setShown(false), showMs)
    }
    const down = ({ pointerType, clientY }: PointerEvent): void => {
      downY = clientY
      if (pointerType === 'mouse') show()
    }
    const move = ({ pointerType }: PointerEvent): void => {
      if (pointerType === 'mouse') show()
    }
    const up = ({ clientY }: PointerEvent): void => {
      if (Math.abs(clientY - downY) < tapPx) show()
    }
    addEventListener('pointerdown', down)
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', down)
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
    }
  }, [])
  return shown
}
