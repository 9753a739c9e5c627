import type { Table } from '../../../../shared/table/cell.ts'
import { findHeadings, recogniseHeading, type Subject } from '../../../../shared/table/heading.ts'
import { FileRefused } from '../refused.ts'
import { openZip } from '../zip.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbook } from './workbook.ts'

/**
 * The sheet of a workbook that is meant: the one named, else the one whose headings say most, else the fullest.
 * Hidden sheets hold lists for choosing from and the like; they count only when there is nothing else.
 * @throws FileRefused
 */
export async function readXlsx<F extends string>(
  bytes: Uint8Array,
  subject: Subject<F>,
  sheet?: string,
): Promise<{ table: Table; sheets: readonly string[] }> {
  const archive = openZip(bytes)
  const workbook = await readWorkbook(archive)
  const shown = workbook.sheets.filter((entry) => !entry.hidden)
  const eligible = shown.length > 0 ? shown : workbook.sheets
  const asked = sheet === undefined ? eligible : workbook.sheets.filter((entry) => entry.name === sheet)
  const context = {
    strings: await readSharedStrings(archive, workbook.sharedStrings),
    kinds: await readStyles(archive, workbook.styles),
    from1904: workbook.from1904,
  }
  const tables: Table[] = []
  for (const { part, name } of asked.slice(0, mostSheets))
    tables.push(await readSheet(archive, part, name, context))
  const [best] = tables
    .filter((table) => table.rows.length > 0)
    .map((table) => ({ table, points: headingPoints(table, subject) }))
    .toSorted((a, b) => b.points - a.points || b.table.rows.length - a.table.rows.length)
  if (!best) throw new FileRefused('import.noRows')
  return { table: best.table, sheets: eligible.map(({ name }) => name) }
}

const mostSheets = 30

function headingPoints<F extends string>(table: Table, subject: Subject<F>): number {
  const known = findHeadings(table, subject).names.map((name) => recogniseHeading(name, subject.words))
  return (
    known.filter((found) => found !== null).length +
    (known.some((found) => found?.field === subject.wanted) ? 2 : 0)
  )
}
