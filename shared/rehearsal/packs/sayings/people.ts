import { pick } from '../../random.ts'

/** Names that people give themselves; made up, and nobody's in particular. */
const first =
  '晨光 小满 阿福 柳岸 半夏 老街 知了 云朵 大海 青石 南风 木棉 麦子 星河 糖糖 竹影 桂花 石头 夏天 春泥 阿宁 朝阳 山间 东湖 月牙'.split(
    ' ',
  )
const last =
  '奶奶 爸爸 妈妈 姐姐 同学 师傅 的猫 向前走 爱种花 在路上 慢慢来 听雨 跑步 不吃辣 钓鱼 2026 的小店 看世界 呀 本人 晒太阳 修车 一家人 爱学习 88'.split(
    ' ',
  )

export const nameOf = (random: () => number): string => `${pick(random, first)}${pick(random, last)}`

/**
 * A number that looks like a mobile phone's and is nobody's: 154 is the one prefix of 15x that the numbering plan of the
 * mainland has never given out.
 */
export function numberOf(random: () => number): string {
  const digits = Array.from({ length: 8 }, () => Math.floor(random() * 10)).join('')
  return `154${digits}`
}
