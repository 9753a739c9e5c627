import type { Outline } from './outline.ts'

/** 通用: the bones of any broadcast, for what fits none of the others. */
export const general: Outline = {
  colours: { primary: '#1d4f91', accent: '#b3261e' },
  people: [
    { id: 'host', name: '主播', role: 'host', mic: '主播话筒' },
    { id: 'cohost', name: '副播', role: 'cohost', mic: '副播话筒' },
  ],
  cards: [
    { id: 'soon', kind: 'countdown', facts: { title: '直播马上开始', until: 'length', minutes: 5 } },
    { id: 'host-name', kind: 'lowerThird', facts: { name: '主播' } },
    { id: 'cohost-name', kind: 'lowerThird', facts: { name: '副播' } },
    { id: 'comments', kind: 'notice', facts: { text: '有问题请打在评论区', level: 'info' } },
    { id: 'points', kind: 'points', facts: { title: '今天讲三点', points: ['第一点', '第二点', '第三点'] } },
    { id: 'thanks', kind: 'notice', facts: { text: '感谢收看，下次再见', level: 'info' } },
  ],
  cues: [
    {
      title: '候场',
      scene: '片头',
      minutes: 5,
      cards: ['soon'],
      note: '检查话筒、画面、提词。',
      script: '[[试音]]',
    },
    {
      title: '开场',
      scene: '双人',
      minutes: 2,
      people: ['host', 'cohost'],
      cards: ['host-name'],
      note: '把人名条改成姓名、职务和单位。',
      script: `
        [微笑，看镜头]
        主播：大家好，欢迎收看今天的直播。
        副播：大家好！
        主播：今天我们要讲的是……`,
    },
    {
      title: '主题一',
      scene: '机位一',
      minutes: 8,
      people: ['host'],
      cards: ['points'],
      script: `
        主播：先说第一个方面。
        [[讲一个例子，再讲道理]]`,
    },
    {
      title: '主题二',
      scene: '机位二',
      minutes: 8,
      people: ['cohost'],
      cards: ['cohost-name'],
      script: `
        副播：接下来我来讲第二个方面。
        [[讲完看主播一眼]]`,
    },
    {
      title: '互动问答',
      scene: '双人',
      minutes: 8,
      people: ['host', 'cohost'],
      cards: ['comments'],
      note: '从问题队列和评论里播问题。',
      script: `
        主播：现在看看大家的问题。
        [念屏幕上的问题]`,
    },
    {
      title: '结束语',
      scene: '双人',
      minutes: 2,
      people: ['host', 'cohost'],
      cards: ['thanks'],
      script: `
        主播：今天的直播就到这里，谢谢大家！
        [挥手]`,
    },
  ],
}
