import type { Database } from '../store/sqlite.ts';
import type { Inquiry, Json } from './inquiry.ts';
import type { Entry, InquiryState } from './journal.ts';

/** The journal's statements on one database. Times in ms of state time; each call is one short step. */

const OPEN = "state IN ('claimed', 'waiting')";

/** What may still be answered by one of the platforms. */
const ANSWERABLE = `${OPEN} AND answer_by > ? AND platform IN (SELECT value FROM json_each(?))`;

/** What is known under one of an inquiry's keys. */
export interface KnownInquiry {
  readonly state: InquiryState;
  readonly reference: string;
}

interface Row {
  readonly reference: string;
  readonly inquiry: string;
  readonly attempt: number;
  readonly crashes: number;
  readonly answer_by: number;
}

/** What this database knows of an inquiry; undefined where neither a key of it nor its reference is there. */
export function find(
  database: Database,
  { inquiry, reference }: Pick<Entry, 'inquiry' | 'reference'>,
): KnownInquiry | undefined {
  for (const key of keysOf(inquiry)) {
    const known = database.get<KnownInquiry>(
      'SELECT state, reference FROM inquiry_keys JOIN inquiries USING (reference) WHERE key = ?',
      key,
    );
    if (known !== undefined) return known;
  }
  return database.get<KnownInquiry>(
    'SELECT state, reference FROM inquiries WHERE reference = ?',
    reference,
  );
}

/** Whether an entry stands in this database, finished or not. */
export function has(database: Database, reference: string): boolean {
  return database.get('SELECT 1 FROM inquiries WHERE reference = ?', reference) !== undefined;
}

/** Whose an entry becomes, and how many ms it is kept once its time is over. */
interface Claiming {
  readonly owner: string;
  readonly now: number;
  readonly keep: number;
}

/** Writes an entry down as its owner's, or gives what is known under one of its keys. */
export function insert(
  database: Database,
  entry: Entry,
  claiming: Claiming,
): KnownInquiry | undefined {
  return database.transaction(() => {
    const known = find(database, entry);
    const reference = known?.reference ?? entry.reference;
    // A twin brings a key of its own: a third event may carry only that one.
    for (const key of keysOf(entry.inquiry)) {
      database.run('INSERT OR IGNORE INTO inquiry_keys VALUES (?, ?)', key, reference);
    }
    if (known === undefined) claim(database, entry, claiming);
    return known;
  });
}

function claim(database: Database, entry: Entry, { owner, now, keep }: Claiming): void {
  database.run(
    "INSERT INTO inquiries VALUES (?, ?, 'claimed', ?, ?, ?, ?, ?, ?, ?)",
    entry.reference,
    entry.inquiry.platform,
    owner,
    entry.attempt,
    entry.crashes,
    JSON.stringify(entry.inquiry),
    now,
    entry.answerBy,
    Math.max(entry.answerBy, now) + keep,
  );
}

/** Replaces the reply address. False: not this owner's, or finished. */
export function note(database: Database, owner: string, reference: string, replyTo: Json): boolean {
  const changed = database.run(
    `UPDATE inquiries SET inquiry = json_set(inquiry, '$.replyTo', json(?))
     WHERE reference = ? AND owner = ? AND ${OPEN}`,
    JSON.stringify(replyTo),
    reference,
    owner,
  );
  return changed > 0;
}

/** Ends an entry and empties it. False: not this owner's, or finished before. */
export function finish(
  database: Database,
  owner: string,
  reference: string,
  state: 'answered' | 'given-up',
): boolean {
  const changed = database.run(
    `UPDATE inquiries SET state = ?, inquiry = NULL WHERE reference = ? AND owner = ? AND ${OPEN}`,
    state,
    reference,
    owner,
  );
  return changed > 0;
}

/** Ends an entry that is known to have ended, whoever holds it. One that never stood here is known from then on. */
export function settle(
  database: Database,
  reference: string,
  state: 'answered' | 'given-up',
  forgetAt: number,
): void {
  database.run(
    `INSERT INTO inquiries VALUES (?, '', ?, '', 1, 0, NULL, 0, 0, ?)
     ON CONFLICT (reference) DO UPDATE SET state = excluded.state, inquiry = NULL WHERE ${OPEN}`,
    reference,
    state,
    forgetAt,
  );
}

/** Has an entry wait until `dueAt`. */
export function putOff(
  database: Database,
  owner: string,
  reference: string,
  dueAt: number,
): boolean {
  const changed = database.run(
    `UPDATE inquiries SET state = 'waiting', due_at = ? WHERE reference = ? AND owner = ? AND ${OPEN}`,
    dueAt,
    reference,
    owner,
  );
  return changed > 0;
}

/** Owners of unfinished entries. */
export function owners(database: Database): string[] {
  const rows = database.all<{ owner: string }>(
    `SELECT DISTINCT owner FROM inquiries WHERE ${OPEN}`,
  );
  return rows.map((row) => row.owner);
}

/** What is taken: entries of these platforms, so many at most. */
interface Taking {
  readonly platforms: readonly string[];
  readonly now: number;
  readonly limit: number;
}

/** Takes back what this owner put off and is due now. */
export function takeWaiting(
  database: Database,
  { owner, platforms, now, limit }: Taking & { readonly owner: string },
): Entry[] {
  const rows = database.all<Row>(
    `UPDATE inquiries SET state = 'claimed', attempt = attempt + 1 WHERE reference IN (
       SELECT reference FROM inquiries WHERE owner = ? AND state = 'waiting'
         AND due_at <= ? AND ${ANSWERABLE} LIMIT ?)
     RETURNING *`,
    owner,
    now,
    now,
    JSON.stringify(platforms),
    limit,
  );
  return rows.map(entryOf);
}

/** Takes over what an owner that is gone has left; one statement, so that one only gets it. */
export function takeOver(
  database: Database,
  { from, to, platforms, now, limit }: Taking & { readonly from: string; readonly to: string },
): Entry[] {
  const rows = database.all<Row>(
    `UPDATE inquiries SET owner = ?, attempt = attempt + 1,
       crashes = crashes + (state = 'claimed'), state = 'claimed'
     WHERE reference IN (
       SELECT reference FROM inquiries WHERE owner = ? AND ${ANSWERABLE} LIMIT ?)
     RETURNING *`,
    to,
    from,
    now,
    JSON.stringify(platforms),
    limit,
  );
  return rows.map(entryOf);
}

/** Gives up what one owner holds past its time; gives the references. */
export function expire(database: Database, owner: string, now: number, limit: number): string[] {
  const rows = database.all<{ reference: string }>(
    `UPDATE inquiries SET state = 'given-up', inquiry = NULL WHERE reference IN (
       SELECT reference FROM inquiries WHERE owner = ? AND ${OPEN} AND answer_by <= ? LIMIT ?)
     RETURNING reference`,
    owner,
    now,
    limit,
  );
  return rows.map((row) => row.reference);
}

/** Unfinished entries. */
export function pending(database: Database, limit: number): Entry[] {
  return database.all<Row>(`SELECT * FROM inquiries WHERE ${OPEN} LIMIT ?`, limit).map(entryOf);
}

/** Removes finished entries whose time to be kept is over, with their keys; gives the references. */
export function purge(database: Database, now: number, limit: number): string[] {
  return database.transaction(() => {
    const rows = database.all<{ reference: string }>(
      `DELETE FROM inquiries WHERE reference IN (
         SELECT reference FROM inquiries WHERE forget_at <= ? AND NOT ${OPEN} LIMIT ?) RETURNING reference`,
      now,
      limit,
    );
    for (const { reference } of rows) {
      database.run('DELETE FROM inquiry_keys WHERE reference = ?', reference);
    }
    return rows.map((row) => row.reference);
  });
}

function keysOf(inquiry: Inquiry): string[] {
  return inquiry.keys.map((key) => `${inquiry.platform}:${key}`);
}

function entryOf(row: Row): Entry {
  return {
    reference: row.reference,
    inquiry: JSON.parse(row.inquiry) as Inquiry,
    attempt: row.attempt,
    crashes: row.crashes,
    answerBy: row.answer_by,
  };
}
