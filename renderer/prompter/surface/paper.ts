import { paragraphLength } from '../../../shared/prompter/clock.ts'
import type { Lines } from '../../../shared/prompter/lines.ts'
import { paragraphAt, sheetsAround, sheetStarts, type Sheets } from '../../../shared/prompter/sheets.ts'
import type { Mark } from '../../../shared/prompter/track.ts'
import type { Script } from '../../../shared/show/script.ts'
import type { Person } from '../../../shared/show/show.ts'
import { draw, type PaperWords } from './draw.ts'

/**
 * The script as it stands on the moving layer: plain nodes, measured once. Of a long one only the sheets around the
 * reader are laid out; the way to its beginning and end is reckoned by how much room the words took so far.
 */
export interface Paper {
  write(text: PaperText): void
  /**
   * Lays out what is around a place, in characters, and measures it: where each paragraph begins and the last one
   * ends, and the ends of the script.
   */
  measure(position: number): readonly Mark[]
  /** Makes sure that what lies around a place is on the paper. New marks where it was not; the paper has not moved. */
  show(position: number): readonly Mark[] | null
}

export interface PaperText {
  script: Script
  /** What is written of each paragraph: its words, and where lines may end. */
  lines: Lines
  people: readonly Person[]
  words: PaperWords
}

export function createPaper(paper: HTMLElement): Paper {
  const lead = document.createElement('div')
  /** Characters before each paragraph, and before the end. */
  let starts = new Float64Array(1)
  let begins: readonly number[] = [0]
  let shown: Sheets | null = null
  /** The marks of what is shown. */
  let laid: readonly Mark[] = []
  let drawOne = (_index: number): HTMLElement => document.createElement('section')

  const count = (): number => starts.length - 1
  const around = (position: number): Sheets => sheetsAround(begins, count(), paragraphAt(starts, position))
  const drawAll = (from: number, to: number): HTMLElement[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => drawOne(from + at))

  /** Puts these paragraphs on the paper; those that stand there already are left alone. */
  function fill(wanted: Sheets): void {
    const { from, to } = wanted
    const nodes = paper.children
    if (!shown || !meet(shown, wanted)) {
      paper.replaceChildren(lead, ...drawAll(from, to))
    } else {
      for (let gone = shown.from; gone < from; gone += 1) nodes[1]?.remove()
      for (let gone = shown.to; gone > to; gone -= 1) paper.lastElementChild?.remove()
      lead.after(...drawAll(from, shown.from))
      paper.append(...drawAll(shown.to, to))
    }
    shown = wanted
  }

  /** @param keep a paragraph that must stay at these pixels; null where nothing was seen yet */
  function lay({ from, to }: Sheets, keep: { paragraph: number; px: number } | null): readonly Mark[] {
    lead.style.marginTop = '0'
    const nodes = [...paper.children].filter((node) => node instanceof HTMLElement).slice(1)
    const last = nodes.at(-1)
    const tops = [...nodes.map((node) => node.offsetTop), last ? last.offsetTop + last.offsetHeight : 0]
    const pxPerChar = tops.at(-1)! / Math.max(1, starts[to]! - starts[from]!)
    const top = keep ? keep.px - tops[keep.paragraph - from]! : starts[from]! * pxPerChar
    lead.style.marginTop = `${top}px`
    const heads = new Set(begins)
    laid = tops.map((px, index) => ({
      at: starts[from + index]!,
      px: top + px,
      begins: heads.has(from + index),
    }))
    const reckoned = (at: number): Mark => ({ at, px: top + (at - starts[from]!) * pxPerChar })
    return [
      ...(from > 0 ? [reckoned(0)] : []),
      ...laid,
      ...(to < count() ? [reckoned(starts[count()]!)] : []),
    ]
  }

  return {
    write(next) {
      const { script, lines, people, words } = next
      const byId = new Map(people.map((person) => [person.id, person]))
      drawOne = (index) =>
        draw(script[index]!, lines[index]!, byId.get(script[index]!.who), words, index === script.length - 1)
      starts = new Float64Array(script.length + 1)
      for (const [index, paragraph] of script.entries())
        starts[index + 1] = starts[index]! + paragraphLength(paragraph)
      begins = sheetStarts(starts)
      shown = null
    },
    measure(position) {
      const wanted = around(position)
      fill(wanted)
      return lay(wanted, null)
    },
    show(position) {
      const wanted = around(position)
      if (shown?.from === wanted.from && shown.to === wanted.to) return null
      const paragraph = Math.max(wanted.from, shown?.from ?? 0)
      const keep = shown && meet(shown, wanted) ? { paragraph, px: laid[paragraph - shown.from]!.px } : null
      fill(wanted)
      return lay(wanted, keep)
    },
  }
}

/** Whether they have a paragraph in common. */
const meet = (a: Sheets, b: Sheets): boolean => a.from < b.to && b.from < a.to
