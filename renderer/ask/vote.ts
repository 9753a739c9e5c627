import type { AskView, Door } from './door.ts'
import { element } from './element.ts'
import { askWord, type AskLanguage } from './words.ts'

type Vote = NonNullable<AskView['vote']>

/** The vote that is on air, with a large button for each option. The last press counts until it closes. */
export function createVote(door: Door, phone: string) {
  const options = element('vote-options')
  const said = element('vote-said')
  let shown: Vote | null = null
  let chosen: number | null = null
  let language: AskLanguage = 'zh'

  async function choose(option: number): Promise<void> {
    const before = chosen
    chosen = option
    draw()
    const answer = await door.send({ type: 'poll.vote', option, voter: phone })
    if (answer.ok) return
    chosen = before
    draw()
    said.textContent = answer.message || askWord(language, 'ask.away')
  }

  function draw(): void {
    if (!shown) return
    for (const [at, button] of Array.from(options.querySelectorAll('button')).entries()) {
      button.setAttribute('aria-pressed', String(chosen === at + 1))
      button.disabled = shown.closed
    }
    const option = chosen === null ? undefined : shown.options[chosen - 1]
    if (shown.closed) said.textContent = askWord(language, 'ask.vote.closed')
    else said.textContent = option === undefined ? '' : askWord(language, 'ask.vote.done', { option })
  }

  return (vote: Vote | null, spoken: AskLanguage): void => {
    language = spoken
    element('vote').hidden = vote === null
    if (vote?.airId !== shown?.airId) {
      chosen = null
      options.textContent = ''
      element('vote-question').textContent = vote?.question ?? ''
      for (const [at, option] of (vote?.options ?? []).entries()) {
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'option'
        button.textContent = `${at + 1}　${option}`
        button.addEventListener('click', () => void choose(at + 1))
        options.append(button)
      }
    }
    const changed = vote?.airId !== shown?.airId || vote?.closed !== shown?.closed
    shown = vote
    if (changed) draw()
  }
}
