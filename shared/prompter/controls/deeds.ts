/** What a key, a button or a pedal pressed down does: to the reading, or to this screen alone. */
export const pressDeeds = [
  'toggle',
  'faster',
  'slower',
  'ahead',
  'back',
  'lineAhead',
  'lineBack',
  'next',
  'previous',
  'start',
  'follow',
  'acknowledge',
  'mirror',
  'mirrorShared',
  'larger',
  'smaller',
  'full',
] as const
export type PressDeed = (typeof pressDeeds)[number]

/**
 * What something that is moved, not pressed, does.
 * - pedal: the further down, the faster; up is standing still
 * - stick: forwards and back, the further the faster; its middle is standing still
 * - trim: changes the pace for as long as it is held out of its middle
 */
export const analogueDeeds = ['pedal', 'stick', 'trim'] as const
export type AnalogueDeed = (typeof analogueDeeds)[number]

/** Mouse wheel: moves the place, changes the pace, or goes from paragraph to paragraph. */
export const wheelModes = ['nudge', 'speed', 'step', 'off'] as const
export type WheelMode = (typeof wheelModes)[number]

/** Held down, these go on; the others happen once. */
export const repeats: ReadonlySet<PressDeed> = new Set([
  'faster',
  'slower',
  'ahead',
  'back',
  'lineAhead',
  'lineBack',
])
