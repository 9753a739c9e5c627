import type { Clock } from '../studio/clock.ts'

/** Longer than the longest transition that OBS lets one set (20 s). */
const rememberMs = 30_000

/** Scenes that we asked OBS to bring to program, so that what others change can be told from it. */
export interface Takes {
  asked(scene: string): void
  /** OBS refused it. */
  refused(scene: string): void
  /** Where a transition that begins now is going, if it is one of ours. */
  starting(): string | null
  /** True when we asked for this scene; that and all asked before it are then done with. */
  landed(scene: string): boolean
  renamed(from: string, to: string): void
}

export function createTakes(clock: Clock): Takes {
  let open: { scene: string; atMs: number; started: boolean }[] = []
  const fresh = (): void => {
    open = open.filter((take) => clock.now() - take.atMs < rememberMs)
  }
  return {
    asked(scene) {
      fresh()
      open.push({ scene, atMs: clock.now(), started: false })
    },
    refused(scene) {
      const at = open.findLastIndex((take) => take.scene === scene)
      if (at >= 0) open.splice(at, 1)
    },
    starting() {
      fresh()
      const take = open.find((candidate) => !candidate.started)
      if (!take) return null
      take.started = true
      return take.scene
    },
    landed(scene) {
      fresh()
      const at = open.findLastIndex((take) => take.scene === scene)
      if (at < 0) return false
      open = open.slice(at + 1)
      return true
    },
    renamed(from, to) {
      for (const take of open) if (take.scene === from) take.scene = to
    },
  }
}
