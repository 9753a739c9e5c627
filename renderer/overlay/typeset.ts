import { label } from './dom.ts'
import { partsOf } from './phrases.ts'
import { opens, tightRuns } from './tight.ts'

/** Puts the text into the element, with full-width signs set as in print and lines ending where told. */
export function typeset(element: HTMLElement, text: string, breaks: readonly number[] = []): void {
  const lines = partsOf(text, breaks).map((line) =>
    tightRuns(line.trimEnd()).map((run) =>
      run.tight ? label('tight', run.text) : document.createTextNode(run.text),
    ),
  )
  element.replaceChildren(
    ...lines.flatMap((line, at) => (at === 0 ? line : [document.createElement('br'), ...line])),
  )
  element.classList.toggle('opens', opens(text))
}
