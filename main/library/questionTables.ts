/**
 * The question library. `seq` is the order of coming in and what the search index knows a question by; an explicit
 * key, because VACUUM renumbers others. `revision` counts changes, so that undo sees what was changed since.
 */
export const questionTables = `
  CREATE TABLE bank (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL, asker TEXT NOT NULL, naming TEXT NOT NULL, community TEXT NOT NULL, category TEXT NOT NULL,
    source TEXT NOT NULL, state TEXT NOT NULL, answerer TEXT NOT NULL, notes TEXT NOT NULL, summary TEXT NOT NULL,
    follow_up INTEGER NOT NULL, reason TEXT NOT NULL, merged_into TEXT, created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL, answered_at INTEGER, consent_at INTEGER, revision INTEGER NOT NULL DEFAULT 0
  );
  INSERT INTO bank (
    id, text, asker, naming, community, category, source, state, answerer, notes, summary, follow_up, reason,
    merged_into, created_at, updated_at, answered_at
  ) SELECT
    id, text, asker, naming, community, category, source, state, answerer, notes, summary, follow_up, reason,
    merged_into, created_at, updated_at, answered_at
  FROM questions ORDER BY created_at, id;
  DROP TABLE questions;
  ALTER TABLE bank RENAME TO questions;
  CREATE INDEX questions_open ON questions (state, seq) WHERE merged_into IS NULL;
  CREATE INDEX questions_category ON questions (category, seq);
  CREATE INDEX questions_community ON questions (community, seq);
  CREATE INDEX questions_merged ON questions (merged_into) WHERE merged_into IS NOT NULL;

  CREATE TABLE question_index (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL);
  CREATE VIRTUAL TABLE question_grams USING fts5 (
    grams, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
  );
  CREATE VIRTUAL TABLE question_words USING fts5vocab (question_grams, row);

  CREATE TABLE question_steps (
    step INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
    count INTEGER NOT NULL
  );
  CREATE TABLE question_befores (
    step INTEGER NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, before TEXT, PRIMARY KEY (step, id)
  ) WITHOUT ROWID;

  CREATE TABLE question_drafts (
    seq INTEGER PRIMARY KEY, batch TEXT NOT NULL, id TEXT NOT NULL,
    text TEXT NOT NULL, asker TEXT NOT NULL, naming TEXT NOT NULL, community TEXT NOT NULL, category TEXT NOT NULL,
    source TEXT NOT NULL, state TEXT NOT NULL, answerer TEXT NOT NULL, notes TEXT NOT NULL, summary TEXT NOT NULL,
    follow_up INTEGER NOT NULL, reason TEXT NOT NULL, merged_into TEXT, created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL, answered_at INTEGER, consent_at INTEGER
  );
  CREATE TABLE contacts (
    question TEXT PRIMARY KEY, sealed BLOB NOT NULL, kinds TEXT NOT NULL, created_at INTEGER NOT NULL,
    delete_at INTEGER NOT NULL
  );
  CREATE INDEX contacts_delete_at ON contacts (delete_at);
`
