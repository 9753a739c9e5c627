import type { Scenario } from '../scenario.ts'

/** 带岗: a job fair with a flood of applicants. */
export const jobsPack: Scenario = {
  version: 1,
  id: 'pack-jobs',
  title: '直播招聘：问岗位的人潮',
  kind: 'jobs',
  note: '大量“求职+编号”和待遇问题，夹着假招聘和押金骗局。练快速报岗、核对和止损。',
  seed: 3303,
  durationMs: 1440000,
  waves: [
    {
      fromMs: 0,
      commentsPerMinute: 10,
      likesPerMinute: 60,
      entriesPerMinute: 30,
      viewers: 150,
      mix: { friendly: 3, asking: 3, offTopic: 1 },
    },
    {
      fromMs: 180000,
      commentsPerMinute: 60,
      likesPerMinute: 300,
      entriesPerMinute: 60,
      viewers: 500,
      mix: { asking: 8, friendly: 2, confused: 1 },
    },
    {
      fromMs: 540000,
      commentsPerMinute: 150,
      likesPerMinute: 400,
      entriesPerMinute: 60,
      viewers: 900,
      mix: { asking: 8, confused: 2, hostile: 1, lure: 1, contact: 2 },
    },
    {
      fromMs: 900000,
      commentsPerMinute: 90,
      likesPerMinute: 300,
      entriesPerMinute: 30,
      viewers: 700,
      mix: { asking: 5, hostile: 2, lure: 2, spam: 1, confused: 2 },
    },
    {
      fromMs: 1200000,
      commentsPerMinute: 30,
      likesPerMinute: 200,
      entriesPerMinute: 10,
      viewers: 400,
      mix: { friendly: 4, asking: 3 },
    },
  ],
  lines: [
    { atMs: 120000, author: '四十五岁电工', text: '四十五了还要吗', tone: 'asking' },
    { atMs: 420000, author: '青石镇小陈', text: '我坐轮椅，能做客服吗', tone: 'asking' },
    { atMs: 720000, author: '高薪直招', text: '在家手工日结三百，交两百押金', tone: 'lure' },
    { atMs: 960000, author: '面试过的人', text: '去过了，工资根本没有写的那么多', tone: 'hostile' },
  ],
  incidents: [
    { atMs: 240000, kind: 'card.wrong', target: null },
    { atMs: 480000, kind: 'question.unexpected', target: '这家公司上个月还欠薪，你们查过吗？' },
    { atMs: 720000, kind: 'obs.gone', target: null },
    { atMs: 1020000, kind: 'time.cut', target: null },
  ],
}
