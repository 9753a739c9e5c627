import type { ScreenSettings } from '../../../shared/prompter/screenSettings.ts'
import { coloursOf, roleInks } from '../../../shared/show/roleColours.ts'
import type { Person } from '../../../shared/show/show.ts'

/**
 * How lines look by who speaks and what was said: rules in sheets of their own, so that nothing on the paper is
 * touched, nor a line laid out anew, when one of them changes.
 */
export interface Rules {
  /** Each speaker's colour on this look. */
  colours(people: readonly Person[], look: ScreenSettings['look']): void
  /** "My lines full, others dim"; null for all full. */
  mine(who: string | null): void
  /** Lines that had to be said and were get their tick. */
  said(said: { readonly [paragraph: string]: unknown }): void
}

export function createRules(root: HTMLElement): Rules {
  const write = (): ((rules: string) => void) => {
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
    let written = ''
    return (rules) => {
      if (rules !== written) sheet.replaceSync(rules)
      written = rules
    }
  }
  const writeColours = write()
  const writeMine = write()
  const writeSaid = write()
  return {
    colours(people, look) {
      const colours = [...coloursOf(people)].map(([id, colour]) => {
        const ink = roleInks[look][colour]
        // The plain text colour is for the words; the name beside them steps back.
        const tag = colour === 'text' ? 'var(--tag-of-text)' : ink
        return `.say[data-who="${CSS.escape(id)}"] { --speaker: ${ink}; --tag: ${tag} }`
      })
      writeColours(colours.join('\n'))
    },
    mine(who) {
      root.toggleAttribute('data-mine', who !== null)
      if (who === null) return writeMine('')
      const others = `[data-mine] .paragraph.say:not([data-who=""]):not([data-who="${CSS.escape(who)}"])`
      writeMine(`${others}, ${others} .aside { color: var(--others) }`)
    },
    said(said) {
      const ticked = Object.keys(said).map((id) => `[data-paragraph="${CSS.escape(id)}"] .mark::after`)
      writeSaid(ticked.length === 0 ? '' : `${ticked.join(', ')} { content: '✓' }`)
    },
  }
}
