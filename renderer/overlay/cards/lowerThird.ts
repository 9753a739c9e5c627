import { el } from '../dom.ts'
import type { Template } from '../template.ts'
import './lowerThird.css'

export const lowerThird: Template<'lowerThird'> = (facts, draw) => {
  const what = [facts.unit.trim(), facts.title.trim()].filter(Boolean).join(' ')
  return {
    element: el(
      'article',
      'plate-card lower-third',
      draw.text('name', facts.name, 56, 36),
      what === '' ? null : draw.text('what', what, 36),
    ),
  }
}
