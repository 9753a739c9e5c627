import { skills, type Rubric, type Score, type Skill } from './rubric.ts'

/** What a trainee reached: of the hundred points those that could be judged count, stretched to the whole. */
export interface Total {
  /** Of a hundred; null while nothing was judged. */
  points: number | null
  /** Share of the rubric's weight that was judged. */
  judged: number
  /** Items with a veto that somebody gave a nought: the run has failed, whatever the rest says. */
  vetoes: readonly string[]
  bySkill: { readonly [S in Skill]?: number }
}

export const fullMarks = 5

/** Several trainers' opinions weigh alike; the trainee's own never counts. */
export function totalOf(rubric: Rubric, scores: readonly Score[], trainee: string): Total {
  const mine = scores.filter((one) => one.trainee === trainee && one.as === 'trainer')
  const means = new Map<string, number>()
  for (const { id } of rubric.items) {
    const values = mine.flatMap((one) => (one.item === id && one.value !== null ? [one.value] : []))
    if (values.length > 0) means.set(id, values.reduce((sum, value) => sum + value, 0) / values.length)
  }
  const weight = rubric.items.reduce((sum, item) => sum + item.weight, 0)
  const pointsOf = (items: Rubric['items']): number | null => {
    const judged = items.filter(({ id }) => means.has(id))
    const possible = judged.reduce((sum, item) => sum + item.weight, 0)
    if (possible === 0) return null
    const got = judged.reduce((sum, item) => sum + (item.weight * (means.get(item.id) ?? 0)) / fullMarks, 0)
    return Math.round((got / possible) * 1000) / 10
  }
  const judgedWeight = rubric.items.reduce((sum, item) => sum + (means.has(item.id) ? item.weight : 0), 0)
  const bySkill: { [S in Skill]?: number } = {}
  for (const skill of skills) {
    const points = pointsOf(rubric.items.filter((item) => item.skill === skill))
    if (points !== null) bySkill[skill] = points
  }
  return {
    points: pointsOf(rubric.items),
    judged: weight === 0 ? 0 : judgedWeight / weight,
    vetoes: rubric.items
      .filter((item) => item.veto && mine.some((one) => one.item === item.id && one.value === 0))
      .map(({ id }) => id),
    bySkill,
  }
}
