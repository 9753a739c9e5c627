import type { Paragraph } from '../../../shared/show/script.ts'
import { useWords } from '../../kit/hooks.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import css from './Prompter.module.css'

/** The tick of a line that has to be said: a recogniser sets it, or a hand; a press takes it back. */
export function MustTick({ line, missed }: { line: Paragraph; missed: boolean }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const said = useHave('live').said[line.id] !== undefined
  const stands = t(said ? 'console.prompter.said' : 'console.prompter.must')
  return (
    <button
      type="button"
      className={css['must']}
      data-stands={said ? 'said' : missed ? 'missed' : 'due'}
      aria-pressed={said}
      aria-label={t('console.prompter.tick', { stands, text: line.text.slice(0, 24) })}
      title={t(said ? 'console.prompter.tick.take' : 'console.prompter.tick.set')}
      disabled={!reachable}
      onClick={() => void act({ type: 'prompter.said', paragraph: line.id, said: !said })}
    >
      {stands}
    </button>
  )
}
