import { describe, expect, it } from 'vitest'
import { paragraphSchema, spokenLength } from './script.ts'
import { personSchema } from './show.ts'
import { scriptToText, textToScript } from './scriptText.ts'

const people = [
  personSchema.parse({ id: 'du', name: '杜警官' }),
  personSchema.parse({ id: 'li', name: '李经理' }),
]
const script = [
  { id: '1', kind: 'say', who: 'du', text: '大家好。', link: 'card-1' },
  { id: '2', kind: 'cue', text: '[举手示意]' },
  { id: '3', kind: 'say', who: 'li', text: '不要转账。', must: true },
  { id: '4', kind: 'note', text: '看提词' },
  { id: '5', kind: 'say', text: '谢谢。' },
].map((paragraph) => paragraphSchema.parse(paragraph))
const ids = () => {
  let count = 0
  return () => `new-${(count += 1)}`
}

describe('a segment', () => {
  it('is a line that begins with #, with its time at the end', () => {
    const read = (line: string) => textToScript(line, [], people, ids())[0]
    expect(read('# 开场 1:30')).toMatchObject({ kind: 'mark', text: '开场', targetMs: 90_000 })
    expect(read('## 以案说法（2分钟）')).toMatchObject({ kind: 'mark', text: '以案说法', targetMs: 120_000 })
    expect(read('# 案例 2')).toEqual({ id: 'new-1', kind: 'mark', who: '', text: '案例 2' })
    expect(read('# 110')).toEqual({ id: 'new-1', kind: 'mark', who: '', text: '110' })
    expect(read('# 连线 1小时 30分 15秒')).toMatchObject({ text: '连线', targetMs: 5_415_000 })
    expect(read('# 连线（1分 30）')).toMatchObject({ text: '连线', targetMs: 90_000 })
  })

  it('may hold a long number, and is read at once', () => {
    const [line] = textToScript(`# 订单 ${'1'.repeat(60)} 号`, [], people, ids())
    expect(line).toMatchObject({ kind: 'mark', text: `订单 ${'1'.repeat(60)} 号` })
  })

  it('is written so that it reads back', () => {
    const text = '# 开场 1:30\n# 收尾'
    expect(scriptToText(textToScript(text, [], people, ids()), people)).toBe(text)
  })
})

describe('a script as text', () => {
  it('writes roles, cues, notes and must-say lines', () => {
    expect(scriptToText(script, people).split('\n')).toEqual([
      '杜警官：大家好。',
      '[举手示意]',
      '!李经理：不要转账。',
      '[[看提词]]',
      '谢谢。',
    ])
  })

  it('reads back as it was, ids and links included', () => {
    expect(textToScript(scriptToText(script, people), script, people, ids())).toEqual(script)
  })

  it('keeps the id of a line whose words were changed, and of all others', () => {
    const text = scriptToText(script, people).replace('不要转账', '千万不要转账')
    const after = textToScript(text, script, people, ids())
    expect(after.map((paragraph) => paragraph.id)).toEqual(['1', '2', '3', '4', '5'])
    expect(after[2]).toMatchObject({ text: '千万不要转账。', must: true, who: 'li' })
  })

  it('gives a new line a new id and takes deleted ones away', () => {
    const lines = scriptToText(script, people).split('\n')
    const added = textToScript([lines[0], '新的一句。', ...lines.slice(1)].join('\n'), script, people, ids())
    expect(added.map((paragraph) => paragraph.id)).toEqual(['1', 'new-1', '2', '3', '4', '5'])
    const fewer = textToScript(lines.slice(1).join('\n'), script, people, ids())
    expect(fewer.map((paragraph) => paragraph.id)).toEqual(['2', '3', '4', '5'])
  })

  it('understands half-width colons, full-width marks, Windows line ends and blank lines', () => {
    const after = textToScript('杜警官:你好\r\n\r\n【转身】\r\n！李经理：记住', [], people, ids())
    expect(after).toEqual([
      { id: 'new-1', kind: 'say', who: 'du', text: '你好' },
      { id: 'new-2', kind: 'cue', who: '', text: '[转身]' },
      { id: 'new-3', kind: 'say', who: 'li', text: '记住', must: true },
    ])
  })

  it('takes a colon after anything but a name as words', () => {
    expect(textToScript('记住三点：一、二、三', [], people, ids())[0]).toMatchObject({
      who: '',
      text: '记住三点：一、二、三',
    })
  })
})

it('counts what is read aloud', () => {
  expect(spokenLength(script)).toBe(12)
  expect(spokenLength([{ id: '1', kind: 'say', who: '', text: '大家好[挥手]，再见【鞠躬】' }])).toBe(6)
})
