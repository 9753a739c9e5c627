import {
  plainSettings,
  readSettings,
  sizes,
  type ScreenSettings,
} from '../../shared/prompter/screenSettings.ts'
import type { Mirror } from './surface/stage.ts'

const mirrors: readonly Mirror[] = ['none', 'horizontal', 'vertical', 'both']

export const nextMirror = (now: Mirror): Mirror =>
  mirrors[(mirrors.indexOf(now) + 1) % mirrors.length] ?? 'none'

/** The next size up (1) or down (-1), staying at the ends. */
export function nextSize(now: number, by: 1 | -1): number {
  const at = sizes.findIndex((size) => size >= now - 0.001)
  return sizes[Math.max(0, Math.min(at + by, sizes.length - 1))] ?? 1
}

/** What is kept on this screen: which one it is, and how it is set. */
export interface Kept {
  id: string
  settings: ScreenSettings
  /** Set here and not yet told to the studio. */
  unsent: boolean
}

/** Kept settings out of storage; anything odd falls back to the plain ones, of an older version too. */
export function readKept(stored: string | null, newId: () => string): Kept {
  const raw = parse(stored)
  if (typeof raw !== 'object' || raw === null) return { id: newId(), settings: plainSettings, unsent: false }
  const { id, unsent, ...old } = raw as { id?: unknown; settings?: unknown; unsent?: unknown }
  return {
    id: typeof id === 'string' && id !== '' && id.length <= 64 ? id : newId(),
    settings: readSettings(old.settings ?? raw),
    unsent: unsent === true,
  }
}

function parse(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? 'null') as unknown
  } catch {
    return null // written by somebody else; the screen starts afresh
  }
}
