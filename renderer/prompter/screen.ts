import type { Mirror } from './surface/stage.ts'

/** What belongs to this screen alone and is kept on it: a glass needs mirroring, a far reader larger type. */
export interface ScreenSettings {
  /** null follows the studio's setting. */
  mirror: Mirror | null
  /** Type size against the common one, which alone keeps the line breaks of all screens the same. */
  size: number
}

export const sizes = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6] as const

const mirrors: readonly Mirror[] = ['none', 'horizontal', 'vertical', 'both']
const plain: ScreenSettings = { mirror: null, size: 1 }

export const nextMirror = (now: Mirror): Mirror =>
  mirrors[(mirrors.indexOf(now) + 1) % mirrors.length] ?? 'none'

/** The next size up (1) or down (-1), staying at the ends. */
export function nextSize(now: number, by: 1 | -1): number {
  const at = sizes.findIndex((size) => size >= now - 0.001)
  return sizes[Math.max(0, Math.min(at + by, sizes.length - 1))] ?? 1
}

/** Settings out of storage; anything odd falls back to the plain ones. */
export function readSettings(stored: string | null): ScreenSettings {
  let raw: unknown
  try {
    raw = JSON.parse(stored ?? 'null')
  } catch {
    return plain // written by somebody else; the screen starts afresh
  }
  if (typeof raw !== 'object' || raw === null) return plain
  const { mirror, size } = raw as { mirror?: unknown; size?: unknown }
  return {
    mirror: mirrors.find((known) => known === mirror) ?? null,
    size: sizes.find((known) => known === size) ?? 1,
  }
}

const key = 'daobo.prompter.screen'

export const loadSettings = (): ScreenSettings => readSettings(localStorage.getItem(key))
export const keepSettings = (settings: ScreenSettings): void =>
  localStorage.setItem(key, JSON.stringify(settings))
