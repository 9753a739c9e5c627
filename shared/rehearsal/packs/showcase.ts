import type { Scenario } from '../scenario.ts'

/** 展示: ten minutes on a stage where everything goes wrong. */
export const showcasePack: Scenario = {
  version: 1,
  id: 'pack-showcase',
  title: '十分钟展示：台上台下',
  kind: 'showcase',
  note: '时间紧，现场和线上同时提问，设备接连出错。练应变和收尾。',
  seed: 4404,
  durationMs: 600000,
  waves: [
    {
      fromMs: 0,
      commentsPerMinute: 15,
      likesPerMinute: 100,
      entriesPerMinute: 30,
      viewers: 120,
      mix: { friendly: 5, confused: 1 },
    },
    {
      fromMs: 120000,
      commentsPerMinute: 40,
      likesPerMinute: 300,
      entriesPerMinute: 30,
      viewers: 300,
      mix: { friendly: 3, asking: 4, confused: 2 },
    },
    {
      fromMs: 300000,
      commentsPerMinute: 70,
      likesPerMinute: 500,
      entriesPerMinute: 20,
      viewers: 420,
      mix: { asking: 4, confused: 3, hostile: 2, offTopic: 1 },
    },
    {
      fromMs: 480000,
      commentsPerMinute: 30,
      likesPerMinute: 400,
      entriesPerMinute: 5,
      viewers: 380,
      mix: { friendly: 6, asking: 1 },
    },
  ],
  lines: [
    { atMs: 60000, author: '第三排', text: '看得很清楚', tone: 'friendly' },
    { atMs: 180000, author: '线上观众', text: '听不到现场的声音', tone: 'confused' },
    { atMs: 360000, author: '南风', text: '超时了吧', tone: 'hostile' },
  ],
  incidents: [
    { atMs: 90000, kind: 'mic.muted', target: null },
    { atMs: 180000, kind: 'network.gone', target: null },
    { atMs: 300000, kind: 'question.unexpected', target: '如果现在停电，你们怎么办？' },
    { atMs: 420000, kind: 'time.cut', target: null },
  ],
}
