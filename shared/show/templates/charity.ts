import type { Outline } from './outline.ts'

/** 带货: a host, often fresh from training, presents handmade goods; large type, one thing at a time. */
export const charity: Outline = {
  colours: { primary: '#7a3b0c', accent: '#b3261e' },
  charsPerMinute: 180,
  people: [
    { id: 'host', name: '主播', title: '手艺人', role: 'host', mic: '主播话筒' },
    { id: 'cohost', name: '副播', title: '助农助残志愿者', role: 'cohost', mic: '副播话筒' },
  ],
  cards: [
    {
      id: 'soon',
      kind: 'countdown',
      facts: { title: '公益直播马上开始', note: '每一件都是手工做的', until: 'length', minutes: 5 },
    },
    { id: 'host-name', kind: 'lowerThird', facts: { name: '主播', title: '手艺人' } },
    { id: 'product-1', kind: 'product', facts: { name: '一号产品', unit: '件' } },
    { id: 'product-2', kind: 'product', facts: { name: '二号产品', unit: '件' } },
    { id: 'product-3', kind: 'product', facts: { name: '三号产品', unit: '件' } },
    {
      id: 'goal',
      kind: 'goal',
      facts: { counter: 'orders', label: '今天的小目标', target: 100, unit: '单' },
    },
    { id: 'amount', kind: 'counter', facts: { counter: 'amount', label: '已售金额', unit: '元' } },
    { id: 'how', kind: 'notice', facts: { text: '点屏幕下方购物车下单，有问题在评论区问', level: 'info' } },
    { id: 'after', kind: 'notice', facts: { text: '收到有问题请联系客服，按平台规则退换', level: 'info' } },
    {
      id: 'safe',
      kind: 'notice',
      facts: { text: '只在直播间下单；要您加好友、私下转账的，都不是我们', level: 'warning' },
    },
    {
      id: 'poll',
      kind: 'poll',
      facts: { question: '下一件想先看哪个？', options: ['二号产品', '三号产品'], by: 'number' },
    },
  ],
  cues: [
    {
      title: '候场',
      scene: '片头',
      minutes: 5,
      cards: ['soon'],
      note: '把三张产品卡填好：品名、制作人、价格、单位、库存、二维码。价格没填的产品卡不会上屏。',
      script: '[[喝口水，深呼吸；样品按一、二、三号摆好]]',
    },
    {
      title: '开场打招呼',
      scene: '双人',
      minutes: 3,
      people: ['host', 'cohost'],
      cards: ['host-name', 'how'],
      script: `
        [微笑，挥手]
        主播：大家好！欢迎来到我的直播间。我是一名手艺人，今天带来的东西，都是我们亲手做的。
        副播：喜欢的朋友点个关注，想买的点下方购物车，有问题打在评论区，我帮大家问。
        !副播：请只在直播间下单，凡是要您加好友、私下转账的，都不是我们。`,
    },
    {
      title: '我的故事',
      scene: '机位一',
      minutes: 3,
      people: ['host'],
      cards: ['host-name'],
      note: '说多少由主播自己定。不用身体情况换同情，讲手艺、讲坚持。',
      script: `
        主播：我学这门手艺，是从……开始的。
        [[说说跟谁学的、第一件作品、最难的时候]]
        主播：现在，我能靠自己的双手挣钱了。`,
    },
    {
      title: '一号产品',
      scene: '机位二',
      minutes: 5,
      people: ['host', 'cohost'],
      cards: ['product-1', 'goal'],
      note: '机位二对准样品。讲材料、做法、尺寸、怎么保养；不说“最”“第一”这样的词。',
      script: `
        主播：第一件，大家看。
        [举起样品，慢慢转一圈]
        [[讲材料、讲做工、讲用处]]
        副播：价格是多少？
        [念屏幕上的价格和单位]
        副播：喜欢的朋友现在就可以下单。`,
    },
    {
      title: '评论问答',
      scene: '双人',
      minutes: 3,
      people: ['host', 'cohost'],
      cards: ['poll', 'how'],
      script: `
        副播：我们看看评论区的问题。
        [念评论，一次一个]
        副播：下一件先看哪个？选哪个就在评论区打哪个数字。`,
    },
    {
      title: '二号产品',
      scene: '机位二',
      minutes: 5,
      people: ['host', 'cohost'],
      cards: ['product-2', 'goal'],
      script: `
        主播：第二件，是……
        [举起样品，靠近镜头]
        [[讲和第一件不同在哪里]]
        副播：库存不多，需要的朋友别错过。`,
    },
    {
      title: '三号产品',
      scene: '机位二',
      minutes: 5,
      people: ['host', 'cohost'],
      cards: ['product-3', 'goal'],
      script: `
        主播：最后一件，是我自己最喜欢的。
        [举起样品]
        [[讲它背后的故事]]`,
    },
    {
      title: '下单提醒',
      scene: '双人',
      minutes: 2,
      people: ['cohost'],
      cards: ['safe', 'amount'],
      script: `
        副播：再提醒一下怎么下单：点下方购物车，选规格，填地址，付款。
        !副播：收到东西有问题，联系客服，按平台规则退换。`,
    },
    {
      title: '感谢与告别',
      scene: '双人',
      minutes: 2,
      people: ['host', 'cohost'],
      cards: ['after', 'amount'],
      note: '报一下今天的订单和金额，数字在控制台的计数里。',
      script: `
        主播：谢谢大家！每一单对我们都是鼓励。
        副播：我们下次再见！
        [挥手]`,
    },
  ],
}
