import { el, label } from '../dom.ts'
import { figure, widestFigure } from '../figure.ts'
import type { Template } from '../template.ts'
import './figures.css'

export const goal: Template<'goal'> = (facts, draw) => {
  const value = label('value', widestFigure)
  const bar = el('div', 'bar')
  const target = `${figure(facts.target, draw.language)}${facts.unit.trim()}`
  return {
    element: el(
      'article',
      'panel figures goal',
      draw.text('label', facts.label, 36),
      el('div', 'amount', value, facts.unit.trim() === '' ? null : draw.text('unit', facts.unit, 36)),
      el('div', 'track', bar),
      draw.text('target', draw.say('onAir.goalOf', { target }), 32),
    ),
    update({ counters }) {
      const reached = counters[facts.counter] ?? 0
      value.textContent = figure(reached, draw.language)
      bar.style.transform = `scaleX(${facts.target > 0 ? Math.min(1, Math.max(0, reached / facts.target)) : 0})`
    },
  }
}
