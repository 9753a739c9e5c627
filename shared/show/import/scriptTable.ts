import type { SourceLine } from './scriptSource.ts'

const columns = [
  ['who', /^(?:角色|人物|主持|主播|说话人|出镜人?|讲述人|发言人?)$/],
  ['said', /^(?:台词|口播词?|解说词?|话术|文稿|文案|内容|主持词|串词|旁白|对白)$/],
  ['done', /^(?:画面|镜头|景别|动作|机位|画面内容|镜头画面|大屏)$/],
  ['note', /^(?:备注|说明|提示|注意事项)$/],
  ['none', /^(?:序号|编号|时间|时长|环节|秒数|镜号)$/],
] as const

type Column = (typeof columns)[number][0]

const columnOf = (text: string): Column | null =>
  columns.find(([, words]) => words.test(text.replaceAll(/\s/g, '')))?.[0] ?? null

/**
 * Lines of a table, as scripts are often kept: under headings (角色, 台词, 画面 …) a cell is what its column says;
 * a table without them is read row by row, its first cell as the speaker where there are two.
 * @param rows cells of each row, each with its lines
 */
export function tableLines(rows: readonly (readonly (readonly string[])[])[]): SourceLine[] {
  const names = (rows[0] ?? []).map((cell) => columnOf(cell.join('')))
  const titled = names.includes('said')
  if (titled) return rows.slice(1).flatMap((row) => titledRow(row, names))
  return rows.flatMap((row) => {
    const cells = row
      .map((cell) => cell.filter((line) => line.trim() !== ''))
      .filter((cell) => cell.length > 0)
    const [first, second] = cells
    if (!first) return []
    const named = cells.length === 2 && second && first.length === 1 && first[0]!.trim().length <= 10
    const lines = named
      ? [`${first[0]!.trim().replace(/[：:]$/, '')}：${second[0]}`, ...second.slice(1)]
      : cells.flat()
    return lines.map((text) => ({ text, look: 'plain' as const }))
  })
}

/** What is to be done comes before what is said with it. */
const order = ['done', 'who', 'said', 'note'] as const

const titledRow = (row: readonly (readonly string[])[], names: readonly (Column | null)[]): SourceLine[] =>
  order.flatMap((column) =>
    row.flatMap((cell, at) =>
      names[at] === column
        ? cell.filter((text) => text.trim() !== '').map((text) => ({ text, look: 'plain' as const, column }))
        : [],
    ),
  )
