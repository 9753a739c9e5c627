/** The four skills, and what goes beside them. */
export const skills = ['script', 'answering', 'teamwork', 'camera', 'body', 'emergency'] as const
export type Skill = (typeof skills)[number]

export interface RubricItem {
  id: string
  skill: Skill
  title: string
  /** What 0 and what 5 look like. */
  guide: string
  /** Share of the hundred points. */
  weight: number
  /** With 0 here the whole run has failed, whatever the rest says. */
  veto: boolean
}

export interface Rubric {
  version: 1
  id: string
  title: string
  items: readonly RubricItem[]
}

/** One opinion about one item: several trainers score side by side, nobody overwrites another. */
export interface Score {
  run: string
  trainee: string
  item: string
  /** The device that scored, and the name that it goes by. */
  device: string
  by: string
  as: 'trainer' | 'self'
  /** 0 to 5; null where it could not be judged. */
  value: number | null
  note: string
  atEpochMs: number
}
