import { incidentKinds, type IncidentKind } from '../../../shared/rehearsal/incident.ts'
import type { Combo } from '../../kit/combo.ts'

/** What a key of the room does. The list of keys, the buttons and the listener all read this. */
export type RoomDeed =
  | { do: 'mark'; kind: 'good' | 'mend' | 'note' }
  | { do: 'filler'; role: 'host' | 'cohost' }
  | { do: 'words' | 'wordless' }
  | { do: 'pause' | 'repeat' | 'next' | 'audience' | 'handled' | 'keys' | 'voice' }
  | { do: 'incident'; kind: IncidentKind }

export const roomKeys: readonly { combo: Combo; deed: RoomDeed }[] = [
  { combo: 'G', deed: { do: 'mark', kind: 'good' } },
  { combo: 'B', deed: { do: 'mark', kind: 'mend' } },
  { combo: 'N', deed: { do: 'mark', kind: 'note' } },
  { combo: 'W', deed: { do: 'words' } },
  { combo: 'Escape', deed: { do: 'wordless' } },
  { combo: 'V', deed: { do: 'voice' } },
  { combo: '[', deed: { do: 'filler', role: 'host' } },
  { combo: ']', deed: { do: 'filler', role: 'cohost' } },
  { combo: 'Space', deed: { do: 'pause' } },
  { combo: 'R', deed: { do: 'repeat' } },
  { combo: 'Enter', deed: { do: 'next' } },
  { combo: 'A', deed: { do: 'audience' } },
  ...incidentKinds.map((kind, at) => ({ combo: String(at + 1), deed: { do: 'incident', kind } as const })),
  { combo: 'H', deed: { do: 'handled' } },
  { combo: '?', deed: { do: 'keys' } },
]

export const deedOf = (combo: Combo): RoomDeed | null =>
  roomKeys.find((one) => one.combo === combo)?.deed ?? null

/** The key of a deed, for the button that does the same. */
export function comboOfDeed(wanted: RoomDeed): Combo | undefined {
  const name = JSON.stringify(wanted)
  return roomKeys.find(({ deed }) => JSON.stringify(deed) === name)?.combo
}
