import { useState } from 'react'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { skills, type RubricItem, type Score } from '../../shared/rehearsal/rubric.ts'
import { fullMarks, totalOf } from '../../shared/rehearsal/total.ts'
import { keyOf } from '../../shared/rehearsal/rehearsal.ts'
import { TextInput } from '../kit/Field.tsx'
import { useStudio, useWords } from '../kit/hooks.tsx'
import { Switch } from '../kit/Switch.tsx'
import { Tabs } from '../training/Tabs.tsx'
import { byName } from '../training/trainee.ts'
import { useRoom } from '../training/TrainingProvider.tsx'
import css from './Score.module.css'

const values = Array.from({ length: fullMarks + 1 }, (_, value) => value)

/** One's own scores, with what others gave beside them. Nobody overwrites anybody. */
export function ScoreTab({ debrief }: { debrief: Debrief }) {
  const t = useWords()
  const { act } = useRoom()
  const studio = useStudio()
  const isHost = studio.role() === 'host'
  const { run, rubric, scores } = debrief
  const people = run.drilled.map((who) => ({ value: keyOf(who), label: who.name }))
  const [chosen, setWho] = useState(people[0]?.value ?? '')
  const who = people.some(({ value }) => value === chosen) ? chosen : (people[0]?.value ?? '')
  const [self, setSelf] = useState(isHost)
  const as = isHost || self ? 'self' : 'trainer'
  if (people.length === 0) return <p className={css['empty']}>{t('debrief.scores.nobody')}</p>
  const total = totalOf(rubric, scores, who)
  const theirs = scores.filter((score) => score.trainee === who)
  const waits = isHost && debrief.selfFirst && !theirs.some((score) => score.as === 'trainer')

  const set = (item: string, value: number | null, note: string): void =>
    void act({ type: 'score.set', run: run.id, trainee: who, item, value, note, as })

  return (
    <>
      <div className={css['scoreHead']}>
        <Tabs label={t('debrief.tab.scores')} tabs={people} value={who} onChange={setWho} />
        <p className={css['total']}>
          <strong>{total.points ?? '—'}</strong> / 100
          {total.vetoes.length > 0 && <span className={css['veto']}>{t('training.veto')}</span>}
        </p>
      </div>
      <div className={css['scoreHead']}>
        {!isHost && (
          <Switch checked={self} onChange={setSelf}>
            {t('debrief.scores.self')}
          </Switch>
        )}
        {total.points !== null && total.judged < 1 && (
          <p className={css['note']}>
            {t('debrief.scores.judged', { share: Math.round(total.judged * 100) })}
          </p>
        )}
        {waits && <p className={css['note']}>{t('debrief.scores.waits')}</p>}
        {!isHost && debrief.selfFirst && <p className={css['note']}>{t('debrief.scores.selfFirst')}</p>}
      </div>
      {skills.map((skill) => {
        const items = rubric.items.filter((item) => item.skill === skill)
        if (items.length === 0) return null
        return (
          <section key={skill} className={css['skill']} aria-label={t(`training.skill.${skill}`)}>
            <h2>
              {t(`training.skill.${skill}`)} <span>{total.bySkill[skill] ?? ''}</span>
            </h2>
            {items.map((item) => (
              <Item
                key={`${who}${item.id}${as}`}
                item={item}
                mine={theirs.find(
                  (score) => score.item === item.id && score.device === studio.device() && score.as === as,
                )}
                others={theirs.filter(
                  (score) => score.item === item.id && !(score.device === studio.device() && score.as === as),
                )}
                set={set}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}

function Item({
  item,
  mine,
  others,
  set,
}: {
  item: RubricItem
  mine: Score | undefined
  others: readonly Score[]
  set(item: string, value: number | null, note: string): void
}) {
  const t = useWords()
  const [note, setNote] = useState(mine?.note ?? '')
  const value = mine?.value ?? null
  return (
    <div className={css['item']}>
      <p title={item.guide}>
        {item.title} <span>{item.weight}</span>
        {item.veto && <span className={css['veto']}>{t('training.veto')}</span>}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would bring its own layout */}
      <div className={css['values']} role="group" aria-label={item.title}>
        {values.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={value === one}
            onClick={() => set(item.id, value === one ? null : one, note)}
          >
            {one}
          </button>
        ))}
      </div>
      <p className={css['guide']}>{item.guide}</p>
      <TextInput
        aria-label={t('debrief.scores.noteOf', { item: item.title })}
        placeholder={t('debrief.scores.note')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => {
          if (note !== (mine?.note ?? '')) set(item.id, value, note)
        }}
      />
      {others.length > 0 && (
        <ul className={css['others']}>
          {others.map((score) => (
            <li key={score.device + score.as}>
              <strong>{score.value ?? '—'}</strong>{' '}
              {score.as === 'self' ? t('debrief.scores.bySelf') : byName(score.by, t)} {score.note}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
