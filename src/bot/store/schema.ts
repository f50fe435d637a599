import { OnrecordError } from '../../problem.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * The state's tables, step by step; the database's `user_version` counts the steps it has taken.
 * A step that has been released never changes, and a new one only adds (tables, columns with a
 * default, indexes): during an update the old program still works on the same file.
 * Times are the state's own, in ms (see state-time.ts), except `asked_at`, which is for people.
 */
export const STEPS: readonly string[] = [
  // 1: what holds for the whole state
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  // 2: the journal; `inquiry` is emptied as soon as the reply address is no longer needed
  `CREATE TABLE inquiries (
     reference TEXT PRIMARY KEY, platform TEXT NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('claimed', 'waiting', 'answered', 'given-up')),
     owner TEXT NOT NULL, attempt INTEGER NOT NULL, crashes INTEGER NOT NULL, inquiry TEXT,
     due_at INTEGER NOT NULL, answer_by INTEGER NOT NULL, forget_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX inquiries_open ON inquiries (owner, platform) WHERE state IN ('claimed', 'waiting');
   CREATE INDEX inquiries_forget ON inquiries (forget_at);
   CREATE TABLE inquiry_keys (key TEXT PRIMARY KEY, reference TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE INDEX inquiry_keys_reference ON inquiry_keys (reference);`,
  // 3: who has to wait
  `CREATE TABLE cooldowns (key TEXT NOT NULL UNIQUE, forget_at INTEGER NOT NULL) STRICT;
   CREATE INDEX cooldowns_forget ON cooldowns (forget_at);`,
  // 4: what follow-ups refer to
  `CREATE TABLE conversations (
     key TEXT NOT NULL UNIQUE, question TEXT NOT NULL, forget_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX conversations_forget ON conversations (forget_at);`,
  // 5: what was asked, and how it was liked
  `CREATE TABLE feedback (
     reference TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, person TEXT NOT NULL, channel TEXT NOT NULL,
     question TEXT NOT NULL, outcome TEXT NOT NULL, answered INTEGER NOT NULL, latency INTEGER NOT NULL,
     asked_at INTEGER NOT NULL, forget_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX feedback_forget ON feedback (forget_at);
   CREATE INDEX feedback_unanswered ON feedback (asked_at) WHERE answered = 0;
   CREATE TABLE votes (
     reference TEXT NOT NULL, person TEXT NOT NULL, vote TEXT NOT NULL CHECK (vote IN ('up', 'down')),
     forget_at INTEGER NOT NULL, UNIQUE (reference, person)
   ) STRICT;
   CREATE INDEX votes_forget ON votes (forget_at);
   CREATE INDEX votes_down ON votes (forget_at) WHERE vote = 'down';`,
  // 6: where Onrecord speaks, and how
  `CREATE TABLE policies (platform TEXT NOT NULL, guild TEXT NOT NULL, policy TEXT NOT NULL,
     PRIMARY KEY (platform, guild)) STRICT, WITHOUT ROWID;`,
  // 7: what did not fit a button
  `CREATE TABLE short_keys (
     key TEXT NOT NULL UNIQUE, value TEXT NOT NULL, forget_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX short_keys_forget ON short_keys (forget_at);`,
  // 8: what is watched, what was found, what was told of it, and what was served before; no words of any article
  `CREATE TABLE watches (
     id TEXT PRIMARY KEY, corpus TEXT NOT NULL, platform TEXT NOT NULL, guild TEXT NOT NULL,
     channel TEXT NOT NULL, owner TEXT NOT NULL, watch TEXT NOT NULL, since INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX watches_corpus ON watches (corpus);
   CREATE INDEX watches_owner ON watches (platform, owner);
   CREATE TABLE watch_hits (
     watch TEXT NOT NULL, hit TEXT NOT NULL, article TEXT NOT NULL, paragraph INTEGER NOT NULL,
     part TEXT NOT NULL, imprint TEXT NOT NULL, also TEXT NOT NULL, found_at INTEGER NOT NULL,
     alert TEXT, PRIMARY KEY (watch, hit)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX watch_hits_waiting ON watch_hits (watch) WHERE alert IS NULL;
   CREATE INDEX watch_hits_alert ON watch_hits (alert);
   CREATE INDEX watch_hits_found ON watch_hits (found_at);
   CREATE TABLE alerts (
     id TEXT PRIMARY KEY, watch TEXT NOT NULL, platform TEXT NOT NULL, place TEXT NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('formed', 'sent', 'given-up')),
     revision INTEGER NOT NULL, tries INTEGER NOT NULL, due_at INTEGER NOT NULL,
     formed_at INTEGER NOT NULL, message TEXT, word TEXT, forget_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX alerts_formed ON alerts (platform, due_at) WHERE state = 'formed';
   CREATE INDEX alerts_place ON alerts (place, formed_at);
   CREATE INDEX alerts_forget ON alerts (forget_at);
   CREATE TABLE served (
     corpus TEXT NOT NULL, article TEXT NOT NULL, since INTEGER NOT NULL, parts TEXT NOT NULL,
     PRIMARY KEY (corpus, article)
   ) STRICT, WITHOUT ROWID;`,
];

/**
 * Brings a database of any earlier version up to this one, wholly or not at all.
 * @throws {OnrecordError} `state-too-new` for a database that a newer Onrecord wrote.
 */
export function migrate(database: Sqlite, steps = STEPS): void {
  const version = database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (version > steps.length) {
    throw new OnrecordError({
      code: 'state-too-new',
      message: `The state has version ${version}, and this Onrecord knows ${steps.length}.`,
      remedy: 'Update Onrecord, or set ONRECORD_STATE to another folder.',
    });
  }
  if (version === steps.length) return;
  database.transaction(() => {
    database.exec(steps.slice(version).join('\n'));
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
}
