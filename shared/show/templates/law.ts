import { articleThirtyOne } from '../sample/cards.ts'
import type { Outline } from './outline.ts'

/** 带法: residents' questions collected before, answered live by officers; cases, law, a quiz, comments. */
export const law: Outline = {
  colours: { primary: '#1d4f91', accent: '#b3261e' },
  people: [
    { id: 'host', name: '主播', title: '社区民警', role: 'host', mic: '主播话筒' },
    { id: 'cohost', name: '副播', title: '反诈宣传员', role: 'cohost', mic: '副播话筒' },
  ],
  cards: [
    {
      id: 'soon',
      kind: 'countdown',
      facts: { title: '法治直播课马上开始', note: '把想问的问题打在评论区', until: 'length', minutes: 5 },
    },
    { id: 'host-name', kind: 'lowerThird', facts: { name: '主播', title: '社区民警' } },
    { id: 'cohost-name', kind: 'lowerThird', facts: { name: '副播', title: '反诈宣传员' } },
    { id: 'call', kind: 'notice', facts: { text: '接到 96110 来电，请一定接听', level: 'warning' } },
    {
      id: 'case',
      kind: 'case',
      facts: {
        title: '',
        happened: '',
        trick: '',
        loss: '',
        avoid: '退款只走原来的渠道；让您下载软件、共享屏幕的，立即挂断。',
      },
    },
    {
      id: 'points',
      kind: 'points',
      facts: {
        title: '防骗记住三条',
        points: ['陌生来电谈钱，先挂断再核实', '验证码、密码，谁也不给', '要先交钱的好事，一律不信'],
      },
    },
    { id: 'statute', kind: 'statute', facts: articleThirtyOne },
    {
      id: 'quiz',
      kind: 'quiz',
      facts: {
        question: '“客服”要您打开屏幕共享办退款，应该怎么做？',
        options: ['照着做，先退款', '立即挂断，去平台核实'],
        by: 'number',
        right: 2,
        explain: '正规退款原路退回，不需要您下载软件，也不需要共享屏幕。',
      },
    },
    { id: 'ask', kind: 'qr', facts: { link: '', title: '扫码提问', hint: '问题当场答' } },
    {
      id: 'report',
      kind: 'notice',
      facts: { text: '疑似被骗：先停转账，再打 110；咨询拨打 96110', level: 'warning' },
    },
  ],
  cues: [
    {
      title: '候场',
      scene: '片头',
      minutes: 5,
      cards: ['soon'],
      note: '开播前五分钟挂倒计时。此时检查话筒、画面和问题队列。',
      script: '[[试音：主播、副播各说一句]]',
    },
    {
      title: '开场与介绍',
      scene: '双人',
      minutes: 2,
      people: ['host', 'cohost'],
      cards: ['host-name'],
      note: '把人名条里的“主播”改成姓名和单位。',
      script: `
        [微笑，看镜头]
        主播：各位居民朋友，大家好！欢迎来到我们的法治直播课。我是社区民警，很高兴和大家见面。
        副播：大家好！接下来的时间，我们一起回答大家最关心的问题。
        主播：节目之前，网格员走进社区收集了不少问题，今天我们一一解答。正在看直播的朋友，也请把问题打在评论区。
        !主播：先请大家记住一个号码：96110。这是反诈预警劝阻专线，接到来电，请一定接听。`,
    },
    {
      title: '以案说法',
      scene: '案例卡',
      minutes: 5,
      people: ['host'],
      cards: ['case'],
      note: '案例卡要填：名称、经过、手法、损失。当事人一律用化名，不出现真实姓名、号码、住址。',
      script: `
        主播：先来看一个最近发生的案例。
        [[讲经过：谁接到了什么电话、对方说了什么、怎么一步步转账]]
        主播：这类骗局的关键，在于骗子先取得信任，再制造紧张，让您来不及核实。
        副播：遇到这种情况，我们应该怎么做呢？
        主播：很简单，三句话：不轻信、不转账、先核实。`,
    },
    {
      title: '居民来信答疑',
      scene: '双人',
      minutes: 12,
      people: ['host', 'cohost'],
      cards: ['call'],
      note: '从问题队列里一个一个播：按“下一个问题”上屏，答完按“已答”。每题两到三分钟。',
      script: `
        副播：下面进入答疑时间。第一位居民问……
        [念屏幕上的问题]
        主播：这个问题问得好。
        [[先说结论，再讲道理，最后说怎么办]]`,
    },
    {
      title: '法条时间',
      scene: '机位一',
      minutes: 3,
      people: ['host'],
      cards: ['statute'],
      note: '法条逐字宣读，不要改动。换别的法条请从官方文本复制。',
      script: `
        主播：很多人问，把银行卡、电话卡借给别人用，违不违法？我们来看法律是怎么说的。
        [照屏幕宣读法条]
        !主播：一句话，卡不出租、不出借、不出售，帮忙也可能违法。`,
    },
    {
      title: '互动抢答',
      scene: '双人',
      minutes: 3,
      people: ['host', 'cohost'],
      cards: ['quiz'],
      note: '观众在评论里打 1 或 2。先截止投票，再揭晓答案。',
      script: `
        副播：考考大家！请看题，选哪个就在评论区打哪个数字。
        [等二十秒，看票数]
        主播：时间到，我们来揭晓答案。`,
    },
    {
      title: '评论区答疑',
      scene: '双人',
      minutes: 8,
      people: ['host', 'cohost'],
      cards: ['cohost-name'],
      note: '审核员把评论里的好问题转进问题队列。个案不在直播里下结论，请当事人线下咨询。',
      script: `
        副播：现在看看评论区。
        [念评论]
        主播：具体案情请带上材料到派出所，或者拨打 110 咨询，我们直播里先讲一般的道理。`,
    },
    {
      title: '总结与提示',
      scene: '机位一',
      minutes: 2,
      people: ['host', 'cohost'],
      cards: ['points', 'report'],
      script: `
        主播：最后，请大家记住三条。
        [要点一条一条出]
        !主播：发现被骗，马上停止转账，拨打 110 报警，越快越好。
        副播：没来得及回答的问题，我们下期接着答。再见！
        [挥手]`,
    },
  ],
}
