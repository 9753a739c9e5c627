/**
 * Numbers in [0, 1) that are the same for the same seeds, on every machine: mulberry32 (public domain, Tommy Ettinger)
 * over the seeds mixed into one.
 */
export function createRandom(...seeds: readonly number[]): () => number {
  let state =
    seeds.reduce((mixed, seed) => Math.imul(mixed ^ (seed | 0), 2_654_435_761) + 0x9e3779b9, 0x85ebca6b) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of a list; the list must not be empty. */
export const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!
