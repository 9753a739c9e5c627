import type { ParagraphKind } from '../../../shared/show/script.ts'
import type { Person } from '../../../shared/show/show.ts'

/** What a key or button of the editor does to the lines of the selection. */
export type LineTool = { who: string } | 'must' | Exclude<ParagraphKind, 'say'>

const lineKeys: { readonly [code: string]: LineTool } = {
  KeyM: 'must',
  KeyC: 'cue',
  KeyN: 'note',
  KeyH: 'mark',
  Digit0: { who: '' },
}

/**
 * Alt with a figure gives the lines to a person, Alt with a letter makes them something else; Ctrl+Z and Ctrl+Y step
 * through the plan's own history. By the key's place, so that an input method changes nothing.
 */
export function toolOf(
  press: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  people: readonly Pick<Person, 'id'>[],
): LineTool | 'undo' | 'redo' | null {
  if ((press.ctrlKey || press.metaKey) && !press.altKey) {
    if (press.code === 'KeyZ') return press.shiftKey ? 'redo' : 'undo'
    return press.code === 'KeyY' ? 'redo' : null
  }
  if (!press.altKey || press.ctrlKey || press.metaKey) return null
  const figure = /^Digit([1-9])$/.exec(press.code)?.[1]
  const person = figure === undefined ? undefined : people[Number(figure) - 1]
  return person ? { who: person.id } : (lineKeys[press.code] ?? null)
}
