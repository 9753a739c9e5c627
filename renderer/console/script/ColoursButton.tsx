import { useId } from 'react'
import { coloursOf, roleColours, roleInks } from '../../../shared/show/roleColours.ts'
import type { Person } from '../../../shared/show/show.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import { inked, speakerInks } from './speakerInk.ts'
import css from './ColoursButton.module.css'

/** In which colour each speaker's lines stand, on all prompters and here: from a few that read everywhere. */
export function ColoursButton() {
  const t = useWords()
  return (
    <Popover
      align="start"
      title={t('script.colours')}
      trigger={
        <Button small look="quiet">
          {t('script.colours')}
        </Button>
      }
    >
      <Colours />
    </Popover>
  )
}

function Colours() {
  const t = useWords()
  const { act } = useEnv()
  const { show, revision } = useHave('plan')
  const { people } = show
  const inks = speakerInks(people)
  const colours = coloursOf(people)
  return (
    <div className={css['colours']}>
      <p>{t('script.colours.about')}</p>
      {people.map((person) => (
        <Swatches
          key={person.id}
          person={person}
          chosen={colours.get(person.id) ?? 'text'}
          ink={inks.get(person.id)}
          onChoose={(colour) =>
            void act({
              type: 'show.edit',
              changes: { people: people.map((one) => (one.id === person.id ? { ...one, colour } : one)) },
              base: revision,
            })
          }
        />
      ))}
    </div>
  )
}

function Swatches({
  person,
  chosen,
  ink,
  onChoose,
}: {
  person: Person
  chosen: (typeof roleColours)[number]
  ink: string | undefined
  onChoose(colour: (typeof roleColours)[number]): void
}) {
  const t = useWords()
  const reachable = useReachable()
  const name = useId()
  return (
    <fieldset className={css['person']} disabled={!reachable} style={inked(ink)}>
      <legend>{person.name}</legend>
      {roleColours.map((colour) => (
        <label
          key={colour}
          title={t(`script.colour.${colour}`)}
          style={{ background: roleInks.plain[colour] }}
        >
          <input
            type="radio"
            name={name}
            aria-label={t(`script.colour.${colour}`)}
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
        </label>
      ))}
    </fieldset>
  )
}
