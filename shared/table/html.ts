import type { Cell, Merge, Row, Table } from './cell.ts'

/**
 * The first table of an HTML text: many systems of offices export one and call it .xls, and spreadsheets put one on
 * the clipboard. Nothing of it is ever drawn: tags go, entities become characters.
 */
export function readHtmlTable(html: string): Table | null {
  const table = /<table\b[^>]*>([\s\S]*?)<\/table\s*>/i.exec(html)?.[1]
  if (table === undefined) return null
  const rows: Row[] = []
  const merges: Merge[] = []
  const taken = new Set<string>()
  for (const [at, tr] of [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/tr\s*>|$)/gi)].entries()) {
    const number = at + 1
    const cells: Cell[] = []
    for (const td of (tr[1] ?? '').matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/gi)) {
      while (taken.has(`${number}:${cells.length}`)) cells.push({ text: '' })
      const left = cells.length
      const width = span(td[1] ?? '', 'colspan')
      const height = span(td[1] ?? '', 'rowspan')
      cells.push({ text: plainText(td[2] ?? '') })
      for (let k = 1; k < width; k += 1) cells.push({ text: '' })
      if (width * height === 1) continue
      merges.push({ top: number, bottom: number + height - 1, left, right: left + width - 1 })
      for (let row = number + 1; row < number + height; row += 1)
        for (let column = left; column < left + width; column += 1) taken.add(`${row}:${column}`)
    }
    if (cells.some((cell) => cell.text !== '')) rows.push({ number, cells })
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
