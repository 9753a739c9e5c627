import { ask } from '../../shared/words/areas/ask.ts'

export type AskLanguage = 'zh' | 'en'
export type AskWord = keyof typeof ask

export const askWord = (
  language: AskLanguage,
  key: AskWord,
  params: { readonly [name: string]: string } = {},
): string =>
  ask[key][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)

/** Puts the words of the page where `data-word` asks for them. */
export function sayAll(language: AskLanguage): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = askWord(language, 'ask.title')
  for (const element of Array.from(document.querySelectorAll<HTMLElement>('[data-word]'))) {
    element.textContent = askWord(language, element.dataset['word'] as AskWord)
  }
  const question = document.querySelector<HTMLTextAreaElement>('#question')
  if (question) question.placeholder = askWord(language, 'ask.question.example')
}
