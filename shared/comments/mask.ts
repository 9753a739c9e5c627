import { findEmails, findMessenger, findQq, findWechat } from './find/accounts.ts'
import { findAddresses } from './find/addresses.ts'
import type { Finding, PrivateKind } from './find/finding.ts'
import { findNames } from './find/names.ts'
import { findNumbers } from './find/numbers.ts'
import { findPlates } from './find/plates.ts'
import { hotlines, type Allowed } from './hotlines.ts'
import { normalise, type Normalised } from './normalise.ts'
import { originalSpan, painter } from './paint.ts'

/** One private thing that was hidden, for the operator to see what and where. */
export interface Found {
  kind: PrivateKind
  /** UTF-16 offsets into the text that was given, end exclusive. */
  start: number
  end: number
  /** What is shown in its place, such as `138****5678`. */
  shown: string
  /** False where the form fits but its checksum does not, or only the words around it say so. */
  sure: boolean
}

export interface Masked {
  /** The text as it may be shown. */
  text: string
  /** In the order of the text, never overlapping. */
  found: readonly Found[]
}

/**
 * Hides what must not be seen on screen: telephone numbers, resident ids, bank cards, number plates, home addresses,
 * e-mail, WeChat and QQ ids, and names that people give of themselves, however they are spaced out or spelled.
 * Hotlines (110, 96110, 12345, 95xxx, 400) stay, and whatever `allowing([...])` adds. Text of any length; linear.
 *
 * @example mask('我叫张伟，电话１３８ 1234 5678').text // '我叫张*，电话１３８ **** 5678'
 */
export function mask(text: string, allowed: Allowed = hotlines): Masked {
  const n = normalise(text)
  const findings = findPrivate(n, allowed)
  if (findings.length === 0) return { text, found: [] }
  const show = painter(n, hiddenBy(findings))
  return { text: show(0, text.length), found: reported(n, findings, show) }
}

/** All that is private in a normalised text; findings may overlap. For callers that hide more besides. */
export function findPrivate(n: Normalised, allowed: Allowed): readonly Finding[] {
  return [
    ...findNumbers(n, allowed),
    ...findPlates(n, allowed),
    ...findAddresses(n, allowed),
    ...findEmails(n, allowed),
    ...findWechat(n, allowed),
    ...findQq(n, allowed),
    ...findMessenger(n, allowed),
    ...findNames(n, allowed),
  ]
}

export const hiddenBy = (findings: readonly Finding[]): Finding['hide'] => findings.flatMap((one) => one.hide)

/** Findings as the operator sees them: none overlaps another. */
export function reported(
  n: Normalised,
  findings: readonly Finding[],
  show: (start: number, end: number) => string,
): readonly Found[] {
  const found: Found[] = []
  const inOrder = findings.toSorted((a, b) => a.units[0] - b.units[0] || b.units[1] - a.units[1])
  let past = 0
  for (const { kind, units, sure } of inOrder) {
    const [begins, end] = originalSpan(n, units)
    if (end <= past) continue
    const start = Math.max(begins, past)
    found.push({ kind, start, end, shown: show(start, end), sure })
    past = end
  }
  return found
}
