/** True where a key belongs to the field or control that has the focus: text fields are never triggers. */
export function isTaken(event: { key: string; isComposing: boolean; target: EventTarget | null }): boolean {
  if (event.isComposing) return true
  if (!(event.target instanceof HTMLElement)) return false
  if (event.target.isContentEditable || event.target.matches('input, textarea, select')) return true
  return (
    (event.key === ' ' || event.key === 'Enter') && event.target.matches('button, a[href], [role=switch]')
  )
}
