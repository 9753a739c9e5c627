import { describe, expect, it } from 'vitest'
import { pureDesk } from '../../test/support/pureDesk.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { Script } from '../../shared/show/script.ts'
import { createWordFollower } from './wordFollower.ts'

const script: Script = [
  { id: 'a', kind: 'say', who: '', text: '上个星期王女士接到一个电话，对方自称客服。' },
  { id: 'm', kind: 'say', who: '', text: '公安机关没有安全账户。', must: true },
  { id: 'b', kind: 'say', who: '', text: '拿不准的时候请拨打反诈专线。' },
]

function following(enabled = true) {
  const { state, now } = pureDesk()
  const of = (more: { script?: Script; handUntilEpochMs?: number; position?: number }): StudioState => ({
    ...state,
    saved: {
      ...state.saved,
      model: {
        about: { name: '', kind: 'ctc', files: [], bytes: 0, licence: null },
        files: { kind: 'ctc', tokens: '' },
        trial: null,
        enabled,
      },
      live: {
        ...state.saved.live,
        prompter: {
          ...state.saved.live.prompter,
          script: more.script ?? script,
          position: more.position ?? 0,
          following: {
            by: 'words',
            armed: true,
            handUntilEpochMs: more.handUntilEpochMs ?? 0,
            handPaceOf: null,
            stretch: null,
            basePace: null,
            foundEpochMs: 0,
          },
        },
      },
    },
  })
  const sent: { position: number; said: readonly string[]; ended: boolean }[] = []
  const follower = createWordFollower({ state: () => of({}), now: () => now, send: (one) => sent.push(one) })
  follower.changed(of({}))
  const hear = (text: string, ended = false): void =>
    follower.heard({ is: 'words', speaker: 'host', text, ended, untilEpochMs: 5, tookMs: 1, soundMs: 1 })
  return { follower, hear, sent, of }
}

describe('words on their way into the script', () => {
  it('are told as a place, with the lines that are said by them', () => {
    const { hear, sent } = following()
    const text = '上个星期王女士接到一个电话对方自称客服公安机关没有安全账户'
    for (let length = 6; length <= text.length; length += 4) hear(text.slice(0, length))
    hear(text, true)
    expect(sent.at(-1)).toMatchObject({ type: 'seen.words', position: 31, ended: true, atEpochMs: 5 })
    expect(sent.flatMap(({ said }) => said)).toEqual(['m'])
  })

  it('are nothing where they are not in the script', () => {
    const { hear, sent } = following()
    hear('今天天气真好我们去公园吧')
    expect(sent).toEqual([])
  })

  it('go on from where a hand moved the prompter', () => {
    const { follower, hear, sent, of } = following()
    hear('上个星期王女士')
    follower.changed(of({ handUntilEpochMs: 99, position: 32 }))
    hear('拿不准的时候')
    expect(sent.at(-1)!.position).toBe(38)
  })

  it('are looked for in the script that is read now', () => {
    const { follower, hear, sent, of } = following()
    follower.changed(
      of({ script: [{ id: 'x', kind: 'say', who: '', text: '欢迎回来，我们接着说刷单返利。' }] }),
    )
    hear('欢迎回来我们接着说')
    expect(sent.at(-1)!.position).toBe(10)
  })

  it('are not listened to while no model is enabled', () => {
    const { hear, sent } = following(false)
    hear('上个星期王女士接到一个电话')
    expect(sent).toEqual([])
  })
})
