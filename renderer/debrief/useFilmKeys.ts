import { useEffect, useRef } from 'react'
import { comboOf } from '../kit/combo.ts'
import { watchWalking } from '../kit/walking.ts'
import type { Player } from './usePlayer.ts'

const stepMs = 5000

/** Space plays, L loops, the arrows step: wherever the focus is, except where somebody types or a window is open. */
export function useFilmKeys(player: Player): void {
  const latest = useRef(player)
  useEffect(() => {
    latest.current = player
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const on = event.target instanceof Element ? event.target : null
      if (on?.closest('input, textarea, [role=dialog], [role=menu]')) return
      const combo = comboOf(event)
      const film = latest.current
      const control = on?.closest<HTMLElement>('button, a')
      if (combo === 'Space' && control) {
        if (walking.now()) return
        control.blur()
      }
      if (combo === 'Space') film.toggle()
      else if (combo === 'L') film.toggleLoop()
      else if (combo === 'ArrowLeft') film.seek(film.atMs - stepMs)
      else if (combo === 'ArrowRight') film.seek(film.atMs + stepMs)
      else return
      event.preventDefault()
    }
    const walking = watchWalking()
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
      walking.close()
    }
  }, [])
}
