import { el } from '../dom.ts'
import type { Template } from '../template.ts'
import './comment.css'

/** Dark, so that a viewer's words are never taken for the station's. */
export const comment: Template<'comment'> = (facts, draw) => {
  const who = [facts.author.trim(), facts.source.trim()].filter(Boolean).join(' · ')
  return {
    element: el(
      'article',
      'panel dark comment',
      el('div', 'who', draw.word('tag', 'onAir.viewerComment'), draw.text('eyebrow', who, 36)),
      draw.text('headline', facts.text, 56, 36),
    ),
  }
}
