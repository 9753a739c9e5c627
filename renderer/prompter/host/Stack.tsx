import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { ScreenSettings } from '../../../shared/prompter/screenSettings.ts'
import styles from './Stack.module.css'

export type End = 'head' | 'foot'

/** Where reading begins lower than this, in percent of the height, there is more room above than below. */
const lowLine = 48
/** Where it begins higher than this, a message above would lie on what is read. */
const highLine = 34

/** At which end of the screen a message stands, and what is pinned: never on the line that is read. */
export const ends = ({ manner, readAt }: ScreenSettings): { message: End; pinned: End } => ({
  message: manner === 'page' || readAt < highLine ? 'foot' : 'head',
  pinned: manner !== 'page' && readAt > lowLine ? 'head' : 'foot',
})

/** What lies over the script at one end of the screen, one below the other. */
export function Stack({
  at,
  settings,
  covers,
  children,
}: {
  at: End
  settings: ScreenSettings
  /** Told how many pixels of the screen it takes. */
  covers?(px: number): void
  children: ReactNode
}) {
  const stack = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const shown = stack.current
    if (!shown || !covers) return
    const observer = new ResizeObserver(() => covers(shown.offsetHeight))
    observer.observe(shown)
    return () => {
      observer.disconnect()
      covers(0)
    }
  }, [covers])
  const above = Math.max(settings.readAt, highLine)
  return (
    <div
      ref={stack}
      className={`${styles.stack} ${styles[at]}`}
      style={at === 'head' ? { maxHeight: `calc(${above}% - var(--strip))` } : undefined}
    >
      {children}
    </div>
  )
}
