/**
 * A 53-bit fingerprint of a text as 11 characters, for keys that must stay short. Two multiply-and-fold lanes over the
 * UTF-16 units; not for secrets.
 */
export function fingerprint(text: string): string {
  let low = 0x9e3779b9 ^ text.length
  let high = 0x85ebca6b
  for (let k = 0; k < text.length; k += 1) {
    const unit = text.charCodeAt(k)
    low = Math.imul(low ^ unit, 0x01000193) ^ (low >>> 15)
    high = Math.imul(high + unit, 0xc2b2ae35) ^ (high >>> 13)
  }
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ (high >>> 11)
  high = Math.imul(high ^ (high >>> 15), 0x846ca68b) ^ (low >>> 16)
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36).padStart(11, '0')
}
