import { describe, expect, it } from 'vitest'
import { personSchema } from '../show.ts'
import { linesOf } from '../scriptLines.ts'
import { readScript } from './readScript.ts'
import { markdownSource, plainSource } from './scriptSource.ts'
import { tableLines } from './scriptTable.ts'

const people = [
  personSchema.parse({ id: 'du', name: '杜警官', role: 'host' }),
  personSchema.parse({ id: 'li', name: '李经理', role: 'cohost' }),
]
const read = (text: string, known = people) => {
  let count = 0
  return readScript(plainSource(linesOf(text)), known, () => `n${(count += 1)}`)
}
/** Who says what, in short. */
const said = ({ script }: ReturnType<typeof read>) => script.map(({ who, text }) => `${who}|${text}`)

describe('a script that was written elsewhere', () => {
  it('knows the hosts by name and by role', () => {
    expect(said(read('主播：大家好\n李经理: 你好\n副播：欢迎'))).toEqual(['du|大家好', 'li|你好', 'li|欢迎'])
  })

  it('goes on with the same speaker until another has a line', () => {
    expect(said(read('主播：一\n二\n副播：三\n四'))).toEqual(['du|一', 'du|二', 'li|三', 'li|四'])
  })

  it('takes a name that stands alone on its line', () => {
    expect(said(read('主播：\n大家好'))).toEqual(['du|大家好'])
  })

  it('makes people of roles and of names that come back, not of any word before a colon', () => {
    const { people: added, script } = read(
      '主播（王警官）：大家好\n嘉宾：你好\n赵阿姨：我被骗了\n赵阿姨：就在昨天\n记住三点：不听\n8：30开始',
      [],
    )
    expect(added.map(({ name, role }) => [name, role])).toEqual([
      ['王警官', 'host'],
      ['嘉宾', 'guest'],
      ['赵阿姨', 'cohost'],
    ])
    expect(script.map(({ text }) => text).slice(-2)).toEqual(['记住三点：不听', '8：30开始'])
  })

  it('tells what is done, what is noted, what must be said and where a segment begins', () => {
    const { script } = read(
      '# 开场 1:30\n（挥手）\n镜头：切2号机\n备注：放慢\n【必说】主播：不要转账\n必念：拨打96110',
    )
    expect(script.map(({ id: _id, ...rest }) => rest)).toEqual([
      { kind: 'mark', who: '', text: '开场', targetMs: 90_000 },
      { kind: 'cue', who: '', text: '[挥手]' },
      { kind: 'cue', who: '', text: '[镜头：切2号机]' },
      { kind: 'note', who: '', text: '放慢' },
      { kind: 'say', who: 'du', text: '不要转账', must: true },
      { kind: 'say', who: 'du', text: '拨打96110', must: true },
    ])
  })
})

describe('Markdown', () => {
  it('gives headings, quotations and words without their marks', () => {
    const lines = markdownSource(
      linesOf('## 开场\n> 放慢\n- **主播：** 大家*好*\n---\n[官网](https://a.cn) 1\\. 看'),
    )
    expect(lines).toEqual([
      { text: '开场', look: 'heading' },
      { text: '放慢', look: 'quote' },
      { text: '主播： 大家好', look: 'plain' },
      { text: '官网 1. 看', look: 'plain' },
    ])
    expect(markdownSource(['## 学点 C#', '# 开场 ##'])).toEqual([
      { text: '学点 C#', look: 'heading' },
      { text: '开场', look: 'heading' },
    ])
  })
})

describe('a table', () => {
  it('is read by its headings', () => {
    const lines = tableLines([
      [['序号'], ['角色'], ['台词'], ['画面']],
      [['1'], ['主播'], ['大家好', '欢迎'], ['近景']],
    ])
    let count = 0
    const { script } = readScript(lines, people, () => `n${(count += 1)}`)
    expect(script.map(({ kind, who, text }) => [kind, who, text])).toEqual([
      ['cue', '', '[近景]'],
      ['say', 'du', '大家好'],
      ['say', 'du', '欢迎'],
    ])
  })

  it('without headings has the speaker before the words', () => {
    expect(tableLines([[['主播'], ['大家好']], [['一句话']]]).map(({ text }) => text)).toEqual([
      '主播：大家好',
      '一句话',
    ])
  })
})
