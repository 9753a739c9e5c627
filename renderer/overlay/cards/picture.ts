import { el } from '../dom.ts'
import type { Template } from '../template.ts'
import './picture.css'

export const picture: Template<'picture'> = (facts, draw) => ({
  element: el(
    'article',
    'picture',
    el('div', 'backdrop'),
    draw.picture('photo', facts.picture),
    facts.caption.trim() === '' ? null : draw.text('caption', facts.caption, 48, 36),
  ),
})
