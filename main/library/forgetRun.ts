import { keyOf, type Drilled } from '../../shared/rehearsal/rehearsal.ts'
import type { Database } from './database.ts'
import type { RunShelf } from './runs.ts'

/** Takes people out of what is kept of a run: their names, or all of it. Films are deleted by their own keeper. */
export interface ForgetRun {
  /** Whoever was drilled becomes a number, wherever the run names them. */
  anonymise(run: string): void
  /** A live run keeps its as-run log: that is what the broadcast is accounted for by. */
  remove(run: string): void
}

/** Where free words about somebody stand. */
const words = [
  ['log', 'facts'],
  ['marks', 'text'],
  ['scores', 'note'],
  ['debriefs', 'steps'],
] as const

export function createForgetRun(db: Database, runs: RunShelf): ForgetRun {
  return {
    anonymise(id) {
      const run = runs.get(id)
      const drilled = (run?.drilled ?? []).map((who, at): Drilled & { key: string; alias: string } => ({
        ...who,
        key: keyOf(who),
        alias: `#${at + 1}`,
      }))
      for (const { key, name, alias } of drilled) {
        db.run('UPDATE scores SET trainee = ? WHERE run = ? AND trainee = ?', alias, id, key)
        db.run('UPDATE marks SET trainee = ? WHERE run = ? AND trainee = ?', alias, id, key)
        for (const [table, column] of words)
          db.run(`UPDATE ${table} SET ${column} = replace(${column}, ?, ?) WHERE run = ?`, name, alias, id)
      }
      db.run(
        "UPDATE log SET facts = json_remove(facts, '$.drilled') WHERE run = ? AND what = 'run.start'",
        id,
      )
      // Hosts scored themselves under names of their devices, which are often their own.
      db.run("UPDATE scores SET by = '' WHERE run = ? AND role = 'self'", id)
      db.run('UPDATE marks SET voice = NULL WHERE run = ?', id)
      runs.change(id, {
        anonymised: true,
        drilled: drilled.map(({ alias, role }) => ({ trainee: null, name: alias, role })),
      })
    },
    remove(id) {
      const isLive = runs.get(id)?.mode === 'live'
      for (const table of [
        'marks',
        'must_says',
        'scores',
        'debriefs',
        'air_changes',
        'speech',
        'vision',
        'runs',
      ]) {
        db.run(`DELETE FROM ${table} WHERE ${table === 'runs' ? 'id' : 'run'} = ?`, id)
      }
      if (!isLive) db.run('DELETE FROM log WHERE run = ?', id)
    },
  }
}
