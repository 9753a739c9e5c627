import { linesOf } from '../../../shared/show/scriptLines.ts'
import { markdownSource, plainSource, type SourceLine } from '../../../shared/show/import/scriptSource.ts'
import type { RefusalCode } from '../../../shared/protocol/refusal.ts'
import { chooseEncoding, type Encoding } from '../../../shared/table/encoding.ts'
import { docxLines } from './docx/docxLines.ts'
import { fileKind } from './kind.ts'
import { FileRefused } from './refused.ts'

export interface ScriptFile {
  lines: readonly SourceLine[]
  /** What the file turned out to be, for the person to check. */
  about: { kind: 'docx' | 'text' | 'markdown'; encoding?: Encoding }
}

/** A script of a whole day is half a megabyte of text; pictures make documents larger. */
const mostBytes = 20 * 1024 * 1024
/** Characters of a script that can still be edited and read at ease. */
const mostCharacters = 300_000

/**
 * The lines of a script, from Word, plain text in any Chinese encoding, or Markdown.
 * @throws FileRefused with a sentence for every file that can't be read
 */
export async function readScriptFile(bytes: Uint8Array): Promise<ScriptFile> {
  if (bytes.length > mostBytes) throw new FileRefused('import.tooLarge', { limit: '20 MB' })
  const file = await readAny(bytes).catch((error: unknown) => {
    const other = error instanceof FileRefused ? ofScripts[error.refusal.code] : undefined
    throw other ? new FileRefused(other) : error
  })
  const characters = file.lines.reduce((sum, line) => sum + line.text.length, 0)
  if (characters > mostCharacters) throw new FileRefused('script.tooLong', { limit: mostCharacters })
  if (file.lines.every((line) => line.text.trim() === '')) throw new FileRefused('script.noText')
  return file
}

async function readAny(bytes: Uint8Array): Promise<ScriptFile> {
  if (fileKind(bytes) === 'zip') return { lines: await docxLines(bytes), about: { kind: 'docx' } }
  const encoding = chooseEncoding(bytes, (part, name) => new TextDecoder(name).decode(part))
  const text = new TextDecoder(encoding).decode(bytes)
  const lines = linesOf(text)
  return looksLikeMarkdown(lines)
    ? { lines: markdownSource(lines), about: { kind: 'markdown', encoding } }
    : { lines: plainSource(lines), about: { kind: 'text', encoding } }
}

/** What is said of tables, as it is said of scripts. */
const ofScripts: { readonly [code in RefusalCode]?: RefusalCode } = {
  'import.word': 'script.oldWord',
  'import.pdf': 'script.pdf',
  'import.xls': 'script.notWord',
  'import.picture': 'script.notWord',
  'import.archive': 'script.notWord',
  'import.unknown': 'script.notWord',
  'import.password': 'script.password',
  'import.damaged': 'script.damaged',
}

/** Headings alone are ours as well; what only Markdown has decides. */
const looksLikeMarkdown = (lines: readonly string[]): boolean =>
  lines.some((line) => /^>\s|\*\*[^*]+\*\*/.test(line))
