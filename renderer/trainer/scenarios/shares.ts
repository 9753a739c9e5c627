import { tones, type Tone, type Wave } from '../../../shared/rehearsal/scenario.ts'

/** A slider goes so far, unless a file has more. */
const usualMost = 10

export const mostShare = (mix: Wave['mix']): number =>
  Math.max(usualMost, ...tones.map((tone) => mix[tone] ?? 0))

/**
 * Each voice's share in whole percent, a hundred together wherever there is any: what is lost by rounding goes to those
 * that lost most (largest remainders).
 */
export function percentages(mix: Wave['mix']): { readonly [T in Tone]: number } {
  const sum = tones.reduce((whole, tone) => whole + (mix[tone] ?? 0), 0)
  const exact = tones.map((tone) => (sum > 0 ? ((mix[tone] ?? 0) * 100) / sum : 0))
  const whole = exact.map(Math.floor)
  let left = sum > 0 ? 100 - whole.reduce((all, one) => all + one, 0) : 0
  const byLoss = exact
    .map((share, at) => ({ at, loss: share - Math.floor(share) }))
    .toSorted((one, other) => other.loss - one.loss)
  for (const { at } of byLoss) {
    if (left <= 0) break
    whole[at] = (whole[at] ?? 0) + 1
    left -= 1
  }
  return Object.fromEntries(tones.map((tone, at) => [tone, whole[at] ?? 0])) as { [T in Tone]: number }
}

/** The mix with one voice's part changed; a part of nothing is left out, as in the files. */
export function withShare(mix: Wave['mix'], tone: Tone, share: number): Wave['mix'] {
  const { [tone]: _was, ...rest } = mix
  return share > 0 ? { ...rest, [tone]: share } : rest
}
