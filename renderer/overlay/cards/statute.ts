import { el } from '../dom.ts'
import { titled } from '../titled.ts'
import type { Template } from '../template.ts'
import './statute.css'

export const statute: Template<'statute'> = (facts, draw) => ({
  element: el(
    'article',
    'panel barred statute',
    el(
      'div',
      'head',
      draw.text('law', titled(facts.law), 40),
      draw.text('article-number', facts.article, 48, 36),
    ),
    draw.text('provision', facts.text, 44, 32, 'many'),
  ),
})
