import { say, type Language } from '../words/words.ts'
import type { Card } from './card.ts'
import type { CardKind, CardProblem } from './kind.ts'
import { cardKinds } from './kinds.ts'

/** A problem as a sentence that names its field: "招聘条件：…". */
export function problemText(card: Pick<Card, 'kind'>, problem: CardProblem, language: Language): string {
  const { fields }: Pick<CardKind, 'fields'> = cardKinds[card.kind]
  const label = fields.find((field) => field.key === problem.field)?.label
  const sentence = say(language, problem.message, problem.params)
  if (!label) return sentence
  return `${say(language, label)}${language === 'zh' ? '：' : ': '}${sentence}`
}
