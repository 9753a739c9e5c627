import type { Sayings } from './sayings.ts'

/** Any other broadcast: what is said everywhere is enough, with a few questions of its own. */
export const generalSayings: Sayings = {
  patterns: {
    asking: ['这个活动谁办的？', '老人怎么参加？', '要钱吗？', '能不能讲讲{topic}？'],
    friendly: ['社区的活动越来越好了', '给志愿者点赞'],
  },
  blanks: { topic: ['怎么报名', '医保', '防骗', '垃圾分类', '停车'] },
  unexpected: ['我们小区的路灯坏了半年，归不归你们管？', '你们说的跟街道上次说的不一样，听谁的？'],
}
