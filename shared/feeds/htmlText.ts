/**
 * The text of a piece of HTML, for messages that come as markup. Pictures become their alternative text (that is how
 * emotes arrive), line breaks a blank; scripts, styles and what they hold go. The outcome is plain text and is never
 * put back as markup: a `<` in it is a character.
 */
export function htmlText(html: string): string {
  const bounded = html.length > longest ? html.slice(0, longest) : html
  const spoken = bounded.replace(markup, (whole: string, _unspoken?: string, name?: string) =>
    name === undefined ? ' ' : spokenFor(name.toLowerCase(), whole),
  )
  return decodeEntities(spoken).replace(/\s+/g, ' ').trim()
}

/** Emotes as data URIs make a message long; what is said in it is short. */
const longest = 200_000

/**
 * From left to right, whichever comes first: elements whose content nobody says, comments, tags. A tag begins with a
 * letter, so that "1 < 2" and "<3" stay; its quoted attributes may hold `>`, and whole elements. Its name is taken
 * whole, or each shorter one would be tried as well.
 */
const markup =
  /<(script|style|template|noscript|iframe|object|svg|math|title|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<\/?([a-z][a-z0-9:-]*)(?![a-z0-9:-])(?:[^<>"']|"[^"]*"|'[^']*')*(?:>|$)/gi

function spokenFor(name: string, whole: string): string {
  if (name === 'img') return altOf(whole)
  return breaks.has(name) ? ' ' : ''
}

const breaks = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'td', 'hr', 'blockquote'])

/** Decoded here it could become markup's look-alike, so it is decoded once, with all the rest. */
function altOf(whole: string): string {
  const [, double, single, bare] = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(whole) ?? []
  return (double ?? single ?? bare ?? '').replace(/[<>]/g, ' ')
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  times: '×',
  yen: '¥',
  copy: '©',
  reg: '®',
}

/** Once over, so that `&amp;lt;` stays the `&lt;` that somebody wrote. */
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return isCharacter ? String.fromCodePoint(code) : '\ufffd'
    },
  )
