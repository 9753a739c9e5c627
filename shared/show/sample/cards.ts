import type { Card } from '../../cards/card.ts'
import { banker, officer } from './people.ts'

const lowerThird = (id: string, { name, title, unit }: typeof officer): Card => ({
  id,
  kind: 'lowerThird',
  facts: { name, title, unit },
})

export const officerName = lowerThird('name-officer', officer)
export const bankerName = lowerThird('name-banker', banker)

export const refundCase: Card = {
  id: 'case-refund',
  kind: 'case',
  facts: {
    title: '“客服”主动要退款',
    happened:
      '王女士接到“购物平台客服”来电，对方准确报出她的订单，说商品有质量问题，可以三倍退款。王女士按要求下载会议软件并打开屏幕共享，短信验证码被对方看到，卡里的钱被转走。',
    trick: '先报出订单骗取信任，再用屏幕共享看走验证码和密码。',
    loss: '4.6 万元',
    avoid: '退款只走平台原来的渠道；凡是要您下载软件、打开屏幕共享的，立即挂断。',
  },
}

export const brushingCase: Card = {
  id: 'case-brushing',
  kind: 'case',
  facts: {
    title: '点赞兼职变成“垫付任务”',
    happened:
      '大学生小陈被拉进一个点赞返利群，前两单返了 36 元。第三单要先垫付 5000 元，完成后对方说“操作失误、账户冻结”，要再交钱才能提现。小陈连转四笔，最后被移出群聊。',
    trick: '小额返利做诱饵，“连单”“解冻”层层加码，垫得越多越不敢停。',
    loss: '3.8 万元',
    avoid: '网络刷单本身违法；凡是先垫钱的兼职，都是诈骗。',
  },
}

/** Quoted word for word; the questions' notes use it too. */
export const articleThirtyOne = {
  law: '中华人民共和国反电信网络诈骗法',
  article: '第三十一条第一款',
  text: '任何单位和个人不得非法买卖、出租、出借电话卡、物联网卡、电信线路、短信端口、银行账户、支付账户、互联网账号等，不得提供实名核验帮助；不得假冒他人身份或者虚构代理关系开立上述卡、账户、账号等。',
}

export const lendingStatute: Card = { id: 'statute-31', kind: 'statute', facts: articleThirtyOne }

export const callNotice: Card = {
  id: 'notice-96110',
  kind: 'notice',
  facts: { text: '接到 96110 来电，请一定接听', level: 'warning' },
}

export const screenNotice: Card = {
  id: 'notice-screen',
  kind: 'notice',
  facts: { text: '正规客服不会让您打开屏幕共享', level: 'warning' },
}

export const reportNotice: Card = {
  id: 'notice-report',
  kind: 'notice',
  facts: { text: '疑似被骗：先停转账，再打 110；咨询拨打 96110', level: 'warning' },
}

export const cards: readonly Card[] = [
  officerName,
  bankerName,
  refundCase,
  brushingCase,
  lendingStatute,
  callNotice,
  screenNotice,
  reportNotice,
]
