import { z } from 'zod'
import type { Scenario } from '../../shared/rehearsal/scenario.ts'
import { scenarioPlace } from '../../shared/rehearsal/scenarioPlace.ts'
import { scenarioSchema } from '../../shared/rehearsal/scenarioSchema.ts'
import type { Language } from '../../shared/words/words.ts'
import { malformed, malformedAt } from '../studio/malformed.ts'
import { problemWords } from './answer.ts'
import { isRecord } from '../../shared/protocol/isRecord.ts'

/** A mistake in a scenario file: as a path, in the words that the editor has for the place, and what is wrong there. */
export interface ScenarioFileProblem {
  path: string
  place: string
  message: string
}

/** Problems that are named; more of them say nothing new. */
const mostProblems = 20

/**
 * Reads a scenario as a file holds it.
 * @param id its own from now on: nothing that is kept here is overwritten by a file
 */
export function readScenarioFile(
  bytes: Uint8Array,
  id: string,
  language: Language,
): { ok: true; scenario: Scenario } | { ok: false; problems: readonly ScenarioFileProblem[] } {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const json = parseJson(text)
  if (!json.ok) {
    const refusal = malformedAt('', json.at ? 'malformed.jsonAt' : 'malformed.json')
    const message = problemWords({ ...refusal, params: { ...json.at, ...refusal.params } }, language)
    return { ok: false, problems: [{ path: '', place: '', message }] }
  }
  const given = json.value
  const parsed = scenarioSchema.safeParse(isRecord(given) ? { ...given, id } : given)
  if (parsed.success) return { ok: true, scenario: parsed.data }
  const problems = parsed.error.issues.slice(0, mostProblems).map((issue) => ({
    path: issue.path.map(String).join('.'),
    place: scenarioPlace(issue.path, language),
    message: problemWords(malformed(new z.ZodError([issue]), given), language),
  }))
  return { ok: false, problems }
}

type Json = { ok: true; value: unknown } | { ok: false; at: { line: number; column: number } | null }

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    // The engine says how many characters it could read; a person counts lines.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    if (position === undefined) return { ok: false, at: null }
    const lines = text.slice(0, Number(position)).split('\n')
    return { ok: false, at: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } }
  }
}
