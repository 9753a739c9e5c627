/** Every run that there was, live or rehearsed. */
export const runTables = `
  CREATE TABLE runs (
    id TEXT PRIMARY KEY, show TEXT NOT NULL, title TEXT NOT NULL, mode TEXT NOT NULL, level TEXT, drilled TEXT NOT NULL,
    scenario TEXT, started_at INTEGER NOT NULL, ended_at INTEGER, paused_ms INTEGER NOT NULL, steps TEXT NOT NULL,
    anonymised INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX runs_started ON runs (started_at);
`

/** Questions made out of what was made up keep that for ever. */
export const simulatedQuestions = `
  ALTER TABLE questions ADD COLUMN simulated INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE question_drafts ADD COLUMN simulated INTEGER NOT NULL DEFAULT 0;
`

/** Audiences that trainers have made or changed; those that come with the house are in no table. */
export const scenarioTables = `
  CREATE TABLE scenarios (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, at INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
`

export const speechTables = `
  CREATE TABLE speech (run TEXT NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL);
  CREATE INDEX speech_run ON speech (run, at);
`
