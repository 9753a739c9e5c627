import { useCallback, useEffect, useState } from 'react'
import type { ModeratedComment } from '../../shared/comments/moderated.ts'
import { useStudio, useWords } from '../kit/hooks.tsx'
import { mayDo, type Deed } from './deeds.ts'
import type { CommentsDeskParts } from './desk.ts'

/** A window that a deed asks something in first. */
export interface Asking {
  what: 'hide' | 'mute' | 'answer'
  comment: ModeratedComment
}

/** What was handled on this page; more than this nobody handles in a show. */
const mostMine = 5000

/** Carries out what is done to comments, and says to the others which one is in hand. */
export function useModeration({ act, tell }: CommentsDeskParts) {
  const studio = useStudio()
  const t = useWords()
  const [selected, setSelected] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    // Not through `act`: that somebody else has it is shown on the row, not refused in a corner.
    void studio.send({ type: 'comment.take', comment: selected })
  }, [studio, selected])
  useEffect(() => () => void studio.send({ type: 'comment.take', comment: null }), [studio])

  const handled = useCallback(
    (id: string) => setMine((before) => new Set([...before, id].slice(-mostMine))),
    [],
  )

  const restore = useCallback(
    (id: string) => {
      handled(id)
      void act({ type: 'comment.restore', comment: id })
    },
    [act, handled],
  )

  async function hide(comment: ModeratedComment, reason: string): Promise<void> {
    setAsking(null)
    handled(comment.id)
    const sent = await act({ type: 'comment.hide', comment: comment.id, reason })
    if (!sent.ok) return
    const action = { label: t('moderate.undo'), run: () => restore(comment.id) }
    tell({ tone: 'done', text: `${t('comments.state.hidden')}：${short(comment.text)}`, action })
  }

  async function mute(comment: ModeratedComment, reason: string): Promise<void> {
    setAsking(null)
    handled(comment.id)
    const sent = await act({ type: 'person.mute', comment: comment.id, reason })
    if (sent.ok) tell({ tone: 'done', text: t('moderate.done.mute') })
  }

  async function answer(text: string): Promise<void> {
    setAsking(null)
    const sent = await act({ type: 'host.message', text })
    if (sent.ok) tell({ tone: 'done', text: t('moderate.done.answer') })
  }

  function carryOut(deed: Deed, comment: ModeratedComment): void {
    if (!mayDo(deed, comment.state)) return
    const { id } = comment
    switch (deed) {
      case 'hide':
      case 'mute':
      case 'answer':
        return setAsking({ what: deed, comment })
      case 'air':
        void act({ type: 'comment.air', comment: id })
        return handled(id)
      case 'feature':
        void act({
          type: comment.state === 'featured' ? 'comment.unfeature' : 'comment.feature',
          comment: id,
        })
        return handled(id)
      case 'approve':
        void act({ type: 'comment.approve', comment: id })
        return handled(id)
      case 'restore':
        return restore(id)
      case 'question':
        handled(id)
        void act({ type: 'comment.question', comment: id }).then(
          (sent) => sent.ok && tell({ tone: 'done', text: t('moderate.done.question') }),
        )
        return
    }
  }

  return {
    selected,
    select: setSelected,
    asking,
    close: () => setAsking(null),
    mine,
    carryOut,
    hide,
    mute,
    answer,
  }
}

export type Moderation = ReturnType<typeof useModeration>

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
