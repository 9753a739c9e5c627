import { pureDesk, type PureDesk } from './pureDesk.ts'
import { surroundings } from '../../shared/live/follow/following.ts'
import { heedDueAt } from '../../shared/live/follow/heed.ts'
import { positionAt } from '../../shared/prompter/clock.ts'
import type { Paragraph } from '../../shared/show/script.ts'
import type { Speaker } from '../../shared/voice/speaker.ts'

export const line = (id: string, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  id,
  kind: 'say',
  who: 'h',
  text,
  ...more,
})

const people = [
  { id: 'h', name: '陈静', title: '', unit: '', role: 'host' as const },
  { id: 'c', name: '小王', title: '', unit: '', role: 'cohost' as const },
]

export const long =
  '接到自称公检法的电话先别慌张，他们会说您的账户涉嫌洗钱，要您把钱转到安全账户。记住，公安机关没有安全账户。'

/** A desk with a script of its own, a listener that runs, and the microphones named. */
export function reading(script: readonly Paragraph[], microphones: readonly Speaker[] = ['host']) {
  const desk = pureDesk()
  const { saved } = desk.state
  desk.state = {
    ...desk.state,
    saved: {
      ...saved,
      plan: { ...saved.plan, show: { ...saved.plan.show, people } },
      live: { ...saved.live, prompter: { ...saved.live.prompter, cue: 'q', script: [...script], rate: 240 } },
    },
  }
  desk.send({ type: 'seen.engine', engine: { status: 'ready', reason: null } })
  for (const speaker of microphones)
    desk.send({ type: 'seen.microphone', speaker, seen: { microphone: '', screen: '', status: 'open' } })
  return desk
}

export const prompter = (desk: PureDesk) => desk.state.saved.live.prompter
export const at = (desk: PureDesk): number => positionAt(prompter(desk), desk.now)

/** Lets time pass as the studio does: it is woken whenever the following has something to do. */
export function pass(desk: PureDesk, ms: number): void {
  const until = desk.now + ms
  for (let woken = 0; woken < 100; woken += 1) {
    const due = heedDueAt(prompter(desk), surroundings(desk.state))
    if (due === null || due > until) {
      desk.now = until
      return
    }
    desk.now = Math.max(desk.now, due)
    const refusal = desk.send({ type: 'prompter.heed' })
    if (refusal) throw new Error(refusal.code)
  }
  throw new Error('the following wakes the studio again and again')
}

/** Somebody speaks, as the listener says it: a little late. */
export function says(desk: PureDesk, speaker: Speaker, speaking: boolean, lateMs = 0): void {
  const atEpochMs = desk.now
  pass(desk, lateMs)
  desk.send({ type: 'seen.speech', speaker, speaking, atEpochMs })
}

export function follow(desk: PureDesk): void {
  desk.send({ type: 'prompter.follow', by: 'voice' })
  desk.send({ type: 'prompter.play' })
  pass(desk, 3100)
}
