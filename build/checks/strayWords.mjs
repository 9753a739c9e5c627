/**
 * Sentences for people live in the catalogue, where each has its English. A Chinese literal anywhere else is
 * either a stray sentence or data about the language; places of data are named here, single pieces carry a
 * comment that says `not in the catalogue: <why>` on their line or the one above.
 */
import { parseAst } from 'rolldown/parseAst'

const chinese = /\p{Script=Han}/u
const code = /\.(ts|tsx|mjs)$/
const homes = [
  'shared/words/',
  'build/words.mjs',
  // The sample show and the templates are written in the language of the show.
  'shared/show/',
  'shared/cards/examples.ts',
  // What numbers, addresses, names and the headings of lists look like in Chinese.
  'shared/comments/',
  'shared/questions/',
  'shared/table/',
  'shared/cards/import/',
  'shared/feeds/recording.ts',
  'shared/feeds/recordingHeadings.ts',
  // Names of scenes and sources to practise with, as they would be in OBS.
  'main/obs/practice/studio.ts',
  // What a simulated audience says.
  'shared/rehearsal/packs/',
  // How Chinese is read aloud.
  'shared/prompter/',
  // Captions of a page of pictures in docs/.
  'build/gallery/',
  'test/',
  'bench/',
]
const excuse = /not in the catalogue: \S/

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
export function strayWords(path, text) {
  const elsewhere =
    !code.test(path) ||
    /(\.(test|spec)\.tsx?|\/fixtures\.ts)$/.test(path) ||
    homes.some((home) => path.startsWith(home))
  if (elsewhere || !chinese.test(text)) return []
  const lines = text.split('\n')
  return literals(parseAst(text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }, path))
    .filter(({ value }) => chinese.test(value))
    .map(({ value, start }) => ({ value, line: text.slice(0, start).split('\n').length }))
    .filter(({ line }) => !excuse.test(lines[line - 1] ?? '') && !excuse.test(lines[line - 2] ?? ''))
    .map(({ value, line }) => `${path}:${line} says “${value.trim().slice(0, 40)}” outside shared/words.`)
}

/**
 * Every piece of text in the tree; regular expressions and comments are none.
 * @param {unknown} node
 * @returns {{ value: string, start: number }[]}
 */
function literals(node) {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap(literals)
  const { type, value, start } = /** @type {Record<string, any>} */ (node)
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return [{ value, start }]
  if (type === 'TemplateElement') return [{ value: String(value.raw), start }]
  return Object.values(node).flatMap(literals)
}
