import { describe, expect, it } from 'vitest'
import { createTrial } from './trial.ts'

const words = (text: string, ended = false, untilEpochMs = 1000) => ({
  is: 'words' as const,
  speaker: 'host' as const,
  text,
  ended,
  untilEpochMs,
  tookMs: 40,
  soundMs: 320,
})

describe('a trial reading', () => {
  it('measures how fast the model was, how far behind, and how much it understood', () => {
    const trial = createTrial()
    trial.heard(words('冒充客服'), 1180)
    trial.heard(words('冒充客服退款是骗局'), 1220)
    trial.heard(words('冒充客服退款是骗局', true), 1300)
    trial.heard(words('退款不需要下载软件'), 1230)
    trial.heard(words('退款不需要下载软件有疑问请拨打九六一一零'), 1230)
    expect(trial.result()).toMatchObject({ realTimeFactor: 0.125, lagMs: 230 })
    expect(trial.result()!.understood).toBeGreaterThan(0.9)
    expect(trial.result()!.text).toBe('冒充客服退款是骗局退款不需要下载软件有疑问请拨打九六一一零')
  })

  it('understands little of something else, and says nothing when nothing was heard', () => {
    const trial = createTrial()
    expect(trial.result()).toBeNull()
    trial.heard(words('今天天气真好我们去公园吧'), 1200)
    expect(trial.result()!.understood).toBeLessThan(0.4)
  })
})
