import { say, type Language } from '../words/words.ts'
import type { Card } from './card.ts'
import type { CardKind, CardProblem } from './kind.ts'
import { cardKinds } from './kinds.ts'

/**
 * Problems as sentences that name their fields, each sentence once: "用人单位、工作地点：…；有效期至：…".
 */
export function problemsText(
  card: Pick<Card, 'kind'>,
  problems: readonly CardProblem[],
  language: Language,
): string {
  const { fields }: Pick<CardKind, 'fields'> = cardKinds[card.kind]
  const zh = language === 'zh'
  const labels = new Map<string, string[]>()
  for (const { field, message, params } of problems) {
    const sentence = say(language, message, params)
    const label = fields.find((one) => one.key === field)?.label
    labels.set(sentence, [...(labels.get(sentence) ?? []), ...(label ? [say(language, label)] : [])])
  }
  return [...labels]
    .map(([sentence, names]) =>
      names.length === 0 ? sentence : `${names.join(zh ? '、' : ', ')}${zh ? '：' : ': '}${sentence}`,
    )
    .join(zh ? '；' : '; ')
}
