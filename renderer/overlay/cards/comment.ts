import { sourceWord } from '../../../shared/comments/sourceName.ts'
import { el } from '../dom.ts'
import type { Template } from '../template.ts'
import './comment.css'

/** Dark, so that a viewer's words are never taken for the station's. */
export const comment: Template<'comment'> = (facts, draw) => {
  const named = sourceWord(facts.source.trim())
  const from = named === null ? facts.source : draw.say(named)
  const who = [facts.author.trim(), from.trim()].filter(Boolean).join(' · ')
  return {
    element: el(
      'article',
      'panel dark comment',
      el('div', 'who', draw.word('tag', 'onAir.viewerComment'), draw.text('eyebrow', who, 36)),
      draw.text('headline', facts.text, 56, 36),
    ),
  }
}
