import { describe, expect, it } from 'vitest'
import type { Merge, Table } from '../../table/cell.ts'
import { cardProblems } from '../card.ts'
import { readCards } from './readCards.ts'

const table = (lines: readonly string[], merges: readonly Merge[] = []): Table => ({
  name: '岗位',
  merges,
  rows: lines.map((line, at) => ({ number: at + 1, cells: line.split('|').map((text) => ({ text })) })),
})
let count = 0
const id = (): string => `card-${(count += 1)}`
const now = new Date(2026, 10, 22).getTime()

describe('positions from a table', () => {
  const fair = table(
    [
      '春风行动岗位汇总表',
      '序号|企业名称|岗位编号|招聘岗位|人数|学历|任职要求|工作内容|工作地点|薪资待遇|有效期至|联系电话',
      '1|江城顺达物流|A01|仓储管理员|6|高中|会用电脑录单|入库、盘点|物流园3号库|4500-6000元/月|2026.12.31|0571-88886666',
      '2||A02|分拣员|20||能倒班|分拣包裹|物流园3号库|计件|2026年12月31日|0571-88886666',
      '3|||||||||||',
      '4|东湖酒店|B01|前台|2人|||接待|东湖路|面议|长期|',
    ],
    [{ top: 3, bottom: 5, left: 1, right: 1 }],
  )
  const { cards, problems, skipped, mapping } = readCards(fair, 'job', id)!

  it('become cards whose seven facts are there, a company merged over its positions in each', () => {
    expect(cards).toHaveLength(3)
    expect(cards[0]?.facts).toMatchObject({
      position: '仓储管理员',
      employer: '江城顺达物流',
      code: 'A01',
      requirements: '学历：高中；会用电脑录单',
      place: '物流园3号库',
      validUntil: '2026-12-31',
    })
    expect(cards[1]?.facts).toMatchObject({ employer: '江城顺达物流', validUntil: '2026-12-31' })
    expect(cards.slice(0, 2).flatMap((card) => cardProblems(card, now))).toEqual([])
  })

  it('leave telephones out, and say so with what else is unclear, by its cell', () => {
    expect(JSON.stringify(cards)).not.toContain('88886666')
    expect(mapping['联系电话']).toBe('contact')
    expect(skipped).toBe(1)
    expect(problems).toEqual([
      { row: 2, column: 12, code: 'contact.left' },
      { row: 5, column: 4, code: 'name.missing' },
      { row: 6, column: 11, code: 'date.unclear' },
    ])
  })
})

describe('goods from a table', () => {
  it('take the price apart from what it is for', () => {
    const goods = table([
      '商品名称|制作人|价格|库存|介绍',
      '手绘茶叶罐|陈师傅|￥68.00/只|120只|画两天',
      '草编篮|李阿姨|三十五|1,200|',
    ])
    const { cards, problems } = readCards(goods, 'product', id)!
    expect(cards.map(({ facts }) => facts)).toMatchObject([
      { name: '手绘茶叶罐', maker: '陈师傅', price: '68.00', unit: '只', stock: 120 },
      { name: '草编篮', price: '', stock: 1200 },
    ])
    expect(problems).toEqual([{ row: 3, column: 3, code: 'price.unclear' }])
  })

  it('say it where words are too long for a card', () => {
    const { cards, problems } = readCards(table(['商品|故事', `篮|${'长'.repeat(400)}`]), 'product', id)!
    expect(JSON.stringify(cards)).toContain('…')
    expect(problems).toEqual([{ row: 2, column: 2, code: 'value.cut' }])
  })
})

it('a table without a column that names the cards makes none', () => {
  expect(readCards(table(['问题|社区', '能信吗|东湖']), 'job', id)).toBeNull()
})
