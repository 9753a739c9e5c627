import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import { cardName } from '../words.ts'
import css from './Prompter.module.css'

/** What a line speaks of, to be aired as it is said: a card of the show or a question of the queue. */
export function LineLink({ link }: { link: string }) {
  const t = useWords()
  const { act } = useEnv()
  const { show } = useHave('plan')
  const { queue } = useHave('live')
  const reachable = useReachable()
  const card = show.cards.find((known) => known.id === link)
  const question = queue.find((known) => known.id === link)
  if (!card && !question) return null
  const name = card ? cardName(card, t) : (question?.text ?? '')
  const words = t(card ? 'script.link.card' : 'script.link.ask')
  return (
    <Button
      small
      className={css['link']}
      disabled={!reachable}
      title={t('script.link.air', { name })}
      aria-label={`${words} ${name}`}
      onClick={() =>
        void act(card ? { type: 'card.air', card: link } : { type: 'question.air', question: link })
      }
    >
      {words}
    </Button>
  )
}
