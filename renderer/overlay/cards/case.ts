import { el } from '../dom.ts'
import type { Draw, Template } from '../template.ts'
import './case.css'

export const caseCard: Template<'case'> = (facts, draw) => ({
  element: el(
    'article',
    'panel case',
    el('div', 'head', draw.word('tag plate', 'onAir.caseExplained'), draw.text('title', facts.title, 52, 36)),
    el(
      'div',
      'rows',
      row(draw, 'happened', facts.happened),
      row(draw, 'trick', facts.trick),
      row(draw, 'loss', facts.loss),
    ),
    facts.avoid.trim() === ''
      ? null
      : el('div', 'avoid', draw.word('name', 'onAir.avoid'), draw.text('what', facts.avoid, 44)),
  ),
})

function row(draw: Draw, part: 'happened' | 'trick' | 'loss', text: string): HTMLElement | null {
  if (text.trim() === '') return null
  const size = part === 'loss' ? 52 : 40
  return el('div', `row ${part}`, draw.word('name', `onAir.${part}`), draw.text('what', text, size))
}
