import type { Outline } from './outline.ts'

/** 展示: ten minutes on a stage, an audience in the room and one online; questions from both. */
export const showcase: Outline = {
  colours: { primary: '#3a2f7d', accent: '#b3261e' },
  people: [
    { id: 'host', name: '主讲', title: '项目负责人', role: 'host', mic: '主播话筒' },
    { id: 'cohost', name: '搭档', title: '演示员', role: 'cohost', mic: '副播话筒' },
  ],
  cards: [
    {
      id: 'soon',
      kind: 'countdown',
      facts: { title: '展示马上开始', note: '现场的朋友可以先扫码提问', until: 'length', minutes: 3 },
    },
    { id: 'ask', kind: 'qr', facts: { link: '', title: '扫码提问', hint: '现场答' } },
    { id: 'host-name', kind: 'lowerThird', facts: { name: '主讲', title: '项目负责人' } },
    { id: 'cohost-name', kind: 'lowerThird', facts: { name: '搭档', title: '演示员' } },
    {
      id: 'points',
      kind: 'points',
      facts: { title: '我们做了三件事', points: ['发现问题', '想出办法', '做出效果'] },
    },
    {
      id: 'poll',
      kind: 'poll',
      facts: {
        question: '您还想看哪一部分？',
        options: ['再演示一遍', '讲讲过程', '直接提问'],
        by: 'number',
      },
    },
    { id: 'likes', kind: 'counter', facts: { counter: 'likes', label: '线上点赞', unit: '' } },
    { id: 'thanks', kind: 'notice', facts: { text: '感谢观看，欢迎线下来找我们', level: 'info' } },
  ],
  cues: [
    {
      title: '候场',
      scene: '片头',
      minutes: 3,
      cards: ['soon'],
      note: '先在“提问页”开放扫码提问，把二维码的链接填进“扫码提问”卡。',
      script: '[[站在台侧，话筒打开，听到报幕再上]]',
    },
    {
      title: '登台亮相',
      scene: '双人',
      minutes: 1,
      people: ['host', 'cohost'],
      cards: ['host-name', 'ask'],
      script: `
        [上台，站定，看观众]
        主讲：各位现场的朋友、线上的朋友，大家好！我们用十分钟，给大家看一样东西。
        搭档：现场的朋友可以扫屏幕上的码提问，线上的朋友打在评论区。`,
    },
    {
      title: '项目介绍',
      scene: '机位一',
      minutes: 2.5,
      people: ['host'],
      cards: ['points'],
      script: `
        主讲：为什么要做这件事？
        [[一句话说清问题：谁、遇到什么困难]]
        主讲：我们做了三件事。
        [要点一条一条出]`,
    },
    {
      title: '现场演示',
      scene: '机位二',
      minutes: 3,
      people: ['cohost', 'host'],
      cards: ['cohost-name'],
      note: '机位二对准展品。演示失败时不慌：主讲接着讲，搭档重来一次。',
      script: `
        搭档：下面请看演示。
        [走到展品前，动作放慢]
        主讲：大家注意看这里。`,
    },
    {
      title: '问与答',
      scene: '双人',
      minutes: 2.5,
      people: ['host', 'cohost'],
      cards: ['ask'],
      note: '现场和线上的问题交替着播。每个问题一分钟以内。',
      script: `
        搭档：时间交给大家。第一个问题来自现场。
        [念屏幕上的问题]
        主讲：谢谢您的问题。
        搭档：再来一个线上的。`,
    },
    {
      title: '致谢',
      scene: '双人',
      minutes: 1,
      people: ['host', 'cohost'],
      cards: ['thanks', 'likes'],
      script: `
        主讲：时间到了，谢谢大家！
        [鞠躬，等掌声，再下台]`,
    },
  ],
}
