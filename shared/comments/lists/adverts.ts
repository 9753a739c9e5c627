import type { WordEntry } from '../words.ts'
import { listed } from './listed.ts'

const UNLAWFUL = `
  代开发票 代办假证 办假证 刻章办证 代写论文 代考包过 作弊器 外挂出售
`

const SALES = `
  高价回收 低价出售 厂家直销 一手货源 招代理 代理加盟 招商加盟 诚招加盟 微商代理 涨粉 买粉 互粉 互关
  求关注 来我直播间 去我直播间 关注我领 看我直播 我在卖 代刷 需要的私 有需要私 有意私聊 懂的来
  清仓甩卖 原单正品 高仿 a货 祖传秘方 包治百病
`

/** Adverts of others. Held rather than blocked: at a fair or a charity sale some of it may be to the point. */
export const adverts: readonly WordEntry[] = [
  ...listed('illegal', 'block', UNLAWFUL),
  ...listed('advert', 'hold', SALES, { 互关: ['相互关', '互关心', '互关爱'] }),
]
