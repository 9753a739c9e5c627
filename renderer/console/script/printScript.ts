import { formatDuration } from '../../../shared/show/duration.ts'
import type { Paragraph, Script } from '../../../shared/show/script.ts'
import { spokenParts } from '../../../shared/show/spokenParts.ts'
import type { Person } from '../../../shared/show/show.ts'
import css from './print.module.css'

/** Prints a script as a reader wants it on paper: names in the margin, instructions lighter, obliged lines underlined. */
export function printScript(title: string, script: Script, people: readonly Person[]): void {
  const sheet = element('section', css['sheet']!)
  sheet.append(element('h1', css['title']!, title), ...script.map((line) => row(line, people)))
  document.body.append(sheet)
  document.documentElement.classList.add(css['printing']!)
  const done = (): void => {
    removeEventListener('afterprint', done)
    document.documentElement.classList.remove(css['printing']!)
    sheet.remove()
  }
  addEventListener('afterprint', done)
  print()
}

function row({ kind, who, text, must, targetMs }: Paragraph, people: readonly Person[]): HTMLElement {
  const name = kind === 'say' ? (people.find((person) => person.id === who)?.name ?? '') : ''
  const node = element('div', css['row']!)
  node.dataset['kind'] = kind
  node.dataset['must'] = String(must === true)
  const time = targetMs === undefined ? '' : `（${formatDuration(targetMs)}）`
  const words = element('span', css['text']!)
  const parts = kind === 'say' ? spokenParts(text) : [{ text, aside: false }]
  words.append(
    ...parts.map((part) => (part.aside ? element('span', css['aside']!, part.text) : part.text)),
    time,
  )
  node.append(element('span', css['who']!, name), words)
  return node
}

function element(name: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(name)
  node.className = className
  node.textContent = text
  return node
}
