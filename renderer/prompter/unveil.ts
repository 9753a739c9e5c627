import type { Studio } from '../kit/studio.ts'
import { lettersFor } from './surface/setting.ts'

const longestMs = 3000
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Shows what stands around the script once its letters are there: drawn before, it would flicker, and all of a
 * system's Chinese font be held for it. Never later than some seconds, whatever does not come.
 */
export async function unveil(parts: readonly HTMLElement[], studio: Studio): Promise<void> {
  await Promise.race([answered(studio), after(longestMs)])
  // Drawn by then: pages draw as soon as they hear of it.
  await after(0)
  await lettersFor(parts.map((part) => part.textContent).join(''))
  for (const part of parts) part.hidden = false
}

/** The studio has said what is to be read, or that this screen may not. */
const answered = (studio: Studio): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (studio.view('prompter') === null && studio.status() !== 'refused') return
      unsubscribe()
      resolve()
    }
    const unsubscribe = studio.subscribe(look)
  })
