import { el } from '../dom.ts'
import type { Template } from '../template.ts'
import './notice.css'

export const notice: Template<'notice'> = (facts, draw) => ({
  element: el('article', `plate-card notice ${facts.level}`, draw.text('headline', facts.text, 44)),
})
