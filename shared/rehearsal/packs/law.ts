import type { Scenario } from '../scenario.ts'

/** 带法: an evening of questions to a community officer. */
export const lawPack: Scenario = {
  version: 1,
  id: 'pack-law',
  title: '居民夜谈：反诈问答',
  kind: 'law',
  note: '从冷场到热闹，中间有人引流、有人发火、有人把电话打在公屏上。适合第一次上播的民警和副播。',
  seed: 1101,
  durationMs: 1200000,
  waves: [
    {
      fromMs: 0,
      commentsPerMinute: 6,
      likesPerMinute: 40,
      entriesPerMinute: 20,
      viewers: 80,
      mix: { friendly: 5, offTopic: 2, asking: 1 },
    },
    {
      fromMs: 120000,
      commentsPerMinute: 25,
      likesPerMinute: 200,
      entriesPerMinute: 40,
      viewers: 260,
      mix: { friendly: 3, asking: 4, confused: 1, offTopic: 1 },
    },
    {
      fromMs: 360000,
      commentsPerMinute: 60,
      likesPerMinute: 500,
      entriesPerMinute: 60,
      viewers: 620,
      mix: { asking: 5, friendly: 3, confused: 2, hostile: 1, lure: 1, contact: 1 },
    },
    {
      fromMs: 660000,
      commentsPerMinute: 90,
      likesPerMinute: 700,
      entriesPerMinute: 40,
      viewers: 900,
      mix: { asking: 4, hostile: 3, spam: 2, lure: 2, friendly: 2, confused: 1 },
    },
    {
      fromMs: 960000,
      commentsPerMinute: 30,
      likesPerMinute: 300,
      entriesPerMinute: 10,
      viewers: 500,
      mix: { friendly: 5, asking: 2 },
    },
  ],
  lines: [
    {
      atMs: 30000,
      author: '东湖街王阿姨',
      text: '民警同志，刚有人说我涉嫌洗钱，要我别告诉家里人',
      tone: 'asking',
    },
    { atMs: 240000, author: '柳岸社区小刘', text: '我妈正在转账！她不听我的，怎么劝？', tone: 'asking' },
    { atMs: 480000, author: '路过的老张', text: '你们抓到过骗子吗，别光说', tone: 'hostile' },
    { atMs: 780000, author: '退款客服888', text: '各位受骗的可以找我，先付百分之十就能追回', tone: 'lure' },
  ],
  incidents: [
    {
      atMs: 180000,
      kind: 'question.unexpected',
      target: '我儿子把银行卡借给同学，现在卡被冻结了，会不会留案底？',
    },
    { atMs: 420000, kind: 'card.wrong', target: null },
    { atMs: 600000, kind: 'mic.muted', target: null },
    { atMs: 840000, kind: 'scene.fails', target: null },
    { atMs: 1020000, kind: 'time.cut', target: null },
  ],
}
