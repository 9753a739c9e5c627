import { breakable, chineseWords } from '../../../shared/prompter/breaks.ts'
import { paragraphLength, scriptLength } from '../../../shared/prompter/clock.ts'
import { houseTerms } from '../../../shared/prompter/glossary.ts'
import type { Mark } from '../../../shared/prompter/track.ts'
import type { Script } from '../../../shared/show/script.ts'
import type { Person } from '../../../shared/show/show.ts'
import { draw, type PaperWords } from './draw.ts'
import { chooseWindow, isInside, type Shown } from './window.ts'

/**
 * The script as it stands on the moving layer: plain nodes, measured once. A long script is measured by the handful
 * and only what is near the reading line stays on the paper, so that a page's memory does not grow with it.
 */
export interface Paper {
  write(text: PaperText): void
  /** Where each paragraph begins and the last one ends, after the fonts are there. */
  measure(): readonly Mark[]
  /** Makes sure that what lies around a place is on the paper. */
  show(px: number): void
}

export interface PaperText {
  script: Script
  people: readonly Person[]
  /** Words that stay whole. */
  terms: readonly string[]
  words: PaperWords
}

/** Characters up to which a script stands on the paper as a whole. */
const wholeCharacters = 16_000
/** Paragraphs that are measured at a time. */
const handful = 60

export function createPaper(paper: HTMLElement): Paper {
  const segment = chineseWords()
  let text: PaperText | null = null
  let whole = true
  let marks: readonly Mark[] = []
  let shown: Shown | null = null
  let drawOne = (_index: number): HTMLElement => document.createElement('section')

  function measureWhole(): readonly number[] {
    const nodes = [...paper.children].filter((node) => node instanceof HTMLElement)
    const last = nodes.at(-1)
    return [...nodes.map((node) => node.offsetTop), ...(last ? [last.offsetTop + last.offsetHeight] : [])]
  }

  /** Lays the script out piece by piece on a sheet like the paper that nobody sees. */
  function measureLong(count: number): readonly number[] {
    const sheet = paper.cloneNode(false) as HTMLElement
    sheet.style.visibility = 'hidden'
    paper.before(sheet)
    const tops = [0]
    for (let from = 0; from < count; from += handful) {
      const nodes = Array.from({ length: Math.min(handful, count - from) }, (_, at) => drawOne(from + at))
      sheet.replaceChildren(...nodes)
      const start = tops.at(-1)!
      tops.push(...nodes.map((node) => start + node.offsetTop + node.offsetHeight))
    }
    sheet.remove()
    return tops
  }

  function fill(next: Shown): void {
    shown = next
    const spacer = document.createElement('div')
    spacer.style.height = `${marks[next.from]?.px ?? 0}px`
    const nodes = Array.from({ length: next.to - next.from }, (_, at) => drawOne(next.from + at))
    paper.replaceChildren(spacer, ...nodes)
  }

  return {
    write(next) {
      text = next
      shown = null
      const { script, people, words } = next
      const terms = [...new Set([...houseTerms, ...next.terms, ...people.map((person) => person.name)])]
      const byId = new Map(people.map((person) => [person.id, person]))
      const pieces = (line: string): readonly string[] => breakable(line, segment, terms)
      drawOne = (index) => draw(script[index]!, byId.get(script[index]!.who), words, pieces)
      whole = scriptLength(script) <= wholeCharacters
      paper.replaceChildren(...(whole ? script.map((_, index) => drawOne(index)) : []))
    },
    measure() {
      const script = text?.script ?? []
      const tops = whole ? measureWhole() : measureLong(script.length)
      let at = 0
      marks = tops.map((px, index) => {
        const mark = { at, px }
        at += paragraphLength(script[index]?.text ?? '')
        return mark
      })
      if (!whole && shown) fill(shown)
      return marks
    },
    show(px) {
      if (whole || (shown && isInside(shown, marks, px))) return
      fill(chooseWindow(marks, px))
    },
  }
}
