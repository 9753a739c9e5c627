import { say, type Language } from '../words/words.ts'
import type { Rubric, RubricItem, Skill } from './rubric.ts'

/**
 * A hundred points that make sense to begin with: a trainer changes them freely. Shares follow public rubrics for hosts
 * as far as there are any; for host and co-host together none was found, so those items are the house's own.
 */
const items: readonly [id: string, skill: Skill, weight: number, veto?: 'veto'][] = [
  ['must', 'script', 12],
  ['accuracy', 'script', 10],
  ['time', 'script', 8],
  ['answerTime', 'answering', 8],
  ['answerWell', 'answering', 12],
  ['handover', 'teamwork', 8],
  ['overlap', 'teamwork', 6],
  ['cover', 'teamwork', 6],
  ['lens', 'camera', 8],
  ['framing', 'camera', 7],
  ['posture', 'body', 5],
  ['gestures', 'body', 5],
  ['incidents', 'emergency', 3],
  ['compliance', 'emergency', 2, 'veto'],
]

export const defaultRubricId = 'default'

export const defaultRubric = (language: Language): Rubric => ({
  version: 1,
  id: defaultRubricId,
  title: say(language, 'training.rubric.default'),
  items: items.map(([id, skill, weight, veto]): RubricItem => ({
    id,
    skill,
    title: say(language, `training.item.${id}` as 'training.item.must'),
    guide: say(language, `training.item.${id}.guide` as 'training.item.must.guide'),
    weight,
    veto: veto !== undefined,
  })),
})

/** The points that a rubric shares out: a hundred when it is whole. */
export const weightOf = (rubric: Pick<Rubric, 'items'>): number =>
  Math.round(rubric.items.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100
