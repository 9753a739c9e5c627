import type { Row } from './cell.ts'

/** `1. `, `2、`, `（3）`, `Q4：`, `第五个问题：`, `六、`, bullets: how a list in a text counts its entries. */
const COUNTED =
  /^(?:[-*•·●○◆■▪]\s+|[（(【[]?(?:\s*(?:q|问题?|第))?\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?:\s*(?:个问题|问|题))?\s*[)）】\].、．:：]\s*)/i

/** A text without columns: every line that is not blank is a value. Where most lines are counted, the counts go. */
export function readLines(text: string): readonly Row[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, at) => ({ number: at + 1, value: line.trim() }))
    .filter(({ value }) => value !== '')
  const counted = lines.filter(({ value }) => COUNTED.test(value)).length
  // One line alone may well begin with 110、119.
  const counts = counted > 1 && counted >= lines.length * 0.6
  return lines.map(({ number, value }) => ({
    number,
    cells: [{ text: counts ? value.replace(COUNTED, '') : value }],
  }))
}
