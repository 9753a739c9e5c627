import { askCommand, missingIn, type Asking, type Naming } from './asking.ts'
import type { Door } from './door.ts'
import { element } from './element.ts'
import { askWord, type AskLanguage } from './words.ts'

/** The question form: what is typed survives a reload, one problem is named at a time, and the answer is said. */
export function createForm(door: Door, language: () => AskLanguage, sent: (masked: boolean) => void) {
  const form = element<HTMLFormElement>('form')
  const question = element<HTMLTextAreaElement>('question')
  const name = element<HTMLInputElement>('name')
  const community = element<HTMLInputElement>('community')
  const consent = element<HTMLInputElement>('consent')
  const send = element<HTMLButtonElement>('send')
  const problem = element('problem')
  const draft = keptDraft('daobo.ask.draft')

  const naming = (): Naming =>
    (form.querySelector<HTMLInputElement>('input[name=naming]:checked')?.value ?? 'anonymous') as Naming
  const asking = (): Asking => ({
    question: question.value,
    naming: naming(),
    name: name.value,
    community: community.value,
    consent: consent.checked,
  })

  function changed(): void {
    element('named').hidden = naming() === 'anonymous'
    element('count').textContent = `${question.value.length}/${question.maxLength}`
    problem.textContent = ''
    draft.keep(question.value)
  }

  async function submit(): Promise<void> {
    const missing = missingIn(asking())
    if (missing) {
      problem.textContent = askWord(language(), missing.word)
      element(missing.field).focus()
      return
    }
    send.disabled = true
    send.textContent = askWord(language(), 'ask.sending')
    const answer = await door.send(askCommand(asking()))
    send.disabled = false
    send.textContent = askWord(language(), 'ask.send')
    if (!answer.ok) {
      problem.textContent = answer.message || askWord(language(), 'ask.away')
      return
    }
    question.value = ''
    consent.checked = false
    changed()
    const { masked = [] } = (answer.result ?? {}) as { masked?: readonly string[] }
    sent(masked.length > 0)
  }

  question.value = draft.read()
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!send.disabled) void submit()
  })
  changed()
}

/** In-app browsers reload a page that was left for a moment. */
function keptDraft(key: string) {
  const tried = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise // A browser that keeps nothing.
    }
  }
  return {
    read: (): string => tried(() => sessionStorage.getItem(key) ?? '', ''),
    keep: (text: string): void => tried(() => sessionStorage.setItem(key, text), undefined),
  }
}
