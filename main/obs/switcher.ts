import type { StudioState } from '../../shared/live/state.ts'
import type { ObsPort } from './port.ts'
import { furnishFor } from './practice/furnish.ts'
import { startPractice, type PracticeSwitcher } from './practice/server.ts'
import type { Clock } from '../studio/clock.ts'

/**
 * What the link drives: OBS, the practice switcher, or, in a rehearsal at practice level, one of its own that is
 * furnished for the show and gone afterwards. So the rehearsal finds every scene, and leaves none of its own behind.
 */
export function createSwitcher(parts: {
  link: Pick<ObsPort, 'use'>
  clock: Clock
  state(): StudioState
  password(): Promise<string | null>
}) {
  const { link, clock } = parts
  let own: { run: string | null; switcher: PracticeSwitcher } | null = null
  let latest = 0

  const practises = (): boolean => parts.state().saved.live.rehearsal?.level === 'practice'

  async function letGo(): Promise<void> {
    const left = own
    own = null
    await left?.switcher.close()
  }

  return {
    /** Points the link where the state says, and away from where it must not be at once. */
    async use(): Promise<void> {
      const turn = (latest += 1)
      const { settings, live, plan } = parts.state().saved
      if (practises()) {
        if (own?.run !== live.runId) {
          // Meanwhile the wall lets nothing through to what the link still holds.
          const switcher = await startPractice({ clock, world: furnishFor(plan.show) })
          if (turn !== latest) return switcher.close()
          const left = own
          own = { run: live.runId, switcher }
          link.use({ kind: 'practice', url: switcher.url })
          await left?.switcher.close()
          return
        }
        return link.use({ kind: 'practice', url: own.switcher.url })
      }
      if (settings.switcher === 'practice') link.use({ kind: 'practice' })
      else {
        const password = await parts.password()
        if (turn !== latest) return
        link.use({ kind: 'obs', url: settings.obsUrl, password })
      }
      await letGo()
    },
    /** The one that a rehearsal has now: what faults are thrown into. */
    rehearsing: (): PracticeSwitcher | null => own?.switcher ?? null,
    close: letGo,
  }
}

export type Switcher = ReturnType<typeof createSwitcher>
