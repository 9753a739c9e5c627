import type { CardFacts } from '../../../shared/cards/card.ts'
import { ballotKey } from '../../../shared/cards/ballotKey.ts'
import { el, label } from '../dom.ts'
import { figure, percents } from '../figure.ts'
import { appear, grow } from '../motion.ts'
import type { Draw, Drawing, Template } from '../template.ts'
import './ballot.css'

type BallotFacts = CardFacts<'poll'> & Partial<Pick<CardFacts<'quiz'>, 'right' | 'explain'>>

export const poll: Template<'poll'> = (facts, draw) => ballot(facts, draw)
export const quiz: Template<'quiz'> = (facts, draw) => ballot(facts, draw)

/** A question with its options; the votes run in as bars, and a quiz's right answer is revealed in place. */
function ballot(facts: BallotFacts, draw: Draw): Drawing {
  const ground = el('div', 'ground')
  const title = draw.text('title', facts.question, 52, 36)
  const options = facts.options.map((text, at) => option(text, at, facts, draw))
  const list = el('ol', 'options', ...options.map(({ element }) => element))
  // Measured with more votes than it will ever count.
  const foot = label('foot', footOf({ closed: false }, 999_999, facts, draw))
  const explain = facts.explain?.trim() ? draw.text('explain', facts.explain, 40) : null
  const element = el('article', 'panel grown ballot', ground, title, list, foot, explain)
  let revealed: boolean | null = null

  return {
    element,
    update(fresh, moved) {
      const votes = fresh.ballot?.votes ?? facts.options.map(() => 0)
      const shares = percents(votes)
      for (const [at, { show }] of options.entries()) show(shares[at] ?? 0)
      const count = votes.reduce((sum, vote) => sum + vote, 0)
      foot.textContent = footOf({ closed: fresh.ballot?.closed ?? false }, count, facts, draw)

      const reveal = fresh.revealed > 0
      if (reveal === revealed) return
      revealed = reveal
      const change = (): void => {
        element.classList.toggle('revealed', reveal)
        if (explain) explain.hidden = !reveal
      }
      if (!moved) return change()
      grow(element, ground, [title, list, foot], change)
      if (reveal && explain) appear(explain)
    },
  }
}

function option(text: string, at: number, facts: BallotFacts, draw: Draw) {
  const right = facts.right === at + 1
  const bar = el('div', 'bar')
  const share = label('share', '0%')
  const element = el(
    'li',
    `option${right ? ' right' : ''}`,
    label('chip', ballotKey(facts.by, at)),
    el(
      'div',
      'what',
      el(
        'div',
        'line',
        draw.text('name', text, 44),
        right ? draw.word('tag plate', 'onAir.right') : null,
        share,
      ),
      el('div', 'track', bar),
    ),
  )
  return {
    element,
    show(percent: number): void {
      share.textContent = `${percent}%`
      bar.style.transform = `scaleX(${percent / 100})`
    },
  }
}

function footOf({ closed }: { closed: boolean }, count: number, facts: BallotFacts, draw: Draw): string {
  const keys = facts.options.map((_, at) => ballotKey(facts.by, at)).join(draw.say('onAir.or'))
  const how = closed ? draw.say('onAir.closed') : draw.say('onAir.vote', { keys })
  const taking = count > 0 ? draw.say('onAir.votes', { count: figure(count, draw.language) }) : ''
  return [how, taking].filter(Boolean).join(' · ')
}
