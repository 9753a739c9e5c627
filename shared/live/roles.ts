/** Who a device is for the studio. Rights hang on the role, never on the page that is open. */
export const roles = ['operator', 'host', 'moderator', 'trainer', 'overlay', 'ask'] as const
export type Role = (typeof roles)[number]

/** `studio` is the studio itself: commands by which adapters say what happened. No device ever has it. */
export type Sender = Role | 'studio'

export interface Actor {
  role: Sender
  /** Id of the paired device, or a fixed word for the console of this PC and for the API. */
  device: string
  name: string
  /** A program's call over HTTP, not a finger on a screen. */
  scripted?: true
}
