import { normalise } from './normalise.ts'

/** Why a comment is held, blocked, starred or hidden. The word for each is `comments.reason.<code>`. */
export const reasonCodes = [
  'private',
  'fraud',
  'advert',
  'insult',
  'illegal',
  'link',
  'repeat',
  'offTopic',
  'minor',
  'station',
  'muted',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/**
 * Reasons that a person may give for hiding. That a comment is unfavourable is not among them: the rules for live
 * marketing (网络直播营销管理办法) forbid hiding criticism.
 */
export const hideReasons = [
  'private',
  'fraud',
  'advert',
  'insult',
  'illegal',
  'repeat',
  'offTopic',
  'minor',
] as const
export type HideReason = (typeof hideReasons)[number]

export type HideReading =
  | { ok: true; code: HideReason | 'station'; text: string }
  | { ok: false; code: 'reason.missing' | 'reason.unfavourable' }

const UNFAVOURABLE =
  /负面|差评|不利|批评|不好听|不好看|影响形象|难听|抹黑|唱反调|不满|投诉|质疑|说我们|说坏话|negative|unfavou?rable|criticis|bad review|complain/

/**
 * Reads the `reason` of `comment.hide`: one of `hideReasons`, or a sentence of the moderator's own, which must not
 * come down to "it speaks against us".
 */
export function readHideReason(reason: string): HideReading {
  const text = reason.trim()
  if (text === '') return { ok: false, code: 'reason.missing' }
  const preset = hideReasons.find((one) => one === text)
  if (preset) return { ok: true, code: preset, text: '' }
  if (UNFAVOURABLE.test(normalise(text).text)) return { ok: false, code: 'reason.unfavourable' }
  return { ok: true, code: 'station', text }
}
