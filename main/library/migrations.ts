import { recordingTables } from '../recordings/recordingTables.ts'
import { questionTables } from './questionTables.ts'
import { wordTables } from './wordShelf.ts'
import { trainingTables } from './trainingTables.ts'
import { visionTables } from './vision.ts'
import { runTables, scenarioTables, simulatedQuestions, speechTables } from './runTables.ts'

/** The tables, as steps that are never changed once released: a new step is a new line at the end. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE snapshot (id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL, state TEXT NOT NULL);
  CREATE TABLE journal (
    revision INTEGER PRIMARY KEY, at INTEGER NOT NULL, type TEXT NOT NULL, by TEXT NOT NULL, ops TEXT NOT NULL
  );
  CREATE TABLE shows (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, deleted_at INTEGER
  );
  CREATE TABLE log (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, run TEXT, what TEXT NOT NULL, by TEXT NOT NULL, facts TEXT NOT NULL
  );
  CREATE INDEX log_run ON log (run, at);
  CREATE TABLE questions (
    id TEXT PRIMARY KEY, text TEXT NOT NULL, asker TEXT NOT NULL, naming TEXT NOT NULL, community TEXT NOT NULL,
    category TEXT NOT NULL, source TEXT NOT NULL, state TEXT NOT NULL, answerer TEXT NOT NULL, notes TEXT NOT NULL,
    summary TEXT NOT NULL, follow_up INTEGER NOT NULL, reason TEXT NOT NULL, merged_into TEXT,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, answered_at INTEGER
  );
  CREATE INDEX questions_state ON questions (state, created_at);
  `,
  `
  CREATE TABLE show_copies (id INTEGER PRIMARY KEY, show TEXT NOT NULL, at INTEGER NOT NULL, document TEXT NOT NULL);
  CREATE INDEX show_copies_show ON show_copies (show, id);
  `,
  `
  CREATE TABLE reached (id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL);
  `,
  questionTables,
  `${recordingTables}${trainingTables}`,
  // What was done to one comment, out of the log of years.
  `
  CREATE INDEX log_comment ON log (json_extract(facts, '$.comment'))
    WHERE json_extract(facts, '$.comment') IS NOT NULL;
  `,
  runTables,
  simulatedQuestions,
  scenarioTables,
  wordTables,
  speechTables,
  // Two devices of one name must not see each other's; what was logged before is nobody's.
  `ALTER TABLE log ADD COLUMN device TEXT;`,
  visionTables,
]
