import type { Part } from '../prompter/part.ts'
import type { ScreenSettings } from '../prompter/screenSettings.ts'
import type { Script } from '../show/script.ts'
import type { Following } from './follow/following.ts'

/**
 * Reading position as data: at `sinceEpochMs` the reading line was `position` characters into the script and moved
 * at `rate` characters a minute if playing. Screens draw the rest themselves.
 */
export interface Prompter {
  cue: string | null
  title: string
  script: Script
  position: number
  rate: number
  sinceEpochMs: number
  playing: boolean
  mirror: 'none' | 'horizontal' | 'vertical' | 'both'
  /** The segment of the script that is read, as it was when something last changed; null before it begins. */
  part: Part | null
  /** The pace is kept such that the script ends then; null while it is set by hand. */
  fitUntilEpochMs: number | null
  /** The script that takes over once the host has read up to a place of the present one. */
  coming: { cue: string; title: string; script: Script; at: number } | null
  /** Null while it goes at its own pace, whoever speaks. */
  following: Following | null
}

/** A prompter page, known by an id that it keeps; its settings can be changed there and at the desk. */
export interface PrompterScreen {
  id: string
  settings: ScreenSettings
  /** Its latest connection; `seen.screens` says whether that still is. */
  connection: string
  name: string
  heardAtEpochMs: number
}
