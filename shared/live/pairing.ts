import type { Role } from './roles.ts'

/** Devices on their way in. */
export interface Pairing {
  /** A PIN on show, until when, and with how many tries left. */
  offer: { pin: string; role: Role; untilEpochMs: number; triesLeft: number } | null
  /** Devices that gave the right PIN and wait for the operator's word. */
  asking: readonly { id: string; name: string; role: Role; address: string; atEpochMs: number }[]
}
