import { cardKinds } from '../cards/kinds.ts'
import type { Card } from '../cards/card.ts'
import { withoutUnmasking } from './copy.ts'
import { isRecord } from '../protocol/isRecord.ts'
import { refuse, type Refusal } from '../protocol/refusal.ts'
import { showSchema, showVersion, type Show } from './show.ts'

/**
 * A show as a file to give away: `daobo.json` with the document, and its pictures as files of their own beside it. In
 * the document a picture is then `pictures/3.png`. Nothing else of the studio is in it: no questions, no contacts, no
 * addresses, no passwords; and no leave to air what the masker hides.
 */
export const showFormat = 'daobo.show'
export const showFileEnding = '.daobo'
export const documentName = 'daobo.json'

export interface ShowFile {
  document: { format: typeof showFormat; version: number; show: Show }
  /** By name; base64 as it stood in the data URI. */
  pictures: ReadonlyMap<string, string>
}

const types: { readonly [type: string]: string } = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
}
export const pictureEndings: readonly string[] = Object.values(types)

const dataUri = /^data:([a-z+/]+);base64,([a-z0-9+/]+=*)$/i
const pictureName = /^pictures\/\d{1,6}\.(\w{2,5})$/

/** Takes a show apart into its document and pictures; equal pictures are kept once. */
export function packShow(show: Show): ShowFile {
  const names = new Map<string, string>()
  const pictures = new Map<string, string>()
  const packed = withPictures(withoutUnmasking(show), (value) => {
    const [, type = '', base64 = ''] = dataUri.exec(value) ?? []
    const ending = types[type.toLowerCase()]
    if (ending === undefined) return value
    const name = names.get(value) ?? `pictures/${names.size + 1}.${ending}`
    names.set(value, name)
    pictures.set(name, base64)
    return name
  })
  return { document: { format: showFormat, version: showVersion, show: packed }, pictures }
}

/**
 * Puts a show together again from what somebody else's file holds. `picture` gives base64 by name, or null; what is
 * not there is left empty. The document may also be a bare show. Everything is read by the schema: what it does not
 * know is dropped, what is too long or of another kind refuses the file.
 */
export function unpackShow(document: unknown, picture: (name: string) => string | null): Show | Refusal {
  const inner = isRecord(document) && 'show' in document ? document['show'] : document
  if (!isRecord(document) || !isRecord(inner)) {
    return refuse('show.invalid', { where: documentName, problem: 'show' })
  }
  if ('show' in document && document['format'] !== showFormat) {
    return refuse('show.invalid', { where: 'format', problem: String(document['format']).slice(0, 40) })
  }
  const version = Math.max(
    ...[document['version'], inner['version']].map((one) => (typeof one === 'number' ? one : 0)),
  )
  if (version > showVersion) return refuse('show.newer', { version })
  const parsed = showSchema.safeParse(inner)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse('show.invalid', {
      where: issue?.path.join('.') ?? documentName,
      problem: issue?.message ?? '',
    })
  }
  const whole = withPictures(parsed.data, (value) => {
    const ending = pictureName.exec(value)?.[1]
    if (ending === undefined) return value
    const type = Object.entries(types).find(([, known]) => known === ending)?.[0]
    const base64 = type === undefined ? null : picture(value)
    return base64 === null ? '' : `data:${type};base64,${base64}`
  })
  // Pictures are put in after the first reading: they too must be within their bounds.
  const bounded = showSchema.safeParse(whole)
  return bounded.success ? bounded.data : refuse('show.invalid', { where: 'pictures', problem: 'size' })
}

export const isShow = (value: Show | Refusal): value is Show => 'cues' in value

/** The show with every picture changed: the emblem, and the fields of cards that hold one. */
function withPictures(show: Show, change: (value: string) => string): Show {
  return {
    ...show,
    theme: { ...show.theme, emblem: change(show.theme.emblem) },
    cards: show.cards.map((card) => {
      const fields = cardKinds[card.kind].fields.filter((field) => field.input === 'picture')
      if (fields.length === 0) return card
      const facts: Record<string, unknown> = { ...card.facts }
      for (const { key } of fields) if (typeof facts[key] === 'string') facts[key] = change(facts[key])
      return { ...card, facts } as Card
    }),
  }
}
