import type { Card } from './card.ts'
import type { CardKindName } from './kinds.ts'
import { exampleCall, exampleJar } from './examplePictures.ts'

/**
 * One card of every kind as a station could air it: for the gallery, for tests, and as what a new card of the kind
 * starts from. The one provision of law is quoted word for word; everything else is plain advice.
 */
export const cardExamples: { readonly [K in CardKindName]: Extract<Card, { kind: K }> } = {
  question: {
    id: 'example-question',
    kind: 'question',
    facts: {
      text: '接到“客服”说要给我退款，让我下载屏幕共享软件，能信吗？',
      asker: '张**',
      community: '旭日社区',
    },
  },
  points: {
    id: 'example-points',
    kind: 'points',
    facts: {
      title: '接到“退款”电话，记住三条',
      points: ['退款原路退回，不需要您转账', '谁让您共享屏幕，就马上挂断', '拿不准，打 96110 问一问'],
    },
  },
  statute: {
    id: 'example-statute',
    kind: 'statute',
    facts: {
      law: '中华人民共和国反电信网络诈骗法',
      article: '第三十一条第一款',
      text: '任何单位和个人不得非法买卖、出租、出借电话卡、物联网卡、电信线路、短信端口、银行账户、支付账户、互联网账号等，不得提供实名核验帮助；不得假冒他人身份或者虚构代理关系开立上述卡、账户、账号等。',
    },
  },
  case: {
    id: 'example-case',
    kind: 'case',
    facts: {
      title: '刷单返利：先给甜头，再收本金',
      happened:
        '李女士进群做任务，前两单各返 30 元；第三单要垫付 5000 元，之后说“操作失误”，要再转钱才能提现。',
      trick: '小额返利取信，再用“连单”“解冻”反复要钱',
      loss: '4.8 万元',
      avoid: '要先垫钱的兼职，一律不做',
    },
  },
  notice: {
    id: 'example-notice',
    kind: 'notice',
    facts: { text: '遇到疑似诈骗，拨打 96110 咨询', level: 'warning' },
  },
  lowerThird: {
    id: 'example-lowerThird',
    kind: 'lowerThird',
    facts: { name: '杜警官', title: '社区民警', unit: '沿江派出所' },
  },
  qr: {
    id: 'example-qr',
    kind: 'qr',
    facts: { link: 'https://example.com/ask', title: '扫码提问', hint: '问题当场答' },
  },
  countdown: {
    id: 'example-countdown',
    kind: 'countdown',
    facts: {
      title: '反诈公开课马上开始',
      note: '今晚话题：冒充客服退款、刷单返利',
      until: 'length',
      minutes: 5,
      at: '',
    },
  },
  product: {
    id: 'example-product',
    kind: 'product',
    facts: {
      name: '手绘青花茶叶罐',
      maker: '阳光工坊 · 陈师傅',
      price: '68',
      unit: '只',
      stock: 120,
      story: '陈师傅听不见声音，一只罐子要画两天。罐口用软木塞，潮天也不返潮。',
      picture: exampleJar,
      link: 'https://example.com/shop/17',
    },
  },
  job: {
    id: 'example-job',
    kind: 'job',
    facts: {
      position: '仓储管理员',
      employer: '江城顺达物流有限公司',
      group: '第二组',
      code: '23',
      headcount: '6 人',
      requirements: '会用电脑录单，能适应两班倒；残疾人可投递',
      content: '货物入库、盘点、发货单核对',
      place: '江城市沿江区物流园 3 号库',
      pay: '每月 4500 至 6000 元，缴五险',
      validUntil: '2026-12-31',
      link: 'https://example.com/jobs/23',
    },
  },
  counter: {
    id: 'example-counter',
    kind: 'counter',
    facts: { counter: 'likes', label: '本场点赞', unit: '' },
  },
  goal: {
    id: 'example-goal',
    kind: 'goal',
    facts: { counter: 'amount', label: '助残义卖', target: 20_000, unit: '元' },
  },
  quiz: {
    id: 'example-quiz',
    kind: 'quiz',
    facts: {
      question: '“公安局”来电让您转账到“安全账户”，怎么办？',
      options: ['按要求转账', '挂断，打 96110 核实', '先转一部分'],
      by: 'number',
      right: 2,
      explain: '公安机关没有“安全账户”。',
    },
  },
  poll: {
    id: 'example-poll',
    kind: 'poll',
    facts: {
      question: '下一期想听哪个话题？',
      options: ['养老钱怎么守住', '孩子游戏充值', '租房押金', '网上找工作'],
      by: 'letter',
    },
  },
  picture: {
    id: 'example-picture',
    kind: 'picture',
    facts: { picture: exampleCall, caption: '认准 96110：这个号码打来，请立即接听' },
  },
  comment: {
    id: 'example-comment',
    kind: 'comment',
    facts: { text: '我妈上周就接到过这种电话，幸亏银行的同志拦住了！', author: '小区热心人', source: 'B站' },
  },
}
