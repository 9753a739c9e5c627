import { expect, test } from 'vitest'
import { limitsIn } from './jobLimits.ts'

test.each([
  ['限男性', ['限男性']],
  ['男，30 岁以下，会开叉车', ['男']],
  ['女士优先，已婚已育优先', ['女士优先', '已婚已育优先']],
  ['不招女生', ['不招女生']],
  ['仅限汉族，无宗教信仰', ['仅限汉族', '无宗教信仰']],
  ['少数民族除外', ['少数民族除外']],
  ['Male only', ['Male only']],
])('flags a limit in %s', (text, words) => {
  expect(limitsIn(text)).toEqual(words)
})

test.each([
  '男女不限，身体健康',
  '性别不限，民族不限，婚否不限',
  '不限男女，经验不限',
  '负责女装销售和男鞋陈列',
  '男女均可，能适应两班倒',
  '熟悉民族工艺品，会讲普通话',
  '会用电脑录单，能适应两班倒；残疾人可投递',
])('leaves %s alone', (text) => {
  expect(limitsIn(text)).toEqual([])
})
