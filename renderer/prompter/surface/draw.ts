import type { Paragraph } from '../../../shared/show/script.ts'
import type { Person } from '../../../shared/show/show.ts'
import { formatDuration } from '../../../shared/show/duration.ts'

export interface PaperWords {
  must: string
  note: string
}

/** A place of no width where a line may end: one text node a paragraph, where `<wbr>` would make one a word. */
const mayBreak = '\u200b'

/** One paragraph: who speaks in the margin, the words beside it. */
export function draw(
  paragraph: Paragraph,
  person: Person | undefined,
  words: PaperWords,
  pieces: (text: string) => readonly string[],
): HTMLElement {
  const node = element('section', `paragraph ${kindClass[paragraph.kind]}`)
  node.dataset['paragraph'] = paragraph.id
  node.dataset['who'] = paragraph.kind === 'say' ? paragraph.who : ''
  if (person && paragraph.kind === 'say') {
    node.append(element('span', 'who', person.name))
  }
  if (paragraph.must) {
    node.classList.add('must')
    node.append(element('span', 'mark', words.must))
  }
  if (paragraph.kind === 'note') node.append(element('span', 'mark', words.note))
  if (paragraph.kind === 'mark' && paragraph.targetMs !== undefined)
    node.append(element('span', 'mark', formatDuration(paragraph.targetMs)))
  node.append(element('p', 'words', pieces(paragraph.text).join(mayBreak)))
  return node
}

/** `mark` names the badge in the margin already. */
const kindClass = { say: 'say', cue: 'cue', note: 'note', mark: 'part' } as const

function element(name: string, className: string, text?: string): HTMLElement {
  const node = document.createElement(name)
  node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
