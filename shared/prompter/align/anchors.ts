import type { Syllable } from './spoken.ts'

/** Three syllables in a row and the places of the script where they end: the way back after a far jump. */
export interface Anchors {
  /** Places that share such triples with what was heard, the most alike first; ends are estimates. */
  candidates(heard: readonly number[]): readonly number[]
}

const most = 8

export function createAnchors(script: readonly Syllable[]): Anchors {
  const places = new Map<string, number[]>()
  for (let at = 0; at + 3 <= script.length; at += 1) {
    const key = `${script[at]!.readings[0]} ${script[at + 1]!.readings[0]} ${script[at + 2]!.readings[0]}`
    const list = places.get(key)
    if (list) list.push(at)
    else places.set(key, [at])
  }
  return {
    candidates(heard) {
      const votes = new Map<number, number>()
      for (let at = 0; at + 3 <= heard.length; at += 1) {
        for (const place of places.get(`${heard[at]} ${heard[at + 1]} ${heard[at + 2]}`) ?? []) {
          // Where the heard end would lie; neighbours vote together, as a syllable may be lost or added.
          const end = place + heard.length - at
          const bucket = Math.round(end / 4)
          votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
        }
      }
      return [...votes]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, most)
        .map(([bucket]) => bucket * 4)
    },
  }
}
