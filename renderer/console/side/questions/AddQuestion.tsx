import { useState } from 'react'
import { Button } from '../../../kit/Button.tsx'
import { TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useEnv, useReachable } from '../../desk/Desk.tsx'
import css from './Questions.module.css'

/** A question that somebody just asked by telephone or across the desk: typed, and in the queue. */
export function AddQuestion() {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const add = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return
    setSending(true)
    const added = await act({ type: 'question.add', text: words, source: 'phone' })
    if (added.ok) {
      setText('')
      await act({ type: 'question.queue', question: (added.result as { question: string }).question })
    }
    setSending(false)
  }
  return (
    <form
      className={css['add']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        aria-label={t('console.questions.add')}
        placeholder={t('console.questions.addHint')}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <Button type="submit" pending={sending} disabled={!reachable || sending || text.trim() === ''}>
        {t('console.questions.addDo')}
      </Button>
    </form>
  )
}
