import { packOf, packs } from '../../shared/rehearsal/packs/packs.ts'
import type { Scenario } from '../../shared/rehearsal/scenario.ts'
import { scenarioSchema } from '../../shared/rehearsal/scenarioSchema.ts'
import type { Database } from './database.ts'

/** Scenarios: those that come with the house, and what trainers made of them. */
export interface ScenarioShelf {
  /** Also one that was deleted is none. */
  get(id: string): Scenario | null
  /** A trainer's own first, the latest before all; `ours` are those of the house. */
  list(): readonly (Scenario & { ours: boolean; savedAtEpochMs: number })[]
  /** When it was kept as it is; 0 for those of the house. */
  savedAt(id: string): number | null
  put(scenario: Scenario, atEpochMs: number): void
  setDeleted(id: string, deleted: boolean): void
}

export function createScenarioShelf(db: Database): ScenarioShelf {
  const read = ({ document }: { document: string }): Scenario => scenarioSchema.parse(JSON.parse(document))
  return {
    get(id) {
      const pack = packOf(id)
      if (pack) return pack
      const row = db.get<{ document: string }>(
        'SELECT document FROM scenarios WHERE id = ? AND deleted = 0',
        id,
      )
      return row ? read(row) : null
    },
    list: () => [
      ...db
        .all<{ document: string; at: number }>(
          'SELECT document, at FROM scenarios WHERE deleted = 0 ORDER BY at DESC, id',
        )
        .map((row) => ({ ...read(row), ours: false, savedAtEpochMs: row.at })),
      ...packs.map((pack) => ({ ...pack, ours: true, savedAtEpochMs: 0 })),
    ],
    savedAt: (id) =>
      packOf(id)
        ? 0
        : (db.get<{ at: number }>('SELECT at FROM scenarios WHERE id = ? AND deleted = 0', id)?.at ?? null),
    put: (scenario, atEpochMs) =>
      db.run(
        'INSERT OR REPLACE INTO scenarios (id, document, at) VALUES (?, ?, ?)',
        scenario.id,
        JSON.stringify(scenario),
        atEpochMs,
      ),
    setDeleted: (id, deleted) => db.run('UPDATE scenarios SET deleted = ? WHERE id = ?', Number(deleted), id),
  }
}
