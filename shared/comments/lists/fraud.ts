import type { WordEntry } from '../words.ts'
import { listed } from './listed.ts'

/** Nobody writes these in earnest. */
const CALLS = `
  加微信领红包 加微领红包 加v领红包 加我微信领红包 加我微领红包 加我v领红包 加我领红包 加微信领取 加v领取 加我微信领取 加我v领取 扫码领红包 进群领红包 点链接领红包 刷单日结
  刷单返现 刷单返利 手机兼职日结 日赚千元 日入过千 日入上万 稳赚不赔 包赚不赔 带你赚钱 跟着我赚
  跟单必赚 内幕股票 免费荐股 荐股群 牛股推荐 老师带单 数字货币带单 黑户可贷 无视征信 不看征信
  征信洗白 秒批贷款 信用卡套现 花呗套现 白条套现 虚拟币搬砖 高价收卡 收购银行卡 出租银行卡 收微信号
  出租微信号 跑分赚 代收款赚 裸聊 约炮 网赌平台 博彩平台 彩票计划 特码包中 六合彩 澳门赌场 时时彩
`

/** These an honest resident may quote when asking: "有人让我加微信". */
const LURES = `
  加微信 加vx 加wx 加v 加微 加qq 加扣扣 加卫星 加我微信 加我微 加我vx 加我wx 加我v 加我qq 加我扣扣 加我卫星 加我好友
  加个微信 加个微 加下微信 加一下微信 微信联系 微信私聊 vx号 红包群 点我领红包 私信领红包 扣1送 扣1领
  跟我做单 带你做单 带做单 验证码发我 验证码给我 验证码告诉我 收手机卡 收电话卡 收银行卡 卖银行卡 租银行卡 博彩
  送彩金 纸飞机 加飞机 电报群 蝙蝠聊天 代解冻 帮你解冻 教你解冻 教你解除 进群 加群 拉你进 私信我 私聊我 私聊 联系我 扫码进
  扫我二维码 点我头像 看我头像 看我简介 看我主页 主页有 点击链接 点下方链接 免费领 高薪兼职 在家兼职 手机兼职 宝妈兼职
  躺赚 低息贷款 无抵押贷 快速放款 刷流水 解冻费 代办信用卡 内部渠道 内部名额 内幕消息 恭喜你中奖
`

/** Everyday words that hold a lure by chance. */
const CHANCE = {
  加微信: ['增加微信', '增加威信', '添加微信支付'],
  加微: ['增加微', '增加威', '添加微量', '更加微', '加微笑', '加微生物', '加微波'],
  加v: ['增加v', '更加v'],
  加我微信: ['增加我微信'],
  加我微: ['增加我微'],
  进群: ['走进群', '促进群', '推进群', '引进群', '深进群', '进群众'],
  加群: ['增加群', '参加群', '更加群', '加群众'],
  联系我: ['联系我们', '联系我所', '联系我局', '联系我社区'],
  私信我: ['私信我们'],
  免费领: ['免费领养', '免费领资料', '免费领手册', '免费领取手册', '免费领取资料', '免费领证'],
}

/** Lures of fraud: calls to act are blocked (a question never is), the rest waits for a moderator. */
export const fraud: readonly WordEntry[] = [
  ...listed('fraud', 'block', CALLS),
  ...listed('fraud', 'hold', LURES, CHANCE),
]

const OFFICES = `
  官方客服 人工客服 在线客服 平台客服 银行客服 反诈中心 公安局 公安部 派出所 警务室 检察院 法院
  银监会 社保局 医保局 退税中心 主播小号 直播间客服
`

/** Names that pretend to be an office: the first thing a swindler in a chat does. */
export const impostors: readonly WordEntry[] = listed('fraud', 'hold', OFFICES).map((entry) => ({
  ...entry,
  scope: 'name',
}))
