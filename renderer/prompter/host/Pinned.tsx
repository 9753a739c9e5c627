import type { ReactNode } from 'react'
import styles from './Pinned.module.css'

/** What is spoken of, pinned beside the script. */
export const Pinned = ({ name, children }: { name: string; children: ReactNode }) => (
  <aside className={styles.panel} aria-label={name}>
    {children}
  </aside>
)
