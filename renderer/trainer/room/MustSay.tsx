import type { ViewOf } from '../../../shared/live/views.ts'
import type { MustSay as Tick } from '../../../shared/rehearsal/mark.ts'
import { useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import css from './Marks.module.css'

/** The lines of this cue that have to be said as they stand, to tick off. */
export function MustSay({ current, ticks }: { current: ViewOf<'live'>['current']; ticks: readonly Tick[] }) {
  const t = useWords()
  const { act } = useRoom()
  const lines = current?.cue.script.filter(({ must }) => must === true) ?? []
  if (!current || lines.length === 0) return null
  return (
    <section className={css['must']} aria-label={t('trainer.must')}>
      <h2>{t('trainer.must')}</h2>
      {lines.map(({ id, text }) => {
        const said = ticks.find(({ paragraph }) => paragraph === id)?.said === true
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={said}
              onChange={() => void act({ type: 'mustsay.tick', paragraph: id, said: !said })}
            />
            <span>{text}</span>
          </label>
        )
      })}
    </section>
  )
}
