import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxScript } from '../../../shared/show/export/docxScript.ts'
import { readScript } from '../../../shared/show/import/readScript.ts'
import { scriptToText } from '../../../shared/show/scriptText.ts'
import { FileRefused } from './refused.ts'
import { readScriptFile } from './scriptFile.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/scripts', name))

const refusal = async (bytes: Uint8Array): Promise<string | undefined> => {
  try {
    await readScriptFile(bytes)
    return undefined
  } catch (error) {
    return error instanceof FileRefused ? error.refusal.code : `thrown: ${String(error)}`
  }
}

const lines = async (bytes: Uint8Array) => {
  let count = 0
  const file = await readScriptFile(bytes)
  const { script, people } = readScript(file.lines, [], () => `n${(count += 1)}`)
  return { about: file.about, people, text: scriptToText(script, people).split('\n') }
}

describe('a script file', () => {
  it('made by python-docx comes in with its roles, breaks, segments, marks and tables', async () => {
    const { text, people, about } = await lines(fixture('two-hosts.docx'))
    expect(about).toEqual({ kind: 'docx' })
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['主播', 'host'],
      ['副播', 'cohost'],
    ])
    expect(text).toEqual([
      '[[反诈直播间 第一期 口播稿]]',
      '# 开场 0:30',
      '主播：大家晚上好，我是派出所的杜警官。',
      '[举手示意]',
      '副播：我是社区银行的李经理，欢迎来到反诈直播间。',
      '副播：今天我们讲三件事：',
      '副播：第一件，冒充客服退款；',
      '副播：第二件，刷单返利。',
      '[[语速放慢，看提词器下方的问题。]]',
      '# 冒充客服退款 0:40',
      '主播：有人打来电话，说您买的东西有质量问题，要给您双倍赔偿，让您下载一个软件，打开屏幕共享。',
      '!副播：凡是要您打开屏幕共享、索要验证码的，都是诈骗。',
      '[镜头：切2号机]',
      '主播：先挂断电话，不要点链接。',
      '主播：真的要退款，请打开官方平台自己查，钱会原路退回。',
      '# 收尾 0:20',
      '[近景]',
      '!主播：接到可疑电话，请拨打96110。',
      '[全景，挥手]',
      '副播：守好钱袋子，我们下期再见！',
    ])
  })

  it('of plain text is read in the encoding that it has', async () => {
    const { text, about } = await lines(fixture('two-hosts-gbk.txt'))
    expect(about).toEqual({ kind: 'text', encoding: 'gb18030' })
    expect(text[1]).toBe('主播：大家晚上好，我是派出所的民警。')
  })

  it('that is damaged, locked, old, foreign, empty or huge is refused with a sentence of its own', async () => {
    const docx = fixture('two-hosts.docx')
    const ole = (name: string) =>
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
    const broken = zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) })
    expect(await refusal(docx.subarray(0, docx.length / 2))).toBe('script.damaged')
    expect(await refusal(broken)).toBe('script.damaged')
    expect(await refusal(ole('EncryptedPackage'))).toBe('script.password')
    expect(await refusal(ole('WordDocument'))).toBe('script.oldWord')
    expect(await refusal(Buffer.from('{\\rtf1 ok}'))).toBe('script.oldWord')
    expect(await refusal(Buffer.from('%PDF-1.7'))).toBe('script.pdf')
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('script.notWord')
    expect(await refusal(new Uint8Array())).toBe('import.empty')
    expect(await refusal(Buffer.from(' \r\n\t\n'))).toBe('script.noText')
    expect(await refusal(bomb)).toBe('import.bomb')
    expect(await refusal(Buffer.from('字'.repeat(300_001)))).toBe('script.tooLong')
    expect(await refusal(Buffer.alloc(21 * 1024 * 1024, 0x61))).toBe('import.tooLarge')
  })
})

describe('a script that was written out for Word', () => {
  it('comes back as it was', async () => {
    let count = 0
    const id = () => `n${(count += 1)}`
    const first = readScript((await readScriptFile(fixture('two-hosts.docx'))).lines, [], id)
    const bytes = docxScript('口播稿 <一>', first.script, first.people)
    const file = await readScriptFile(bytes)
    expect(file.lines[0]?.text).toBe('口播稿 <一>')
    const again = readScript(file.lines.slice(1), first.people, id)
    expect(again.people).toEqual([])
    expect(scriptToText(again.script, first.people)).toBe(scriptToText(first.script, first.people))
  })

  it('keeps what is done within a line that is said, set apart in grey', async () => {
    const script = [{ id: 'a', kind: 'say' as const, who: '', text: '大家好[挥手]，我是民警。', must: true }]
    const bytes = docxScript('口播稿', script, [])
    expect((await readScriptFile(bytes)).lines[1]).toEqual({
      text: '大家好[挥手]，我是民警。',
      look: 'marked',
    })
    const document = strFromU8(unzipSync(bytes)['word/document.xml']!)
    expect(document).toMatch(/<w:color w:val="808080"\/>[^/]*\/><\/w:rPr><w:t[^>]*>\[挥手\]</)
  })
})
