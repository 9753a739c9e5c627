import { questionRefusals } from '../questions/refusals.ts'
import { rehearsalRefusals } from '../rehearsal/refusals.ts'
import type { WordKey } from '../words/words.ts'

/**
 * Why a command was not carried out: a stable code for programs, and the sentence's facts for people.
 * The sentence is the word `refusal.<code>` of the catalogue.
 */
export interface Refusal {
  code: RefusalCode
  params?: { readonly [name: string]: string | number }
}

/** Every code with its HTTP status. */
export const refusalStatus = {
  'command.malformed': 400,
  'command.unknown': 400,
  'body.tooLarge': 413,
  'token.missing': 401,
  'token.wrong': 401,
  'role.forbidden': 403,
  'host.foreign': 421,
  'origin.foreign': 403,
  'rate.limited': 429,
  'path.unknown': 404,
  'method.wrong': 405,
  'scene.unknown': 404,
  'cue.unknown': 404,
  'card.unknown': 404,
  'person.unknown': 404,
  'question.unknown': 404,
  'comment.unknown': 404,
  'input.unknown': 404,
  'show.unknown': 404,
  'device.unknown': 404,
  'paragraph.unknown': 404,
  'prompter.noTime': 409,
  'prompter.readOut': 409,
  'prompter.screenUnknown': 404,
  'script.none': 400,
  'script.notWord': 415,
  'script.oldWord': 415,
  'script.pdf': 415,
  'script.password': 415,
  'script.damaged': 400,
  'script.noText': 400,
  'script.tooLong': 413,
  'script.tooMany': 413,
  'cue.none': 409,
  'cue.stale': 409,
  'card.stale': 409,
  'plan.stale': 409,
  'plan.nothingToUndo': 409,
  'plan.nothingToRedo': 409,
  'card.notReady': 409,
  'card.inUse': 409,
  'card.notMasked': 404,
  'card.nothingToReveal': 409,
  'show.live': 409,
  'show.open': 409,
  'show.invalid': 400,
  'show.newer': 409,
  'take.locked': 409,
  'take.tooSoon': 409,
  'take.busy': 409,
  'panic.engaged': 409,
  'panic.notEngaged': 409,
  'studioMode.off': 409,
  'simulated.live': 409,
  'stream.rehearsal': 409,
  ...rehearsalRefusals,
  'question.state': 409,
  ...questionRefusals,
  'comment.state': 409,
  'poll.none': 409,
  'poll.option': 400,
  'comment.reason': 400,
  'comment.taken': 409,
  'comment.queueFull': 409,
  'comment.queueEmpty': 409,
  'person.nameless': 409,
  'feed.unknown': 404,
  'feed.kind': 404,
  'feed.off': 409,
  'feed.tooMany': 409,
  'pairing.closed': 409,
  'pairing.pin': 403,
  'pairing.locked': 429,
  'voice.replaced': 409,
  'voice.missing': 409,
  'lan.off': 409,
  'lan.address': 400,
  'lan.port': 409,
  'obs.away': 503,
  'obs.timeout': 503,
  'obs.busy': 503,
  'obs.rejected': 409,
  'obs.unsupported': 409,
  'disk.full': 507,
  'run.none': 409,
  'run.going': 409,
  'mark.unknown': 404,
  'mark.notYours': 409,
  'rubric.twice': 409,
  'recording.unknown': 404,
  'recording.gone': 404,
  'recording.ended': 409,
  'recording.gap': 409,
  'recording.full': 507,
  'studio.closing': 503,
  'studio.failed': 500,
} as const

export type RefusalCode = keyof typeof refusalStatus

export const refuse = (code: RefusalCode, params?: Refusal['params']): Refusal =>
  params ? { code, params } : { code }

export const refusalWord = (code: RefusalCode): WordKey => `refusal.${code}` as WordKey
