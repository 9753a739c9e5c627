import { onAir } from '../words/areas/onAir.ts'

/** The word for a source that people know by a name, such as 抖音 for `douyin`; null for any other. */
export function sourceWord(source: string): keyof typeof onAir | null {
  const key = `onAir.from.${source.toLowerCase()}`
  return isOnAirWord(key) ? key : null
}

const isOnAirWord = (key: string): key is keyof typeof onAir => Object.hasOwn(onAir, key)
