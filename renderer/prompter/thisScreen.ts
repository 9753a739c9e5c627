import type { ScreenSettings } from '../../shared/prompter/screenSettings.ts'
import type { Studio } from '../kit/studio.ts'
import { nextMirror, nextSize, readKept, type Kept } from './screen.ts'
import type { Mirror } from './surface/stage.ts'

/** This screen's own settings: kept on it, known to the studio, changed here or at the desk. */
export interface ThisScreen {
  settings(): ScreenSettings
  subscribe(listener: () => void): () => void
  change(changes: Partial<ScreenSettings>): void
  /** Turns on from the mirror that is in effect; from then on this screen keeps its own. */
  flip(): void
  /** Follows the studio's mirror again. */
  flipAsStudio(): void
  larger(): void
  smaller(): void
  full(): void
}

const key = 'daobo.prompter.screen'

/** @param inEffect the mirror that is shown now, whoever set it */
export function createThisScreen(studio: Studio, inEffect: () => Mirror): ThisScreen {
  const listeners = new Set<() => void>()
  let kept: Kept = readKept(localStorage.getItem(key), () =>
    crypto.getRandomValues(new Uint32Array(3)).join('-'),
  )
  let greeted: string | null = null
  let heard: ScreenSettings | null = null

  const keep = (changes: Partial<Kept>): void => {
    kept = { ...kept, ...changes }
    localStorage.setItem(key, JSON.stringify(kept))
    for (const listener of listeners) listener()
  }

  async function tell(): Promise<void> {
    const connection = studio.connection()
    const { id: screen, settings } = kept
    if (connection === null) return
    const sent = await studio.send({ type: 'prompter.screen', screen, settings, connection })
    if (sent.ok && kept.settings === settings && kept.unsent) keep({ unsent: false })
  }

  /** After each connect the studio hears which screen this is; what the desk set meanwhile is taken over. */
  studio.subscribe(() => {
    const connection = studio.status() === 'open' ? studio.connection() : null
    const view = studio.view('prompter')
    if (connection === null || !view) return
    const known = view.prompters[kept.id]?.settings ?? null
    if (connection !== greeted) {
      greeted = connection
      heard = known
      if (known && !kept.unsent) keep({ settings: known })
      void tell()
    } else if (known && known !== heard) {
      heard = known
      if (!kept.unsent && !same(known, kept.settings)) keep({ settings: known })
    }
  })

  const change = (changes: Partial<ScreenSettings>): void => {
    keep({ settings: { ...kept.settings, ...changes }, unsent: true })
    void tell()
  }
  return {
    settings: () => kept.settings,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change,
    flip: () => change({ mirror: nextMirror(inEffect()) }),
    flipAsStudio: () => change({ mirror: null }),
    larger: () => change({ size: nextSize(kept.settings.size, 1) }),
    smaller: () => change({ size: nextSize(kept.settings.size, -1) }),
    full() {
      // Refused where the browser has no full screen (iPhone): there the page fills what it has.
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.()
      done?.catch(() => undefined)
    },
  }
}

const same = (a: ScreenSettings, b: ScreenSettings): boolean => JSON.stringify(a) === JSON.stringify(b)
