import type { StudioState } from '../../shared/live/state.ts'
import type { Clock } from './clock.ts'
import type { Loop } from './loop.ts'

/** Longest that anybody who asked for something is kept waiting for a state. */
const usualPatienceMs = 2000

/** Resolves once the state is so, or after a while: whoever goes on then is told by the state itself. */
export const whenState = (
  loop: Pick<Loop, 'state' | 'onChange'>,
  clock: Clock,
  isSo: (state: StudioState) => boolean,
  patienceMs = usualPatienceMs,
): Promise<void> =>
  new Promise((resolve) => {
    if (isSo(loop.state())) return resolve()
    const settle = (): void => {
      leave()
      giveUp()
      resolve()
    }
    const leave = loop.onChange((state) => {
      if (isSo(state)) settle()
    })
    const giveUp = clock.after(patienceMs, settle)
  })
