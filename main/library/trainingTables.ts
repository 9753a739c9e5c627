/** What trainers keep of runs. Scores are one for each trainer: nobody overwrites another. */
export const trainingTables = `
  CREATE TABLE marks (
    id TEXT PRIMARY KEY, run TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
    device TEXT NOT NULL, text TEXT NOT NULL, trainee TEXT, item TEXT, voice TEXT, deleted INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX marks_run ON marks (run, at);
  CREATE TABLE must_says (
    run TEXT NOT NULL, paragraph TEXT NOT NULL, said INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
    PRIMARY KEY (run, paragraph)
  ) WITHOUT ROWID;
  CREATE TABLE scores (
    run TEXT NOT NULL, trainee TEXT NOT NULL, item TEXT NOT NULL, device TEXT NOT NULL, by TEXT NOT NULL,
    role TEXT NOT NULL, value REAL, note TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (run, trainee, item, device, role)
  ) WITHOUT ROWID;
  CREATE TABLE rubrics (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, at INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE trainees (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, vision INTEGER NOT NULL, at INTEGER NOT NULL
  );
  CREATE TABLE debriefs (
    run TEXT PRIMARY KEY, steps TEXT NOT NULL DEFAULT '', self_first INTEGER NOT NULL DEFAULT 0,
    rubric TEXT
  );
  CREATE TABLE air_changes (run TEXT NOT NULL, at INTEGER NOT NULL, shown TEXT NOT NULL);
  CREATE INDEX air_changes_run ON air_changes (run, at);
`
