/** The encodings in which text comes out of Chinese offices. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof encodings)[number]

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The encoding of a text without a word about it: by its byte order mark, by its NULs (only UTF-16 has them), else by
 * which decoding reads most like Chinese. `decode` must replace what it can't read by U+FFFD.
 */
export function chooseEncoding(
  bytes: Uint8Array,
  decode: (part: Uint8Array, encoding: Encoding) => string,
): Encoding {
  const mark = marks.find(([, lead]) => lead.every((byte, at) => bytes[at] === byte))
  if (mark) return mark[0]
  const part = wholeLines(bytes)
  const nuls = [0, 0]
  for (const [at, byte] of part.entries()) if (byte === 0) nuls[at % 2]! += 1
  if (nuls[0]! + nuls[1]! > 0) return nuls[1]! >= nuls[0]! ? 'utf-16le' : 'utf-16be'
  const [best] = (['utf-8', 'gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, points: legibility(decode(part, encoding)) }))
    // On a draw the first one stays first: plain ASCII is UTF-8.
    .toSorted((a, b) => b.points - a.points)
  return best?.encoding ?? 'utf-8'
}

const sampledBytes = 128 * 1024

/** The beginning of the text up to a line end, so that no character is cut in two. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampledBytes) return bytes
  const end = bytes.lastIndexOf(0x0a, sampledBytes)
  return bytes.subarray(0, end > 0 ? end : sampledBytes)
}

/** The commonest characters of Chinese writing and of forms; simplified beside traditional where they differ. */
const common = new Set(
  '的一是不了在人有我他这这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實' +
    '问問题題姓名电電话話社区區街道类類别別来源备備注註联聯系繫提日期序号號内內容答复複手机機微信村居民称稱呼吗嗎怎办辦钱錢骗騙诈詐款退',
)

/** Points for how much a text reads like Chinese, spread over its length. Negative for rubbish. */
function legibility(text: string): number {
  let points = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) {
      if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) points -= 5
    } else if (code === 0xfffd) points -= 20
    else if (common.has(character)) points += 3
    else if (isPunctuation(code)) points += 1
    else if (code >= 0xe000 && code <= 0xf8ff) points -= 5
    else if (code < 0x2000 || (code >= 0x3040 && code <= 0x31ff) || (code >= 0xac00 && code <= 0xd7a3))
      points -= 2
  }
  return points / Math.max(1, text.length)
}

/** Chinese and full-width marks. */
const isPunctuation = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3011) ||
  (code >= 0xff01 && code <= 0xff1f) ||
  (code >= 0x2014 && code <= 0x2026)
