/** Ways of saying that everybody is welcome: they name the ground without limiting by it. */
const open =
  /(?:男女|性别|民族|宗教信仰|宗教|信仰|婚育|婚否|婚姻状况|已婚未婚)(?:情况)?(?:均可|不限|不做限制|不作限制|无限制|无要求)|不限(?:男女|性别|民族|宗教信仰|婚否|婚育)|regardless of (?:sex|gender|ethnicity|religion)/gi

/** Limits by sex, marriage, ethnic group or religion. One pattern a ground and direction. */
const limits: readonly RegExp[] = [
  /(?:仅限|只限|限|只招|仅招|只要|只收)\s*[男女](?:性|士|生|工)?/g,
  /[男女](?:性|士|生|工)?(?:优先|为主|为佳|从优)/g,
  /(?:不招|不要|不收|谢绝)\s*[男女](?:性|士|生|工)?/g,
  // Standing alone between stops: "男，30 岁以下".
  /(?<=^|[\s，,；;、。.：:（(])[男女]性?(?=$|[\s，,；;、。.）)])/g,
  /(?:已婚已育|未婚未育|已婚|未婚|已育|未育)(?:者)?(?:优先)?/g,
  /(?:仅限|只限|限|只招|不招|不要)?\s*(?:汉族|少数民族|[维回藏蒙壮满]族)(?:人员|员工|人)?(?:优先|除外|勿扰)?/g,
  /(?:无|没有|不得有|不信|不信仰)(?:宗教信仰|宗教|信教)|信教(?:者|人员)?(?:勿扰|除外|优先)|不信教/g,
  /\b(?:fe)?males? only\b|\b(?:wo)?men only\b/gi,
]

/** The words in a job text that limit who may apply by sex, marriage, ethnic group or religion; in order, each once. */
export function limitsIn(text: string): readonly string[] {
  // Same length, so that what stands alone after it still stands alone.
  const judged = text.replace(open, (found) => '。'.repeat(found.length))
  const found = limits.flatMap((limit) =>
    [...judged.matchAll(limit)].map((match) => ({ at: match.index, words: match[0].trim() })),
  )
  const inOrder = found.toSorted((a, b) => a.at - b.at || b.words.length - a.words.length)
  return [...new Set(inOrder.map(({ words }) => words))].filter(
    (words, index, all) => !all.some((other, at) => at !== index && other.includes(words)),
  )
}
