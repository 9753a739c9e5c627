/**
 * Words that dictionaries of browsers take apart or do not know. They stay whole on the prompter; the names of the
 * people on the show are added to them.
 */
export const houseTerms: readonly string[] = [
  '反诈',
  '反诈中心',
  '反诈预警',
  '反诈公开课',
  '劝阻专线',
  '延时到账',
  '紧急止付',
  '止付',
  '屏幕共享',
  '验证码',
  '安全账户',
  '刷单',
  '刷单返利',
  '电信网络诈骗',
  '钱袋子',
  '派出所',
  '网格员',
  '警务室',
  '社区民警',
  '直播间',
  '评论区',
  '原路退回',
  '以案说法',
  '扣1',
  '扣2',
]
