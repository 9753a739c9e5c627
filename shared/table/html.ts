import { emptyCell, type Cell, type Merge, type Row, type Table } from './cell.ts'

const stepRows = 200

/**
 * The first table of an HTML text, null when there is none: many systems of offices export one and call it .xls, and
 * spreadsheets put one on the clipboard. Nothing of it is ever drawn: tags go, entities become characters. What lies
 * beyond so many columns is left out, and so many rows with one more are read, however far a cell says that it spans.
 * Works in steps.
 */
export function* readHtmlTable(
  html: string,
  most: { readonly rows: number; readonly columns: number },
): Generator<void, Table | null> {
  const table = /<table\b[^>]*>([\s\S]*?)<\/table\s*>/i.exec(html)?.[1]
  if (table === undefined) return null
  const rows: Row[] = []
  const merges: Merge[] = []
  /** By column: the row to which a cell reaches down. */
  const reaches: number[] = []
  let number = 0
  for (const tr of table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/tr\s*>|$)/gi)) {
    number += 1
    if (number % stepRows === 0) yield
    const cells: Cell[] = []
    for (const td of (tr[1] ?? '').matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/gi)) {
      while ((reaches[cells.length] ?? 0) >= number) cells.push(emptyCell)
      const left = cells.length
      if (left >= most.columns) break
      const right = Math.min(left + span(td[1] ?? '', 'colspan'), most.columns) - 1
      const bottom = number + span(td[1] ?? '', 'rowspan') - 1
      cells.push({ text: plainText(td[2] ?? '') })
      while (cells.length <= right) cells.push(emptyCell)
      if (right === left && bottom === number) continue
      merges.push({ top: number, bottom, left, right })
      for (let column = left; column <= right; column += 1) reaches[column] = bottom
    }
    if (cells.some((cell) => cell.text !== '')) rows.push({ number, cells })
    if (rows.length > most.rows) break
  }
  return rows.length === 0 ? null : { name: '', rows, merges }
}

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html\b|<meta\b|<table\b)/i.test(text)

/** The encoding that a page names itself, lower case. */
export const htmlCharset = (ascii: string): string | null =>
  /<meta\b[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(ascii.slice(0, 4096))?.[1]?.toLowerCase() ?? null

const span = (attributes: string, name: string): number => {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(Math.max(1, value), 1000)
}

const entities: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const plainText = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        if (name) return entities[name.toLowerCase()] ?? whole
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      },
    )
    .trim()
