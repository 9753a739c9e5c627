import { el } from '../dom.ts'
import type { Template } from '../template.ts'
import './question.css'

export const question: Template<'question'> = (facts, draw) => {
  const asks = facts.asker.trim()
    ? draw.say('onAir.asks', { asker: facts.asker })
    : draw.say('onAir.residentAsks')
  const who = [asks, facts.community.trim()].filter(Boolean).join(' · ')
  return {
    element: el(
      'article',
      'panel barred question',
      draw.text('eyebrow', who, 36),
      draw.text('headline', facts.text, 64, 36),
    ),
  }
}
