import type { Scenario } from '../scenario.ts'

/** 带货: handmade goods, from silence to sold out. */
export const charityPack: Scenario = {
  version: 1,
  id: 'pack-charity',
  title: '手作义卖：从没人买到抢光',
  kind: 'charity',
  note: '先冷场，再有人嫌贵、有人要退货，最后库存不够。练口播、价格口径和情绪。',
  seed: 2202,
  durationMs: 1200000,
  waves: [
    {
      fromMs: 0,
      commentsPerMinute: 4,
      likesPerMinute: 30,
      entriesPerMinute: 15,
      viewers: 60,
      mix: { friendly: 4, offTopic: 2 },
    },
    {
      fromMs: 180000,
      commentsPerMinute: 30,
      likesPerMinute: 400,
      entriesPerMinute: 60,
      viewers: 320,
      mix: { asking: 5, friendly: 3, confused: 1 },
    },
    {
      fromMs: 480000,
      commentsPerMinute: 80,
      likesPerMinute: 900,
      entriesPerMinute: 80,
      viewers: 760,
      mix: { asking: 5, friendly: 3, hostile: 2, confused: 2, spam: 1, contact: 1 },
    },
    {
      fromMs: 780000,
      commentsPerMinute: 120,
      likesPerMinute: 1200,
      entriesPerMinute: 60,
      viewers: 1100,
      mix: { asking: 5, friendly: 3, lure: 1, hostile: 1, confused: 2 },
    },
    {
      fromMs: 1020000,
      commentsPerMinute: 40,
      likesPerMinute: 500,
      entriesPerMinute: 10,
      viewers: 600,
      mix: { friendly: 5, asking: 2 },
    },
  ],
  lines: [
    { atMs: 90000, author: '桂花妈妈', text: '第一个买，支持', tone: 'friendly' },
    { atMs: 360000, author: '挑剔的客人', text: '网上一样的才十块，你们凭什么卖六十', tone: 'hostile' },
    { atMs: 540000, author: '等快递', text: '上次的香囊坏了，客服不理我', tone: 'hostile' },
    { atMs: 900000, author: '厂家直销', text: '同款低价 jinfu-help.example', tone: 'lure' },
  ],
  incidents: [
    { atMs: 300000, kind: 'feed.silent', target: null },
    { atMs: 480000, kind: 'question.unexpected', target: '钱到底有多少给了做东西的人？' },
    { atMs: 660000, kind: 'cohost.absent', target: null },
    { atMs: 840000, kind: 'card.wrong', target: null },
  ],
}
