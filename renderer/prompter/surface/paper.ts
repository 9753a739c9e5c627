import { breakable, chineseWords } from '../../../shared/prompter/breaks.ts'
import { paragraphLength } from '../../../shared/prompter/clock.ts'
import { houseTerms } from '../../../shared/prompter/glossary.ts'
import { createTrack, type Mark, type Track } from '../../../shared/prompter/track.ts'
import type { Paragraph, Script } from '../../../shared/show/script.ts'
import type { Person } from '../../../shared/show/show.ts'

/** The script as it stands on the moving layer: plain nodes, written once, measured once. */
export interface Paper {
  write(script: Script, people: readonly Person[], words: PaperWords): void
  /** Where each paragraph begins, after the fonts are there. */
  measure(): Track
}

export interface PaperWords {
  must: string
  note: string
}

/** A place of no width where a line may end: one text node a paragraph, where `<wbr>` would make one a word. */
const mayBreak = '\u200b'

export function createPaper(paper: HTMLElement): Paper {
  const segment = chineseWords()
  let written: Script = []

  return {
    write(script, people, words) {
      written = script
      const terms = [...houseTerms, ...people.map((person) => person.name)]
      const byId = new Map(people.map((person) => [person.id, person]))
      const pieces = (text: string): readonly string[] => breakable(text, segment, terms)
      paper.replaceChildren(
        ...script.map((paragraph) => draw(paragraph, byId.get(paragraph.who), words, pieces)),
      )
    },
    measure() {
      const marks: Mark[] = []
      let at = 0
      let end = 0
      for (const [index, node] of [...paper.children].entries()) {
        if (!(node instanceof HTMLElement)) continue
        marks.push({ at, px: node.offsetTop })
        at += paragraphLength(written[index]?.text ?? '')
        end = node.offsetTop + node.offsetHeight
      }
      if (marks.length) marks.push({ at, px: end })
      return createTrack(marks)
    },
  }
}

/** One paragraph: who speaks in the margin, the words beside it. */
function draw(
  paragraph: Paragraph,
  person: Person | undefined,
  words: PaperWords,
  pieces: (text: string) => readonly string[],
): HTMLElement {
  const node = element('section', `paragraph ${paragraph.kind} ${person?.role ?? 'host'}`)
  node.dataset['paragraph'] = paragraph.id
  if (person && paragraph.kind === 'say') {
    node.append(element('span', 'who', person.name))
  }
  if (paragraph.must) {
    node.classList.add('must')
    node.append(element('span', 'mark', words.must))
  }
  if (paragraph.kind === 'note') node.append(element('span', 'mark', words.note))
  const text = element('p', 'words', pieces(paragraph.text).join(mayBreak))
  node.append(text)
  return node
}

function element(name: string, className: string, text?: string): HTMLElement {
  const node = document.createElement(name)
  node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
