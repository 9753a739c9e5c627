import type { Allowed } from '../hotlines.ts'
import type { Normalised } from '../normalise.ts'
import type { Finding } from './finding.ts'

/**
 * Number plates, GA 36: province, office letter, five places with at most two letters; new energy plates have six,
 * with D or F first or last; police, trailer, learner, Hong Kong and Macau plates end in a character. I and O are
 * never used.
 */
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][ .-]?(?:[a-hj-np-z]\d{5}|\d{5}[a-hj-np-z]|[a-hj-np-z\d]{5}(?![a-z\d])|[a-hj-np-z\d]{4}[警挂学港澳])/g

export function findPlates(n: Normalised, allowed: Allowed): readonly Finding[] {
  const found: Finding[] = []
  for (const match of n.text.matchAll(PLATE)) {
    const plate = match[0]
    const from = match.index
    const to = from + plate.length
    const places = plate.slice(2).replace(/^[ .-]/, '')
    if (/[a-z\d]/.test(n.text[to] ?? '') || !fewLetters(places) || allowed.folded(plate)) continue
    found.push({ kind: 'plate', units: [from, to], hide: [[to - places.length, to - 2]], sure: true })
  }
  return found
}

const fewLetters = (places: string): boolean => (places.match(/[a-z]/g)?.length ?? 0) <= 2
