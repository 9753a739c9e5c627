/**
 * Where a line of Chinese may break: between words, never inside one, never before closing or after opening
 * punctuation. Browsers break between any two characters, and dictionaries tear new words apart, so the page is given
 * the pieces and told to break nowhere else.
 */

/** Splits text into words; `Intl.Segmenter` does, and tests pass their own. */
export type Segment = (text: string) => Iterable<{ segment: string; index: number }>

export const chineseWords = (): Segment => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return (text) => segmenter.segment(text)
}

/** Must not begin a line. */
const closes = /^[\p{Pe}\p{Pf}\p{Po}\u2014\u2026\uff5e~%％℃°々ー]/u
/** Must not end one. */
const opens = /[\p{Ps}\p{Pi}#＃￥¥$＄]$/u
const endsInNumber = /[\d０-９]$/u
/** Counted things stay with their number: 60 秒, 3 万元, 110 报警 may part. */
const counts = /^[年月日时点分秒元块角万千百亿个位名条件次遍层单笔种份岁人天周楼号届期]/u

const han = /^\p{Script=Han}$/u
/** Words of grammar of one character: no part of the word beside them. */
const grammar = new Set(
  '的地得了着过是在有和与及或把被让给向对从到跟比为因就都也还又再才只很太更最不没别我你您他她它这那哪谁几吧呢吗呀嘛请要会能可上下里',
)
/** Of these, what belongs to the word before. */
const trails = new Set('们的了着过吗呢吧啊呀嘛')
/** Who is spoken of by surname and title is one word: 王女士, 李经理. */
const titles =
  /^(?:女士|先生|小姐|老师|经理|警官|民警|所长|队长|局长|主任|书记|站长|律师|法官|医生|教授|同志|大爷|大妈|大叔|大姐|阿姨|叔叔|奶奶|爷爷)/u
/** No longer than this is what is put together, so that lines still fill. */
const longestJoined = 4

/**
 * Takes out the cuts inside what is one word though the dictionary does not know it. For such words it falls back to
 * single characters (警|情, 客|服, 拨|打): two beside each other are one far more often than not, and two that are not
 * are read no worse for standing together.
 */
function joinWords(text: string, cuts: Set<number>): void {
  const ends = [...cuts, text.length].toSorted((a, b) => a - b)
  let word = { from: 0, open: false }
  let from = 0
  for (const end of ends) {
    const piece = text.slice(from, end)
    const lone = han.test(piece) && !grammar.has(piece)
    const ordinal = text[word.from] === '第' && (lone || from === word.from + 1)
    const goesOn = ordinal || (word.open && (lone || titles.test(piece)))
    if (trails.has(piece) || (goesOn && end - word.from <= longestJoined)) {
      cuts.delete(from)
      word = { from: word.from, open: word.open && lone }
    } else word = { from, open: lone }
    from = end
  }
}

/**
 * The pieces of a text, in order, that joined give the text again; a line may end between two of them.
 * @param terms words that stay whole whatever the dictionary says
 */
export function breakable(text: string, segment: Segment, terms: readonly string[]): string[] {
  if (text === '') return []
  const cuts = new Set<number>()
  for (const { index } of segment(text)) if (index > 0) cuts.add(index)
  joinWords(text, cuts)
  for (const [from, to] of placesOf(text, terms)) {
    for (let at = from + 1; at < to; at += 1) cuts.delete(at)
    // A term is a word: a line may break on either side of it, as far as punctuation allows.
    if (from > 0) cuts.add(from)
    if (to < text.length) cuts.add(to)
  }
  const pieces: string[] = []
  let from = 0
  for (let at = 1; at < text.length; at += 1) {
    if (!cuts.has(at) || !mayBreak(text, at)) continue
    pieces.push(text.slice(from, at))
    from = at
  }
  return [...pieces, text.slice(from)]
}

function mayBreak(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at, at + 2)
  if (closes.test(after) || opens.test(before)) return false
  return !(endsInNumber.test(before) && counts.test(after))
}

/** Where terms stand in the text; of terms that begin at the same place the longest. */
function placesOf(text: string, terms: readonly string[]): [from: number, to: number][] {
  const byFirst = byFirstCharacter(terms)
  const places: [number, number][] = []
  for (let at = 0; at < text.length; at += 1) {
    const term = byFirst.get(text[at]!)?.find((candidate) => text.startsWith(candidate, at))
    if (term === undefined) continue
    places.push([at, at + term.length])
    at += term.length - 1
  }
  return places
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** Terms of two characters and more by their first one, the longest first; made once for a list. */
function byFirstCharacter(terms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const made = known.get(terms)
  if (made) return made
  const byFirst = new Map<string, string[]>()
  for (const term of terms.toSorted((a, b) => b.length - a.length)) {
    if (term.length > 1) byFirst.set(term[0]!, [...(byFirst.get(term[0]!) ?? []), term])
  }
  known.set(terms, byFirst)
  return byFirst
}
