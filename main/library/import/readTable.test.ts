import { deflateRawSync } from 'node:zlib'
import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../../shared/protocol/refusal.ts'
import { questionSubject } from '../../../shared/questions/import/mapping.ts'
import { tableFile, workbookParts, wpsWorkbook, zipped } from './fixtures.ts'
import { limits } from './limits.ts'
import { readTable } from './readTable.ts'
import { FileRefused } from './refused.ts'
import { openZip } from './zip.ts'

const read = (bytes: Uint8Array, sheet?: string) => readTable(bytes, questionSubject({}), sheet)
const texts = async (bytes: Uint8Array) =>
  (await read(bytes)).table.rows.map((row) => row.cells.map((cell) => cell.text))

async function refusalOf(bytes: Uint8Array): Promise<RefusalCode | null> {
  try {
    await read(bytes)
    return null
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal.code
    throw error
  }
}

describe('workbooks of other programs', () => {
  it('are read with their dates, long numbers, errors and formulas as what they are', async () => {
    const { table, about } = await read(tableFile('grid-workers.xlsx'))
    expect(about).toEqual({ kind: 'xlsx', sheet: '问题征集' })
    const [first] = table.rows.filter((row) => row.number === 4)
    expect(first?.cells.map((cell) => cell.text)).toEqual([
      '1',
      '旭日社区',
      '张伟',
      '13800138000',
      '冒充客服',
      '接到“客服”电话说要给我退款，让我下载屏幕共享软件，能信吗？',
      '否',
      '2024-11-02',
      '王芳',
      '杜警官',
    ])
    const cell = (row: number, column: number) =>
      table.rows.find(({ number }) => number === row)?.cells[column]
    expect(cell(6, 7)).toEqual({ text: '2024-11-03 09:30', note: 'date' })
    expect(cell(9, 2)?.text).toBe('孙\u4dae')
    expect(cell(9, 4)).toEqual({ text: '', note: 'uncalculated' })
    expect(cell(10, 4)).toEqual({ text: '#N/A', note: 'error' })
    expect(table.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10])
    expect(table.merges).toContainEqual({ top: 4, bottom: 6, left: 1, right: 1 })
  })

  it('keep their results of formulas and their days from 1904', async () => {
    const { table } = await read(tableFile('english.xlsx'))
    expect(table.rows[1]?.cells[0]).toEqual({ text: '2024-11-02', note: 'date' })
    expect(table.rows[1]?.cells[2]?.text).toBe('Is a call from 96110 genuine?')
    expect(table.rows[1]?.cells[6]?.note).toBe('rounded')
    expect(table.rows[2]?.cells[2]?.text).toBe('Can I get my money back?')
    expect(table.rows[2]?.cells[4]?.text).toBe('TRUE')
  })

  it('may hold texts in the cells', async () => {
    expect(await texts(tableFile('streamed.xlsx'))).toEqual([
      ['问题', '社区'],
      ['第1个问题 <带&符号>', '旭日社区'],
      ['第2个问题 <带&符号>', '旭日社区'],
      ['第3个问题 <带&符号>', '旭日社区'],
    ])
  })

  it('may prefix tags, leave out references, add readings and escape characters in their own way', async () => {
    const { table } = await read(wpsWorkbook())
    expect(table.rows[1]?.cells).toEqual([
      { text: '老人\r被骗了' },
      { text: '旭日社区' },
      { text: '2024-11-02 12:00', note: 'date' },
    ])
    expect(table.rows[2]?.cells).toEqual([
      { text: ' 骗子说"不转账就抓人" ' },
      { text: '', note: 'uncalculated' },
      { text: '36:00:00' },
    ])
  })

  it('give the sheet whose headings say most, or the one that is named', async () => {
    const { about } = await read(tableFile('two-rows.xlsx'))
    expect(about).toEqual({ kind: 'xlsx', sheet: '第一期', sheets: ['说明', '第一期'] })
    expect((await read(tableFile('two-rows.xlsx'), '说明')).table.rows).toHaveLength(1)
    expect((await read(tableFile('grid-workers.xlsx'), '字典')).table.name).toBe('字典')
  })
})

describe('texts', () => {
  const lines = '问题,社区\r\n接到“客服”电话，能信吗？,旭日社区\r\n"孩子充值，\n怎么办",柳岸社区\r\n'
  const rows = [
    ['问题', '社区'],
    ['接到“客服”电话，能信吗？', '旭日社区'],
    ['孩子充值，\n怎么办', '柳岸社区'],
  ]
  const utf16 = (text: string, swapped: boolean): Buffer => {
    const bytes = Buffer.from(text, 'utf16le')
    return swapped ? bytes.swap16() : bytes
  }
  // As Excel in a Chinese Windows writes it: made with Python's codecs.
  const gb18030 = Buffer.from(
    'cecacce22cc9e7c7f80d0abdd3b5bda1b0bfcdb7fea1b1b5e7bbb0a3acc4dcd0c5c2f0a3bf2cd0f1c8d5c9e7c7f80d0a22baa2d7d3b3e4d6b5a3ac0ad4f5c3b4b0ec222cc1f8b0b6c9e7c7f80d0a',
    'hex',
  )

  it.each([
    ['UTF-8', 'utf-8', Buffer.from(lines)],
    ['UTF-8 with a mark', 'utf-8', Buffer.from(`\ufeff${lines}`)],
    ['GB18030', 'gb18030', gb18030],
    ['UTF-16 with a mark', 'utf-16le', utf16(`\ufeff${lines}`, false)],
    ['big-endian UTF-16 with a mark', 'utf-16be', utf16(`\ufeff${lines}`, true)],
    ['UTF-16 without one', 'utf-16le', utf16(lines, false)],
    ['big-endian UTF-16 without one', 'utf-16be', utf16(lines, true)],
  ])('in %s are told by themselves', async (_, encoding, bytes) => {
    const { table, about } = await read(bytes)
    expect(about).toEqual({ kind: 'csv', encoding, delimiter: ',' })
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(rows)
  })

  it('in Big5 are told from GB18030', async () => {
    // 問題,社區 / 接到電話說要退款可以相信嗎,東湖社區
    const big5 = Buffer.from(
      'b0ddc3442caac0b0cf0ab1b5a8ecb971b8dcbba1ad6eb068b4daa569a548acdbab48b6dc2caa46b4f2aac0b0cf0a',
      'hex',
    )
    const { table, about } = await read(big5)
    expect(about.encoding).toBe('big5')
    expect(table.rows[1]?.cells.map((cell) => cell.text)).toEqual(['接到電話說要退款可以相信嗎', '東湖社區'])
  })

  it.each(['\t', ';', '|', '，', '；', '、'])('may be divided by %j', async (delimiter) => {
    const text = [
      ['问题', '社区', '电话'],
      ['怎么防骗', '旭日社区', '13800138000'],
      ['钱追得回来吗', '柳岸社区', ''],
    ]
      .map((row) => row.join(delimiter))
      .join('\n')
    const { table, about } = await read(Buffer.from(text))
    expect(about.delimiter).toBe(delimiter)
    expect(table.rows[2]?.cells.map((cell) => cell.text)).toEqual(['钱追得回来吗', '柳岸社区', ''])
  })

  it('without columns have a question a line, without the numbers that count them', async () => {
    const { table, about } = await read(
      Buffer.from('1、接到96110，要接吗？\n2、110、119有什么不同，打哪个？\n\n3、孩子充值，能退吗'),
    )
    expect(about.kind).toBe('lines')
    expect(table.rows.map((row) => [row.number, row.cells[0]?.text])).toEqual([
      [1, '接到96110，要接吗？'],
      [2, '110、119有什么不同，打哪个？'],
      [4, '孩子充值，能退吗'],
    ])
  })

  it('keep a number that belongs to the sentence', async () => {
    expect(await texts(Buffer.from('110、119打哪个？'))).toEqual([['110、119打哪个？']])
  })

  it('of web pages that call themselves .xls give their table', async () => {
    const html = Buffer.from(
      '<html><meta charset="utf-8"><table><tr><th>社区</th><th>问题</th></tr><tr><td rowspan="2">旭日</td><td>A&amp;B<br>吗</td></tr><tr><td>C &lt;&#39;</td></tr></table>',
    )
    const { table, about } = await read(html)
    expect(about).toEqual({ kind: 'html', encoding: 'utf-8' })
    expect(table.rows[1]?.cells.map((cell) => cell.text)).toEqual(['旭日', 'A&B\n吗'])
    expect(table.rows[2]?.cells.map((cell) => cell.text)).toEqual(['', "C <'"])
    expect(table.merges).toEqual([{ top: 2, bottom: 3, left: 0, right: 0 }])
  })

  it('of web pages whose cells span more than anybody has are read within bounds', async () => {
    const wide = '<tr><td colspan="1000" rowspan="1000">问题</td><td>B</td></tr>'
    const { table } = await read(Buffer.from(`<table>${wide.repeat(2000)}</table>`))
    expect(table.rows).toHaveLength(2)
    expect(table.rows.map((row) => row.cells.length)).toEqual([limits.columns, limits.columns])
  })
})

describe('files that can’t be read', () => {
  const ole = (name: string): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from(name, 'utf16le'),
      Buffer.alloc(64),
    ])
  const good = tableFile('streamed.xlsx')

  it.each<[string, RefusalCode, Uint8Array]>([
    ['an empty one', 'import.empty', new Uint8Array()],
    ['an old .xls', 'import.xls', ole('Workbook')],
    ['a workbook with a password', 'import.password', ole('EncryptedPackage')],
    ['an old .doc', 'import.word', ole('WordDocument')],
    ['a .docx', 'import.word', zipped({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['slides', 'import.slides', zipped({ 'ppt/presentation.xml': '' })],
    ['an .ods', 'import.otherSheet', zipped({ mimetype: 'application/vnd.oasis', 'content.xml': '' })],
    ['an .xlsb', 'import.otherSheet', zipped({ 'xl/workbook.bin': '' })],
    ['any other archive', 'import.archive', zipped({ '照片/1.txt': 'x' })],
    ['a RAR', 'import.archive', Buffer.from('526172211a0700', 'hex')],
    ['a PDF', 'import.pdf', Buffer.from('%PDF-1.7 …')],
    ['a PNG', 'import.picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a JPEG', 'import.picture', Buffer.from('ffd8ffe000104a46', 'hex')],
    ['rubbish', 'import.unknown', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)],
    [
      'an XML table of 2003',
      'import.xls',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
    ],
    ['a workbook cut in half', 'import.damaged', good.subarray(0, good.length >> 1)],
    [
      'a workbook without its sheet',
      'import.damaged',
      zipped({ ...workbookParts(''), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
    ],
    ['a workbook without sheets', 'import.damaged', zipped({ 'xl/workbook.xml': '<workbook/>' })],
    ['an empty table', 'import.noRows', zipped(workbookParts('<worksheet><sheetData/></worksheet>'))],
    ['blank lines', 'import.noRows', Buffer.from('\n\n \n')],
    [
      'an XML bomb',
      'import.damaged',
      zipped(workbookParts('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')),
    ],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code)
  })

  it('a part with a password inside an archive', async () => {
    const bytes = zipped(workbookParts('<worksheet/>'))
    // Sets the flag of encryption in every entry of the directory.
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(await refusalOf(bytes)).toBe('import.password')
  })

  it('too many rows', async () => {
    const rows = Array.from({ length: 50_001 }, (_, k) => `<row r="${k + 1}"><c><v>1</v></c></row>`).join('')
    expect(
      await refusalOf(zipped(workbookParts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))),
    ).toBe('import.rows')
  })

  it('a bomb is stopped long before it is unpacked', async () => {
    const archive = openZip(bomb(64 * 1024 * 1024), 1024 * 1024)
    let most = 0
    const unpack = async () => {
      for await (const piece of archive.pieces('a')) most += piece.length
    }
    await expect(unpack()).rejects.toThrow('import.bomb')
    expect(most).toBeLessThanOrEqual(1024 * 1024)
  })

  property.prop([fc.uint8Array({ maxLength: 3000 }), fc.nat()], { numRuns: 150 })(
    'whatever is changed in a workbook, it is read or refused, never worse',
    async (noise, at) => {
      const bytes = Uint8Array.from(tableFile('streamed.xlsx'))
      bytes.set(noise.subarray(0, Math.min(noise.length, 40)), at % (bytes.length - 40))
      const code = await refusalOf(bytes)
      expect(code === null || code.startsWith('import.')).toBe(true)
    },
  )

  property.prop([fc.uint8Array({ maxLength: 400 })], { numRuns: 150 })(
    'any bytes are read or refused',
    async (bytes) => {
      const code = await refusalOf(bytes)
      expect(code === null || code.startsWith('import.')).toBe(true)
    },
  )
})

/** An archive of one part that unpacks to so many zeros. */
function bomb(bytes: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(bytes))
  const local = Buffer.alloc(31)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(1, 26)
  local.write('a', 30)
  const central = Buffer.alloc(47)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt16LE(1, 28)
  central.write('a', 46)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, central, end])
}
