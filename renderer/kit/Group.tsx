import type { ComponentProps } from 'react'

/** Controls that belong together, under one name. A `fieldset` would bring a form's semantics and its own layout. */
export const Group = ({ label, ...rest }: Omit<ComponentProps<'div'>, 'role'> & { label: string }) => (
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
  <div role="group" aria-label={label} {...rest} />
)
