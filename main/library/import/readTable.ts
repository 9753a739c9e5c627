import { chooseEncoding, type Encoding } from '../../../shared/table/encoding.ts'
import { htmlCharset, looksLikeHtml, readHtmlTable } from '../../../shared/table/html.ts'
import { readText } from '../../../shared/table/text.ts'
import type { Table } from '../../../shared/table/cell.ts'
import type { Subject } from '../../../shared/table/heading.ts'
import { fileKind } from './kind.ts'
import { limits, megabytes } from './limits.ts'
import { paced } from './paced.ts'
import { FileRefused } from './refused.ts'
import { readXlsx } from './xlsx/readXlsx.ts'

export interface ReadTable {
  table: Table
  /** What the file turned out to be, for the person to check. */
  about: {
    kind: 'xlsx' | 'csv' | 'html' | 'lines'
    encoding?: Encoding
    delimiter?: string
    sheet?: string
    /** Sheets to choose from, when there are several. */
    sheets?: readonly string[]
  }
}

/**
 * A file of whatever making to a table of cells.
 * @throws FileRefused with a sentence for every file that can't be read
 */
export async function readTable<F extends string>(
  bytes: Uint8Array,
  subject: Subject<F>,
  sheet?: string,
): Promise<ReadTable> {
  if (bytes.length > limits.fileBytes)
    throw new FileRefused('import.tooLarge', { limit: megabytes(limits.fileBytes) })
  if (fileKind(bytes) === 'zip') {
    const { table, sheets } = await readXlsx(bytes, subject, sheet)
    return bounded({
      table,
      about: { kind: 'xlsx', sheet: table.name, ...(sheets.length > 1 ? { sheets } : {}) },
    })
  }
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (looksLikeHtml(text)) {
    const table = await paced(readHtmlTable(text, limits))
    if (table) return bounded({ table, about: { kind: 'html', encoding } })
  }
  const { table, delimiter } = await paced(readText(text, subject))
  return bounded({
    table,
    about: delimiter === null ? { kind: 'lines', encoding } : { kind: 'csv', encoding, delimiter },
  })
}

function encodingOf(bytes: Uint8Array): Encoding {
  const told = htmlCharset(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))
  if (told === 'utf-8' || told === 'big5') return told
  if (told === 'gbk' || told === 'gb2312' || told === 'gb18030') return 'gb18030'
  return chooseEncoding(bytes, (part, encoding) => new TextDecoder(encoding).decode(part))
}

function bounded(read: ReadTable): ReadTable {
  if (read.table.rows.length === 0) throw new FileRefused('import.noRows')
  if (read.table.rows.length > limits.rows) throw new FileRefused('import.rows', { limit: limits.rows })
  return read
}
