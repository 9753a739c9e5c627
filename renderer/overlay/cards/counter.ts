import { el, label } from '../dom.ts'
import { figure, widestFigure } from '../figure.ts'
import type { Template } from '../template.ts'
import './figures.css'

export const counter: Template<'counter'> = (facts, draw) => {
  const value = label('value', widestFigure)
  return {
    element: el(
      'article',
      'panel figures',
      draw.text('label', facts.label, 36),
      el('div', 'amount', value, facts.unit.trim() === '' ? null : draw.text('unit', facts.unit, 36)),
    ),
    update({ counters }) {
      value.textContent = figure(counters[facts.counter] ?? 0, draw.language)
    },
  }
}
