/** How what is moved becomes what is done. */
export interface Curve {
  /** The range that the hardware really gives: a pedal seldom reaches both ends. -1 to 1. */
  low: number
  high: number
  /** Share of the way around rest within which nothing happens, 0 to 0.9. */
  deadZone: number
  /** 1 is straight; above it is finer near rest; 0.3 to 4. */
  exponent: number
  invert: boolean
}

export const straightPedal: Curve = { low: 0, high: 1, deadZone: 0.06, exponent: 1.6, invert: false }
export const straightStick: Curve = { low: -1, high: 1, deadZone: 0.15, exponent: 2, invert: false }

/**
 * 0 to 1 for a pedal; -1 to 1 for what rests in its middle. Grows steadily with the input, is nothing at rest and whole
 * at the end of the way.
 */
export function shape(raw: number, curve: Curve, twoSided: boolean): number {
  const { low, high, deadZone, exponent, invert } = curve
  const span = high - low
  if (!Number.isFinite(raw) || span <= 0) return 0
  const share = Math.max(0, Math.min((raw - low) / span, 1))
  const way = invert ? 1 - share : share
  const from = twoSided ? way * 2 - 1 : way
  const far = Math.abs(from)
  if (far <= deadZone) return 0
  const bent = ((far - deadZone) / (1 - deadZone)) ** exponent
  return Math.sign(from) * Math.min(1, bent)
}
