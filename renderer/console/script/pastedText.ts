import { labelKind, prefixOf } from '../../../shared/show/import/speakers.ts'
import { linesOf } from '../../../shared/show/scriptLines.ts'

/**
 * Several lines out of another program as the sheet takes them: breaks are kept, bullets and tabs stay on paper, and
 * labels such as `备注：` say what a line is. null for what is pasted into a line.
 */
export function pastedText(text: string): string | null {
  if (!/[\n\r\v\f\u0085\u2028\u2029]/.test(text)) return null
  const lines = linesOf(text).map(labelled)
  return lines.join('\n') + (/[\n\r]$/.test(text) ? '\n' : '')
}

function labelled(whole: string): string {
  const line = whole.replaceAll(/[\t\u00a0]+/g, ' ')
  const prefix = prefixOf(line)
  switch (prefix && labelKind(prefix.label)) {
    case 'note':
      return `[[${prefix!.rest}]]`
    case 'cue':
      return `[${line}]`
    case null:
      return line
  }
}
