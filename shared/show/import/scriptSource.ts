/** One line of a script as it stood in a file, before anybody asked who says it. */
export interface SourceLine {
  text: string
  /** How it stood there: a heading begins a segment, a quotation is a note, what was marked has to be said. */
  look: 'plain' | 'heading' | 'quote' | 'marked'
  /** Of a table with columns: what its column says of it. */
  column?: 'who' | 'said' | 'done' | 'note'
}

const plain = (text: string): SourceLine => ({ text, look: 'plain' })

/** Lines of a plain text. */
export const plainSource = (lines: readonly string[]): SourceLine[] => lines.map(plain)

/** Lines of Markdown (CommonMark as people write it): headings, quotations, lists; emphasis is only its words. */
export function markdownSource(lines: readonly string[]): SourceLine[] {
  return lines.flatMap((line) => {
    if (/^(?:[-*_]\s*){3,}$|^```|^\|?[\s:|-]+\|[\s:|-]*$/.test(line)) return []
    const heading = /^#{1,6}\s(.*)$/.exec(line)?.[1]
    if (heading !== undefined)
      return { text: bare(heading.trimEnd().replace(/(?<=\s)#+$/, '')), look: 'heading' as const }
    const quote = /^>\s?(.*)$/.exec(line)?.[1]
    if (quote !== undefined) return quote.trim() === '' ? [] : { text: bare(quote), look: 'quote' as const }
    const item = /^(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line)?.[1]
    return plain(bare(item ?? line.replace(/^\|(.*)\|$/, (_, row: string) => row.replaceAll('|', ' '))))
  })
}

/** Without the marks of emphasis, links and code; escaped marks are themselves. */
const bare = (text: string): string =>
  text
    .replaceAll(/!?\[([^\]]*)\]\((?:[^()]*)\)/g, '$1')
    .replaceAll(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replaceAll(/(?<![*\w])\*(?!\s)([^*]+?)\*(?!\w)/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!>|])/g, '$1')
    .replace(/(?: {2,}|\\)$/, '')
    .trim()
