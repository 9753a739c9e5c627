import { wordsOf } from './lists/wordsOf.ts'

/**
 * Characters that sound or look like those of lures and are written in their stead: 加薇芯, 进裙, 扫马. Applied to the
 * words of the lists and to comments alike while matching, never to what is shown.
 */
const CLASSES = `
  微薇威徽溦葳崴 信芯心欣 群裙 扣抠蔻叩 加伽嘉佳珈咖 钱浅 赚撰转 领岭拎 码玛马犸 贷岱袋黛 款欵 反返
  利莉力 刷唰 单箪 兼蒹 红虹鸿 包苞胞 聊撩辽 私俬 联莲 股鼓 票漂 资姿 傻煞沙 逼比币笔屄碧 妈嬷
  操草艹肏 滚磙
`

const sounds = new Map<string, string>()

/** The character that stands for all of its sound, itself where it has no class. */
function sound(unit: string): string {
  if (sounds.size === 0)
    for (const characters of wordsOf(CLASSES))
      for (const character of characters)
        if (!sounds.has(character)) sounds.set(character, characters[0] ?? character)
  return sounds.get(unit) ?? unit
}

/** A folded text as it sounds, unit for unit. */
export function soundOf(folded: string): string {
  let heard = ''
  for (let k = 0; k < folded.length; k += 1) heard += sound(folded[k] ?? '')
  return heard
}
