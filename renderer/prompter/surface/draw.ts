import type { Paragraph } from '../../../shared/show/script.ts'
import type { Person } from '../../../shared/show/show.ts'
import { spokenParts } from '../../../shared/show/spokenParts.ts'
import { formatDuration } from '../../../shared/show/duration.ts'

export interface PaperWords {
  must: string
  note: string
  end: string
}

/** One paragraph: who speaks in the margin, the line of its words beside it; the last one says that it is the last. */
export function draw(
  paragraph: Paragraph,
  line: string,
  person: Person | undefined,
  words: PaperWords,
  isLast: boolean,
): HTMLElement {
  const node = element('section', `paragraph ${kindClass[paragraph.kind]}`)
  if (isLast) node.dataset['end'] = words.end
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
  const said = element('p', 'words')
  said.append(...(paragraph.kind === 'say' ? spoken(paragraph.text, line) : [line]))
  node.append(said)
  return node
}

/** What is to be done is set apart from what is to be said. */
function spoken(text: string, line: string): (string | HTMLElement)[] {
  const parts = spokenParts(text)
  if (!parts.some(({ aside }) => aside)) return [line]
  let from = 0
  return parts.map((part) => {
    const written = line.slice(from, (from = endIn(line, from, part.text)))
    return part.aside ? element('span', 'aside', written) : written
  })
}

/** Where a part of the text ends in the line, which has places in it where it may end besides. */
function endIn(line: string, from: number, part: string): number {
  let at = from
  for (let found = 0; found < part.length; at += 1) if (line[at] === part[found]) found += 1
  return at
}

/** `mark` names the badge in the margin already. */
const kindClass = { say: 'say', cue: 'cue', note: 'note', mark: 'part' } as const

function element(name: string, className: string, text?: string): HTMLElement {
  const node = document.createElement(name)
  node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
