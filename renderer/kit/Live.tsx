import type { ComponentProps } from 'react'

/** What is in here is read out as it changes, without taking the focus. An `output` element may hold no blocks. */
export const Live = (props: ComponentProps<'div'>) => (
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
  <div role="status" aria-live="polite" {...props} />
)
