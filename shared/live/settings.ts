import type { BuiltinList } from '../comments/lists/builtin.ts'
import type { FeedMode } from '../comments/model.ts'

/** What stays so from show to show. */
export interface Settings {
  language: 'zh' | 'en'
  /** What the studio drives: OBS at the address, or the practice switcher. */
  switcher: 'obs' | 'practice'
  obsUrl: string
  /** LAN: off, or the address that the operator picked. */
  lanAddress: string | null
  /** Shortest time between two takes, against nudged tables and double presses. */
  takeGapMs: number
  takeLocked: boolean
  /** Direction of the overlay: a canvas of its own is 16:9 or 9:16; auto follows the page. */
  overlayFormat: 'auto' | '16:9' | '9:16'
  /** Whether GO has to be armed first, then taken. */
  armFirst: boolean
  /** The ask page takes questions. */
  askOpen: boolean
  /** Questions that one phone may ask in a minute. */
  askPerMinute: number
  /** A host may air the next question from the stage page. */
  hostMayAdvance: boolean
  /** After GO the prompter keeps the old script until the host has finished the sentence. */
  prompterWaits: boolean
  /** Words that the prompter never breaks, besides the house's own. */
  glossary: readonly string[]
  /** Which comments the overlay's feed shows. */
  feedMode: FeedMode | 'off'
  feedLayout: 'list' | 'ticker'
  /** Built-in word lists that comments are not judged by. */
  wordListsOff: readonly BuiltinList[]
}

export const defaultSettings: Settings = {
  language: 'zh',
  switcher: 'obs',
  obsUrl: 'ws://127.0.0.1:4455',
  lanAddress: null,
  takeGapMs: 500,
  takeLocked: false,
  overlayFormat: 'auto',
  armFirst: true,
  askOpen: false,
  askPerMinute: 3,
  hostMayAdvance: false,
  prompterWaits: false,
  glossary: [],
  feedMode: 'off',
  feedLayout: 'list',
  wordListsOff: [],
}
