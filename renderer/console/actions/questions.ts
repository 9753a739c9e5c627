import { createTurns } from '../../../shared/protocol/turns.ts'
import { moveBefore, queueRows, stepThrough } from '../decide/queue.ts'
import type { Acted, Env } from './env.ts'

/** Moving through the queue of questions and finishing them. */
export function questionActions({ studio, store, act, toasts, say }: Env) {
  /** What is reckoned from what is shown waits for what the press before has brought: twice in haste counts twice. */
  const inTurn = createTurns()
  const rows = () => {
    const live = studio.view('live')
    return live ? queueRows(live.queue, live.air) : []
  }
  const selected = (): string | null => {
    const { selection } = store.get()
    return selection?.kind === 'question' ? selection.id : null
  }

  function select(by: -1 | 1): undefined {
    const ids = rows().map((row) => row.question.id)
    const id = stepThrough(ids, selected(), by)
    if (id !== null) store.set({ selection: { kind: 'question', id }, tab: 'questions' })
  }

  function move(by: -1 | 1): Acted {
    const question = selected()
    const before = question === null ? undefined : moveBefore(rows(), question, by)
    return question === null || before === undefined
      ? undefined
      : act({ type: 'question.queue', question, before })
  }

  return {
    questionDown: () => select(1),
    questionUp: () => select(-1),
    questionRaise: () => inTurn(() => move(-1)),
    questionLower: () => inTurn(() => move(1)),
    answered(): Acted {
      const question = studio.view('live')?.air.main?.questionId
      if (question) return act({ type: 'question.answered', question })
      toasts.show({ tone: 'refused', text: say('console.questions.noneOnAir') })
      return undefined
    },
    tabQuestions: (): undefined => store.set({ tab: 'questions' }) as undefined,
    tabComments: (): undefined => store.set({ tab: 'comments' }) as undefined,
    tabCards: (): undefined => store.set({ tab: 'cards' }) as undefined,
  }
}
