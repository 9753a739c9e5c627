/**
 * Tables of the comment store, a file of its own so that a flood never waits for, or delays, the journal. Steps are
 * never changed once released.
 *
 * `grams` holds every character and every pair of neighbouring characters of a text, so that any part of a Chinese
 * text is found however short; it keeps neither texts nor places, hits are checked against `folded`.
 */
export const commentMigrations: readonly string[] = [
  `
  CREATE TABLE mark (id INTEGER PRIMARY KEY CHECK (id = 1), prefix TEXT NOT NULL);
  CREATE TABLE comments (
    n INTEGER PRIMARY KEY, show TEXT NOT NULL, run TEXT,
    source TEXT NOT NULL, source_id TEXT, given_id TEXT, room TEXT, kind TEXT NOT NULL, origin TEXT NOT NULL,
    author_id TEXT, author_name TEXT, author_shown TEXT,
    text TEXT NOT NULL, original TEXT, folded TEXT NOT NULL,
    state TEXT NOT NULL, question INTEGER NOT NULL, notes TEXT, decision TEXT,
    at INTEGER NOT NULL, received INTEGER NOT NULL
  );
  CREATE UNIQUE INDEX comments_once ON comments (source, source_id) WHERE source_id IS NOT NULL;
  CREATE INDEX comments_show ON comments (show, n);
  CREATE INDEX comments_state ON comments (state, n) WHERE state <> 'new';
  CREATE VIRTUAL TABLE grams USING fts5 (
    text, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
  );
  CREATE TABLE events (source TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (source, id)) WITHOUT ROWID;
  CREATE TABLE counters (show TEXT PRIMARY KEY, counters TEXT NOT NULL) WITHOUT ROWID;
  `,
  // One and the same is said of a show, not of all shows for ever: sources that number from 1 each day lost comments.
  // Figures belong to a run, so that a rehearsal's never add to a broadcast's; '' is what came before any run.
  `
  DROP INDEX comments_once;
  CREATE UNIQUE INDEX comments_once ON comments (show, source, source_id) WHERE source_id IS NOT NULL;
  DROP TABLE events;
  CREATE TABLE events (
    show TEXT NOT NULL, source TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (show, source, id)
  ) WITHOUT ROWID;
  CREATE TABLE people (
    show TEXT NOT NULL, run TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (show, run, person)
  ) WITHOUT ROWID;
  CREATE TABLE run_counters (
    show TEXT NOT NULL, run TEXT NOT NULL, counters TEXT NOT NULL, PRIMARY KEY (show, run)
  ) WITHOUT ROWID;
  INSERT INTO run_counters SELECT show, '', counters FROM counters;
  DROP TABLE counters;
  CREATE TABLE counter_points (
    show TEXT NOT NULL, run TEXT NOT NULL, at INTEGER NOT NULL, counters TEXT NOT NULL,
    PRIMARY KEY (show, run, at)
  ) WITHOUT ROWID;
  `,
]
