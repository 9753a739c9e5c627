import type { Desk } from '../desk/desk.ts'
import type { LanAddress } from '../screens/addresses.ts'
import type { Patience } from '../screens/socket.ts'
import type { Clock } from './clock.ts'
import type { Loop } from './loop.ts'

export interface StudioOptions {
  /** Folder of shows, log and settings; made if missing. */
  dataDir: string
  /** 0 picks a free one. */
  port: number
  /** Folder of the built screens. */
  pagesDir: string
  desk: Desk
  version: string
  /** Where OBS is, if not as in the settings. */
  obsUrl?: string
  obsPassword?: string
  /** Use the practice switcher whatever the settings say. */
  practice?: boolean
  /** Open the sample show when there is none yet. */
  sample?: boolean
  clock?: Clock
  patience?: Patience
  /** Addresses that the LAN may be opened on; this PC's unless a test says otherwise. */
  lanAddresses?: () => readonly LanAddress[]
  /** Where the studio tells what it does and what went wrong; never secrets. */
  log(line: string): void
}

export interface RunningStudio {
  url: string
  tokens: { operator: string; overlay: string }
  /** The same door for the shell's menu and global shortcuts. */
  send: Loop['ask']
  state: Loop['state']
  onChange: Loop['onChange']
  close(): Promise<void>
}
