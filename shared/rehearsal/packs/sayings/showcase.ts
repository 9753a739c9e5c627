import type { Sayings } from './sayings.ts'

/** 展示: an audience in the room and one online. */
export const showcaseSayings: Sayings = {
  patterns: {
    friendly: ['现场好热闹', '坐在第三排', '给选手加油', '这个展示有意思'],
    asking: [
      '这个是怎么做出来的？',
      '学这个要多久？',
      '现场可以提问吗？',
      '{piece}在哪里能看到？',
      '后面还有几位？',
      '能再演示一次{piece}吗？',
    ],
    confused: ['屏幕上写的是什么？', '镜头晃得看不清', '听不到现场的声音', '现在是第几号？'],
    hostile: ['就这？', '超时了吧', '评委都没在看', '背稿子'],
    lure: ['内部评分 包过 {wechat}', '证书代办 {site}'],
    contact: ['想请你们来演出，电话{phone}', '合作联系{phone}'],
  },
  blanks: { piece: ['无人机', '剪纸', '急救操作', '反诈小品', '手语歌'] },
  unexpected: ['刚才那一步好像做错了，是故意的吗？', '如果现在停电，你们怎么办？', '这个对盲人有什么用？'],
}
