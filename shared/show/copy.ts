import { longestTitle, type Show } from './show.ts'

/** The same show under new ids throughout, so that the two can live side by side. */
export function copyShow(show: Show, title: string | undefined, id: () => string): Show {
  const fresh = new Map<string, string>()
  const renew = (old: string): string => {
    const known = fresh.get(old) ?? id()
    fresh.set(old, known)
    return known
  }
  return {
    ...show,
    id: id(),
    title: title ?? `${show.title.slice(0, longestTitle - 2)} 2`,
    people: show.people.map((person) => ({ ...person, id: renew(person.id) })),
    cards: show.cards.map((card) => ({ ...card, id: renew(card.id) })),
    cues: show.cues.map((cue) => ({
      ...cue,
      id: renew(cue.id),
      people: cue.people.map(renew),
      cards: cue.cards.map(renew),
      script: cue.script.map((paragraph) => ({
        ...paragraph,
        id: renew(paragraph.id),
        who: paragraph.who ? renew(paragraph.who) : '',
        ...(paragraph.link ? { link: renew(paragraph.link) } : {}),
      })),
    })),
  }
}

/**
 * The show without what its operator had aired although the masker hides it: that was decided for one desk. To be used
 * where a show leaves one and where it comes to another.
 */
export function withoutUnmasking(show: Show): Show {
  const { unmasked: _names, ...theme } = show.theme
  const cards = show.cards.map((card) => {
    const { unmasked: _texts, ...masked } = card
    return masked
  })
  return { ...show, theme, cards }
}
