import type { Sayings } from './sayings.ts'

/** 带货: buyers of handmade goods. */
export const charitySayings: Sayings = {
  patterns: {
    friendly: ['手真巧', '买了两个送{kin}', '上次的{ware}收到了，很好', '支持手作', '做得真细'],
    asking: [
      '{ware}多少钱？',
      '{ware}有别的颜色吗？',
      '能寄到{place}吗？',
      '多久发货？',
      '可以退吗？',
      '一个要做多久？',
      '{ware}能定做吗？',
      '洗了会不会掉色？',
      '几号链接？',
    ],
    confused: ['链接在哪里？', '刚才说的是哪一款？', '价格跟上面写的不一样？', '怎么付不了款'],
    hostile: ['太贵了', '网上一样的才十块', '卖惨', '上次买的坏了没人管'],
    lure: ['同款厂家直销 {site}', '退款请加 {wechat}', '中奖了 填地址领取 {site}'],
    contact: ['帮我留两个，电话{phone}', '寄给我{kin}，{phone}'],
  },
  blanks: { ware: ['布老虎', '编织包', '香囊', '剪纸', '木勺', '刺绣团扇'] },
  unexpected: [
    '钱到底有多少给了做东西的人？',
    '主播你自己的手是怎么伤的？',
    '我上次收到的是坏的，现在当着大家说说怎么办？',
  ],
}
