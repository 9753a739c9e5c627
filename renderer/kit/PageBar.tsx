import type { ReactNode } from 'react'
import css from './PageBar.module.css'

/** The bar over a page: its name, and behind it what matters the whole time. */
export const PageBar = ({ title, children }: { title: string; children: ReactNode }) => (
  <header className={css['bar']}>
    <h1>{title}</h1>
    {children}
  </header>
)
