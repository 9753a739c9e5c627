import {
  columnPlace,
  emptyCell,
  type Cell,
  type Merge,
  type Row,
  type Table,
} from '../../../../shared/table/cell.ts'
import { limits } from '../limits.ts'
import { FileRefused } from '../refused.ts'
import type { Archive } from '../zip.ts'
import { readPart } from './part.ts'
import { unescape } from './sharedStrings.ts'
import type { NumberKind } from './styles.ts'
import { numberCell } from './value.ts'
import type { Attributes } from './xml.ts'

export interface SheetContext {
  strings: readonly string[]
  kinds: readonly NumberKind[]
  from1904: boolean
}

/** A cell while it is being read. */
interface Open {
  column: number
  type: string
  style: number
  value: string
  hasFormula: boolean
}

/**
 * The rows of a sheet that have something in them (ECMA-376 part 1, 18.3). Places are taken from the references, or
 * counted where a writer leaves them out.
 * @throws FileRefused when there are more rows than the limit
 */
export async function readSheet(
  archive: Archive,
  part: string,
  name: string,
  context: SheetContext,
): Promise<Table> {
  const rows: Row[] = []
  const merges: Merge[] = []
  let number = 0
  let cells: Cell[] = []
  let open: Open | null = null
  let into: 'value' | null = null
  let readings = 0

  const begin = ({ r, t, s }: Attributes): Open => {
    const letters = /^[A-Z]+/i.exec(r ?? '')?.[0]
    return {
      column: letters ? columnPlace(letters) : cells.length,
      type: t ?? 'n',
      style: Number(s ?? 0),
      value: '',
      hasFormula: false,
    }
  }
  const finish = (cell: Open): void => {
    if (cell.column < 0 || cell.column >= limits.columns) return
    while (cells.length < cell.column) cells.push(emptyCell)
    cells[cell.column] = cellOf(cell, context)
  }
  const endRow = (): void => {
    if (!cells.some((cell) => cell.text !== '' || cell.note)) return
    if (rows.length >= limits.rows) throw new FileRefused('import.rows', { limit: limits.rows })
    rows.push({ number, cells })
  }

  await readPart(archive, part, {
    open(tag, attributes) {
      switch (tag) {
        case 'row':
          number = Number(attributes()['r'] ?? number + 1)
          cells = []
          return
        case 'c':
          open = begin(attributes())
          return
        case 'f':
          if (open) open.hasFormula = true
          return
        case 'v':
        case 't':
          into = 'value'
          return
        case 'rPh':
          readings += 1
          return
        case 'mergeCell': {
          const merge = readMerge(attributes()['ref'] ?? '')
          if (merge && merges.length < limits.merges) merges.push(merge)
        }
      }
    },
    close(tag) {
      if (tag === 'v' || tag === 't') into = null
      else if (tag === 'rPh') readings -= 1
      else if (tag === 'c' && open) {
        finish(open)
        open = null
      } else if (tag === 'row') endRow()
    },
    text(value) {
      if (into && open && readings === 0 && open.value.length < limits.cellCharacters) open.value += value
    },
  })
  return { name, rows, merges }
}

function cellOf({ type, style, value, hasFormula }: Open, { strings, kinds, from1904 }: SheetContext): Cell {
  if (hasFormula && value === '' && type !== 'str') return { text: '', note: 'uncalculated' }
  switch (type) {
    case 's':
      return { text: strings[Number(value)] ?? '' }
    case 'inlineStr':
    case 'str':
      return { text: unescape(value) }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: value, note: 'error' }
    case 'd':
      return { text: value.replace('T', ' ').replace(/(?: 00:00(?::00(?:\.0+)?)?)?Z?$/, ''), note: 'date' }
    default:
      return value === '' ? emptyCell : numberCell(value, kinds[style] ?? 'number', from1904)
  }
}

function readMerge(ref: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref)
  if (!match) return null
  const [, left = '', top = '', right = '', bottom = ''] = match
  return { top: Number(top), bottom: Number(bottom), left: columnPlace(left), right: columnPlace(right) }
}
