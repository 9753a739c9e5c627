import { to } from 'opencc-js/preset/t2cn'

/**
 * Traditional to simplified, one character at a time, for matching only: "微訊" and "微讯" are the same lure.
 * The table is OpenCC's (28 kB of text); its phrase rules are left out, because matching needs positions to stay.
 * Building takes about 2 ms.
 */
export function simplifiedTable(): ReadonlyMap<number, number> {
  const table = new Map<number, number>()
  for (const dictionary of to['cn']?.[0] ?? []) {
    if (typeof dictionary !== 'string') continue
    for (const pair of dictionary.split('|')) {
      const traditional = pair.codePointAt(0) ?? 0
      const blank = traditional > 0xffff ? 2 : 1
      if (pair[blank] !== ' ') continue
      const simplified = pair.codePointAt(blank + 1) ?? traditional
      if (traditional <= 0xffff && simplified <= 0xffff) table.set(traditional, simplified)
    }
  }
  return table
}
