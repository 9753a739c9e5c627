import type { Scenario } from '../scenario.ts'

/** For any show: a little of everything. */
export const generalPack: Scenario = {
  version: 1,
  id: 'pack-general',
  title: '通用：平静开场，中段起风',
  kind: 'general',
  note: '适合任何节目的第一次排练，每样事故来一点，节奏不急。',
  seed: 5505,
  durationMs: 900000,
  waves: [
    {
      fromMs: 0,
      commentsPerMinute: 5,
      likesPerMinute: 30,
      entriesPerMinute: 10,
      viewers: 50,
      mix: { friendly: 5, offTopic: 1 },
    },
    {
      fromMs: 180000,
      commentsPerMinute: 20,
      likesPerMinute: 150,
      entriesPerMinute: 20,
      viewers: 150,
      mix: { friendly: 3, asking: 3, confused: 1 },
    },
    {
      fromMs: 420000,
      commentsPerMinute: 45,
      likesPerMinute: 300,
      entriesPerMinute: 20,
      viewers: 260,
      mix: { asking: 3, confused: 2, hostile: 1, spam: 1, lure: 1, contact: 1, offTopic: 1 },
    },
    {
      fromMs: 720000,
      commentsPerMinute: 15,
      likesPerMinute: 150,
      entriesPerMinute: 5,
      viewers: 180,
      mix: { friendly: 5, asking: 1 },
    },
  ],
  lines: [
    { atMs: 45000, author: '云溪村小满', text: '第一次来，讲什么的？', tone: 'asking' },
    { atMs: 480000, author: '不耐烦', text: '说重点', tone: 'hostile' },
  ],
  incidents: [
    { atMs: 120000, kind: 'question.unexpected', target: '你们说的跟街道上次说的不一样，听谁的？' },
    { atMs: 300000, kind: 'card.wrong', target: null },
    { atMs: 480000, kind: 'mic.muted', target: null },
    { atMs: 660000, kind: 'feed.silent', target: null },
  ],
}
