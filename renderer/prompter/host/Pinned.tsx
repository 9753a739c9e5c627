import { useLayoutEffect, useRef, type ReactNode } from 'react'
import styles from './Pinned.module.css'

/**
 * What is spoken of, pinned below the script.
 * @param covers told how many pixels of the screen it takes, and 0 when it is gone
 */
export function Pinned({
  name,
  covers,
  children,
}: {
  name: string
  covers(px: number): void
  children: ReactNode
}) {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const shown = panel.current
    if (!shown) return
    const observer = new ResizeObserver(() => covers(shown.offsetHeight))
    observer.observe(shown)
    return () => {
      observer.disconnect()
      covers(0)
    }
  }, [covers])
  return (
    <aside ref={panel} className={styles.panel} aria-label={name}>
      {children}
    </aside>
  )
}
