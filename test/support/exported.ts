import type { BuiltStudio } from './builtStudio.ts'

/** A line of `GET /api/v1/comments/export`, as far as journeys read it. */
export interface Exported {
  id: string
  source: string
  sourceId: string
  room: string | null
  text: string
  original: string
  author: { shown: string; name: string }
  state: string
  question: boolean
  deeds: { what: string; by: string; facts: Record<string, unknown> }[]
}

/** The whole log of the open show's comments, with originals. */
export async function exportedBy(studio: BuiltStudio): Promise<readonly Exported[]> {
  const text = await (await studio.download('/api/v1/comments/export?originals=1')).text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Exported)
}
