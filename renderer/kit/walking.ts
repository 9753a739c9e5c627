/** Whether somebody goes from control to control by Tab, or points. */
export interface Walking {
  now(): boolean
  close(): void
}

/**
 * What was clicked keeps the focus: Space and Enter are the page's there, as they were before the click. Only who walks
 * by Tab presses a control with them.
 */
export function watchWalking(): Walking {
  let walking = false
  const key = (event: KeyboardEvent): void => void (event.key === 'Tab' && (walking = true))
  const point = (): void => void (walking = false)
  window.addEventListener('keydown', key, true)
  window.addEventListener('pointerdown', point, true)
  return {
    now: () => walking,
    close() {
      window.removeEventListener('keydown', key, true)
      window.removeEventListener('pointerdown', point, true)
    },
  }
}
