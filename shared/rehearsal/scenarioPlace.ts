import { say, type Language, type WordKey } from '../words/words.ts'
import { isTone } from './scenario.ts'

/** Fields of a scenario by the words that its editor has for them. */
const fields: { readonly [field: string]: WordKey } = {
  title: 'scenario.title',
  kind: 'scenario.kind',
  note: 'scenario.note',
  seed: 'scenario.seed',
  durationMs: 'scenario.duration',
  fromMs: 'scenario.from',
  commentsPerMinute: 'scenario.comments',
  likesPerMinute: 'scenario.likes',
  entriesPerMinute: 'scenario.entries',
  viewers: 'scenario.viewers',
  mix: 'scenario.mix',
  atMs: 'scenario.at',
  author: 'scenario.author',
  text: 'scenario.text',
  tone: 'scenario.tone',
  target: 'scenario.target',
  good: 'scenario.good',
}

const lists: { readonly [list: string]: readonly [one: WordKey, all: WordKey] } = {
  waves: ['scenario.place.wave', 'scenario.waves'],
  lines: ['scenario.place.line', 'scenario.lines'],
  incidents: ['scenario.place.incident', 'scenario.incidents'],
}

/** Where in a scenario a path leads, in words: `waves.2.mix.lure` is the third phase's share of fraud lures. */
export function scenarioPlace(path: readonly PropertyKey[], language: Language): string {
  const words = path.map((step, at) => {
    const above = path[at - 1]
    if (typeof step === 'number' && typeof above === 'string') {
      const list = lists[above]
      return list ? say(language, list[0], { number: step + 1 }) : String(step + 1)
    }
    const name = String(step)
    const list = lists[name]
    // The list's own name is said with the number that follows.
    if (list) return typeof path[at + 1] === 'number' ? '' : say(language, list[1])
    const field = name === 'kind' && path[0] === 'incidents' ? 'scenario.incident' : fields[name]
    if (field) return say(language, field)
    return isTone(name) ? say(language, `scenario.tone.${name}`) : name
  })
  return words.filter(Boolean).join(' · ')
}
