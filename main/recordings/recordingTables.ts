/**
 * Recordings of runs. `bytes` and `chunks` say how far a file is sure: what lies behind that in the file came with a chunk
 * that was never answered, and is written over when it comes again.
 */
export const recordingTables = `
  CREATE TABLE recordings (
    id TEXT PRIMARY KEY, run TEXT NOT NULL, track TEXT NOT NULL, mime TEXT NOT NULL, started_at INTEGER NOT NULL,
    ended_at INTEGER, bytes INTEGER NOT NULL, chunks INTEGER NOT NULL, file TEXT NOT NULL
  );
  CREATE INDEX recordings_run ON recordings (run, started_at);
`
