import type { CardProblem } from './kind.ts'

/** Characters beyond which a code gets so fine that phones in the room fail to read it from a screen. */
const easilyScanned = 150

/** What stands against showing the link as a code. An empty one is judged by whether its field is required. */
export function linkProblems(field: string, link: string): readonly CardProblem[] {
  const trimmed = link.trim()
  if (trimmed === '') return []
  if (!isAddress(trimmed)) return [{ field, message: 'card.problem.link', override: true }]
  if (trimmed.length > easilyScanned) {
    return [{ field, message: 'card.problem.linkLong', params: { most: easilyScanned }, override: true }]
  }
  return []
}

/** http and https, and the schemes by which mini-programs and dialling open. */
const isAddress = (link: string): boolean =>
  /^(?:https?:\/\/[^\s/]+\S*|weixin:\/\/\S+|tel:\+?[\d-]+)$/i.test(link)
