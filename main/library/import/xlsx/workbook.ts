import { FileRefused } from '../refused.ts'
import type { Archive } from '../zip.ts'
import { readPart } from './part.ts'

/** One sheet as the workbook lists it. */
export interface SheetEntry {
  name: string
  hidden: boolean
  /** Part of the archive. */
  part: string
}

export interface Workbook {
  sheets: readonly SheetEntry[]
  /** Days are counted from 1904 (made on an old Mac) rather than 1900. */
  from1904: boolean
  sharedStrings: string
  styles: string
}

/**
 * The workbook's list of contents (ECMA-376 part 1, 18.2).
 * @throws FileRefused when the archive is something else, or damaged
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await workbookPart(archive)
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : ''
  const relations = await readRelations(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, folder)
  const sheets: SheetEntry[] = []
  let from1904 = false
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes()['date1904'] ?? '')
      if (name !== 'sheet') return
      const given = attributes()
      const id = Object.entries(given).find(([key]) => /(?:^|:)id$/.test(key) && key !== 'sheetId')?.[1] ?? ''
      const target = relations.byId.get(id)
      if (target)
        sheets.push({ name: given['name'] ?? '', hidden: /hidden/i.test(given['state'] ?? ''), part: target })
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (sheets.length === 0) throw new FileRefused('import.damaged')
  return {
    sheets,
    from1904,
    sharedStrings: relations.byType.get('sharedStrings') ?? `${folder}sharedStrings.xml`,
    styles: relations.byType.get('styles') ?? `${folder}styles.xml`,
  }
}

/** Word, slides and other tables come in the same archive; what it is shows by its parts. */
async function workbookPart(archive: Archive): Promise<string> {
  const { names } = archive
  const some = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (some(/^word\//)) throw new FileRefused('import.word')
  if (some(/^ppt\//)) throw new FileRefused('import.slides')
  if (some(/^xl\/workbook\.bin$/) || some(/^content\.xml$/)) throw new FileRefused('import.otherSheet')
  const root = await readRelations(archive, '_rels/.rels', '')
  const part = root.byType.get('officeDocument') ?? 'xl/workbook.xml'
  if (archive.has(part)) return part
  throw new FileRefused(some(/^xl\/|^\[Content_Types\]\.xml$/) ? 'import.damaged' : 'import.archive')
}

async function readRelations(archive: Archive, part: string, folder: string) {
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  await readPart(archive, part, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes()
      if (TargetMode === 'External') return
      const target = resolvePath(Target, folder)
      byId.set(Id, target)
      byType.set(Type.slice(Type.lastIndexOf('/') + 1), target)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { byId, byType }
}

/** Targets are relative to the part's folder, or to the root with a slash before them. */
function resolvePath(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
