import type { ReactNode } from 'react'
import css from './PictureLabel.module.css'

/** What a picture is, in its corner: red where it is on air, green where it is next. In a figure it is the caption. */
export const PictureLabel = ({
  as: Element = 'figcaption',
  of,
  children,
}: {
  as?: 'figcaption' | 'span'
  of?: 'air' | 'next' | undefined
  children: ReactNode
}) => (
  <Element className={css['label']} data-of={of}>
    {children}
  </Element>
)
