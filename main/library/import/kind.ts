import { FileRefused } from './refused.ts'

/** What a file is by its first bytes. The name says nothing: systems export HTML as .xls and CSV as .xlsx. */
export type FileKind = 'zip' | 'text'

const starts = (bytes: Uint8Array, ...lead: number[]): boolean => lead.every((byte, at) => bytes[at] === byte)

const oleLead = [0xd0, 0xcf, 0x11, 0xe0] as const

/** @throws FileRefused for what is neither a workbook nor text */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileRefused('import.empty')
  if (starts(bytes, 0x50, 0x4b)) return 'zip'
  if (starts(bytes, ...oleLead)) throw new FileRefused(oleContent(bytes))
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileRefused('import.pdf')
  if (isPicture(bytes)) throw new FileRefused('import.picture')
  if (isArchive(bytes)) throw new FileRefused('import.archive')
  if (!looksLikeText(bytes)) throw new FileRefused('import.unknown')
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (/^\s*\{\\rtf/.test(head)) throw new FileRefused('import.word')
  if (/<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(head))
    throw new FileRefused('import.xls')
  return 'text'
}

/** Old Office files and encrypted new ones share a container; its directory names its streams in UTF-16. */
function oleContent(bytes: Uint8Array) {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'import.password'
  if (has('WordDocument')) return 'import.word'
  if (has('Workbook') || has('Book')) return 'import.xls'
  return 'import.unknown'
}

const isPicture = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
  (starts(bytes, 0x42, 0x4d) && bytes.includes(0)) ||
  (starts(bytes, 0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57)

/** RAR, 7-Zip, gzip. */
const isArchive = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x52, 0x61, 0x72, 0x21) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || starts(bytes, 0x1f, 0x8b)

/** Text has no control characters but blanks; NULs only where UTF-16 has them, in every other byte. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) return true
  const nuls = [0, 0]
  let controls = 0
  for (const [at, byte] of head.entries()) {
    if (byte === 0) nuls[at % 2]! += 1
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1
  }
  const [even = 0, odd = 0] = nuls
  if (even + odd === 0) return controls <= head.length / 100
  return Math.min(even, odd) <= Math.max(even, odd) / 20
}
