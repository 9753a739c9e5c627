import type { StudioState } from './state.ts'

/** Who has which comment in hand, by comment. A device that has left holds nothing. */
export function holders({ seen }: Pick<StudioState, 'seen'>): {
  readonly [comment: string]: { device: string; name: string }
} {
  const here = new Set(Object.values(seen.screens).map(({ device }) => device))
  return Object.fromEntries(
    Object.entries(seen.holding)
      .filter(([device]) => here.has(device))
      .map(([device, { comment, name }]) => [comment, { device, name }]),
  )
}
