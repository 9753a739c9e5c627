/** Why something of a rehearsal was not done, with its HTTP status. */
export const rehearsalRefusals = {
  'rehearsal.live': 409,
  'rehearsal.on': 409,
  'rehearsal.off': 409,
  'rehearsal.paused': 409,
  'rehearsal.streaming': 409,
  'rehearsal.wall': 409,
  'scenario.unknown': 404,
} as const
