import { keepSettings, loadSettings, nextMirror, nextSize, type ScreenSettings } from './screen.ts'
import type { Mirror } from './surface/stage.ts'

/** This screen's own settings, kept on it, and what its keys and buttons do to them. */
export interface ThisScreen {
  settings(): ScreenSettings
  subscribe(listener: () => void): () => void
  /** Turns on from the mirror that is in effect; from then on this screen keeps its own. */
  flip(): void
  /** Follows the studio's mirror again. */
  flipAsStudio(): void
  larger(): void
  smaller(): void
  full(): void
}

/** @param inEffect the mirror that is shown now, whoever set it */
export function createThisScreen(inEffect: () => Mirror): ThisScreen {
  const listeners = new Set<() => void>()
  let settings = loadSettings()
  const change = (changes: Partial<ScreenSettings>): void => {
    settings = { ...settings, ...changes }
    keepSettings(settings)
    for (const listener of listeners) listener()
  }
  return {
    settings: () => settings,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flip: () => change({ mirror: nextMirror(inEffect()) }),
    flipAsStudio: () => change({ mirror: null }),
    larger: () => change({ size: nextSize(settings.size, 1) }),
    smaller: () => change({ size: nextSize(settings.size, -1) }),
    full() {
      // Refused where the browser has no full screen (iPhone): there the page fills what it has.
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.()
      done?.catch(() => undefined)
    },
  }
}
