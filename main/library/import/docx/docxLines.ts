import type { SourceLine } from '../../../../shared/show/import/scriptSource.ts'
import { tableLines } from '../../../../shared/show/import/scriptTable.ts'
import { openZip } from '../zip.ts'
import { FileRefused } from '../refused.ts'

/** As much XML as a part may hold; the words of a long novel are 3 MB. */
const partBytes = 24 * 1024 * 1024

/**
 * The lines of a Word document (OOXML), with line breaks inside paragraphs, headings, highlighted paragraphs and
 * tables. Tracked deletions are left out, insertions are in.
 * @throws FileRefused when it is no Word document, is damaged, has a password or unpacks to an absurd size
 */
export async function docxLines(bytes: Uint8Array): Promise<SourceLine[]> {
  const archive = openZip(bytes, partBytes)
  if (!archive.has('word/document.xml')) throw new FileRefused('script.notWord')
  // Everything that will be unpacked is unpacked here once, bounded, before it is believed.
  for (const name of archive.names)
    if (/\.(?:xml|rels)$/i.test(name)) for await (const piece of archive.pieces(name)) void piece
  const mammoth = await import('mammoth')
  let root: unknown = null
  const transformDocument = (document: unknown): unknown => {
    root = document
    // Only the tree is wanted, not what would be made of it.
    return { ...(document as object), children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument })
  } catch (error) {
    // Its parts were read above: what is wrong now is what stands in them.
    if (error instanceof Error) throw new FileRefused('import.damaged')
    throw error
  }
  return childrenOf(root).flatMap(linesOf)
}

/** What mammoth says of one part of a document, as far as it is used here. */
interface Part {
  type?: unknown
  children?: unknown
  value?: unknown
  styleName?: unknown
  styleId?: unknown
  highlight?: unknown
}

const childrenOf = (part: unknown): readonly Part[] => {
  const { children } = (part ?? {}) as Part
  return Array.isArray(children) ? (children as Part[]) : []
}

function linesOf(part: Part): SourceLine[] {
  switch (part.type) {
    case 'paragraph':
      return paragraphLines(part)
    case 'table':
      return tableLines(childrenOf(part).map((row) => childrenOf(row).map((cell) => cellLines(cell))))
    default:
      return childrenOf(part).flatMap(linesOf)
  }
}

const cellLines = (cell: Part): string[] =>
  childrenOf(cell)
    .flatMap(linesOf)
    .map((line) => line.text)

function paragraphLines(paragraph: Part): SourceLine[] {
  const runs = childrenOf(paragraph).flatMap((run) => piecesOf(run))
  const chars = (marked: boolean): number =>
    runs.filter((run) => run.marked === marked).reduce((sum, run) => sum + run.text.trim().length, 0)
  const style = styleOf(paragraph)
  const look = style ?? (chars(true) > chars(false) ? 'marked' : 'plain')
  return runs
    .map((run) => run.text)
    .join('')
    .split('\n')
    .map((text) => ({ text, look }))
}

/** Names of styles as Word and WPS write them, in both languages. A document's own title is no segment of it. */
function styleOf({ styleName, styleId }: Part): 'heading' | 'quote' | null {
  const names = [styleName, styleId].filter((name) => typeof name === 'string')
  if (names.some((name) => /^(?:heading ?[1-9]|标题 ?[1-9]|[1-9])$/i.test(name))) return 'heading'
  return names.some((name) => /^(?:title|subtitle|标题|副标题)$/i.test(name)) ? 'quote' : null
}

function piecesOf(part: Part, marked = false): { text: string; marked: boolean }[] {
  switch (part.type) {
    case 'text':
      return [{ text: String(part.value), marked }]
    case 'tab':
      return [{ text: ' ', marked }]
    case 'break':
      return [{ text: '\n', marked }]
    case 'run':
      return childrenOf(part).flatMap((child) => piecesOf(child, typeof part.highlight === 'string'))
    default:
      return childrenOf(part).flatMap((child) => piecesOf(child, marked))
  }
}
