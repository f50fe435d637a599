import type { Rows } from '../store/database/database.ts';
import type { Inquiry, Json } from './inquiry.ts';
import type { Entry } from './journal.ts';
import { places } from './steps/claims.ts';

/** The journal's statements on one database. Times in ms of state time; each call is one short step. */

const OPEN = "state IN ('claimed', 'waiting')";

/** What may still be answered by one of so many platforms. */
function answerable({ length }: readonly string[]): string {
  return `${OPEN} AND answer_by > ? AND platform IN (${places(length)})`;
}

interface Row {
  readonly reference: string;
  readonly inquiry: string;
  readonly attempt: number;
  readonly crashes: number;
  readonly answer_by: number;
}

/** Whether an entry stands in this database, finished or not. */
export async function has(rows: Rows, reference: string): Promise<boolean> {
  const found = await rows.get('SELECT 1 AS one FROM inquiries WHERE reference = ?', reference);
  return found !== undefined;
}

/** Replaces the reply address, within a transaction. False: not this owner's, or finished. */
export async function note(
  rows: Rows,
  owner: string,
  reference: string,
  replyTo: Json,
): Promise<boolean> {
  const mine = `WHERE reference = ? AND owner = ? AND ${OPEN}`;
  const found = await rows.get<{ inquiry: string }>(
    `SELECT inquiry FROM inquiries ${mine}`,
    reference,
    owner,
  );
  if (found === undefined) return false;
  const inquiry = JSON.stringify({ ...(JSON.parse(found.inquiry) as Inquiry), replyTo });
  const sql = `UPDATE inquiries SET inquiry = ? ${mine}`;
  return (await rows.run(sql, inquiry, reference, owner)) > 0;
}

/** Ends an entry and empties it. False: not this owner's, or finished before. */
export async function finish(
  rows: Rows,
  owner: string,
  reference: string,
  state: 'answered' | 'given-up',
): Promise<boolean> {
  const changed = await rows.run(
    `UPDATE inquiries SET state = ?, inquiry = NULL WHERE reference = ? AND owner = ? AND ${OPEN}`,
    state,
    reference,
    owner,
  );
  return changed > 0;
}

/** Ends an entry that is known to have ended, whoever holds it. One that never stood here is known from then on. */
export async function settle(
  rows: Rows,
  reference: string,
  state: 'answered' | 'given-up',
  forgetAt: number,
): Promise<void> {
  await rows.run(
    `INSERT INTO inquiries VALUES (?, '', ?, '', 1, 0, NULL, 0, 0, ?)
     ON CONFLICT (reference) DO UPDATE SET state = excluded.state, inquiry = NULL
     WHERE inquiries.${OPEN}`,
    reference,
    state,
    forgetAt,
  );
}

/** Where an entry that is being worked on would have the time when it is due: its reply has left. */
const SENT = -1;

/** Notes that a reply which can't be looked up has left, or that it was not taken after all. */
export async function markSent(
  rows: Rows,
  owner: string,
  reference: string,
  sent: boolean,
): Promise<void> {
  await rows.run(
    "UPDATE inquiries SET due_at = ? WHERE reference = ? AND owner = ? AND state = 'claimed'",
    sent ? SENT : 0,
    reference,
    owner,
  );
}

/** Ends what an owner that is gone had sent. */
export async function settleSent(rows: Rows, owner: string): Promise<void> {
  await rows.run(
    `UPDATE inquiries SET state = 'answered', inquiry = NULL
     WHERE owner = ? AND state = 'claimed' AND due_at = ${SENT}`,
    owner,
  );
}

/** Has an entry wait until `dueAt`. */
export async function putOff(
  rows: Rows,
  owner: string,
  reference: string,
  dueAt: number,
): Promise<boolean> {
  const changed = await rows.run(
    `UPDATE inquiries SET state = 'waiting', due_at = ? WHERE reference = ? AND owner = ? AND ${OPEN}`,
    dueAt,
    reference,
    owner,
  );
  return changed > 0;
}

/** Owners of unfinished entries. */
export async function owners(rows: Rows): Promise<string[]> {
  const found = await rows.all<{ owner: string }>(
    `SELECT DISTINCT owner FROM inquiries WHERE ${OPEN}`,
  );
  return found.map(({ owner }) => owner);
}

/** What is taken: entries of these platforms, so many at most. */
interface Taking {
  readonly platforms: readonly string[];
  readonly now: number;
  readonly limit: number;
}

/** Takes back what this owner put off and is due now. */
export async function takeWaiting(
  rows: Rows,
  { owner, platforms, now, limit }: Taking & { readonly owner: string },
): Promise<Entry[]> {
  const found = await rows.all<Row>(
    `UPDATE inquiries SET state = 'claimed', attempt = attempt + 1 WHERE reference IN (
       SELECT reference FROM inquiries WHERE owner = ? AND state = 'waiting'
         AND due_at <= ? AND ${answerable(platforms)} LIMIT ?)
       AND owner = ? AND state = 'waiting'
     RETURNING *`,
    owner,
    now,
    now,
    ...platforms,
    limit,
    owner,
  );
  return found.map(entryOf);
}

/** Takes over what an owner that is gone has left: whoever waits for another's doing so asks once more whose it is. */
export async function takeOver(
  rows: Rows,
  { from, to, platforms, now, limit }: Taking & { readonly from: string; readonly to: string },
): Promise<Entry[]> {
  const found = await rows.all<Row>(
    `UPDATE inquiries SET owner = ?, attempt = attempt + 1,
       crashes = crashes + CASE state WHEN 'claimed' THEN 1 ELSE 0 END, state = 'claimed'
     WHERE reference IN (
       SELECT reference FROM inquiries WHERE owner = ? AND ${answerable(platforms)} LIMIT ?)
       AND owner = ? AND ${OPEN}
     RETURNING *`,
    to,
    from,
    now,
    ...platforms,
    limit,
    from,
  );
  return found.map(entryOf);
}

/** Gives up what one owner holds past its time; gives the references. */
export async function expire(
  rows: Rows,
  owner: string,
  now: number,
  limit: number,
): Promise<string[]> {
  const found = await rows.all<{ reference: string }>(
    `UPDATE inquiries SET state = 'given-up', inquiry = NULL WHERE reference IN (
       SELECT reference FROM inquiries WHERE owner = ? AND ${OPEN} AND answer_by <= ? LIMIT ?)
       AND owner = ? AND ${OPEN}
     RETURNING reference`,
    owner,
    now,
    limit,
    owner,
  );
  return found.map((row) => row.reference);
}

/** Unfinished entries. */
export async function pending(rows: Rows, limit: number): Promise<Entry[]> {
  const found = await rows.all<Row>(`SELECT * FROM inquiries WHERE ${OPEN} LIMIT ?`, limit);
  return found.map(entryOf);
}

/** Removes finished entries whose time to be kept is over, with their keys, within a transaction; gives the references. */
export async function purge(rows: Rows, now: number, limit: number): Promise<string[]> {
  const found = await rows.all<{ reference: string }>(
    `DELETE FROM inquiries WHERE reference IN (
       SELECT reference FROM inquiries WHERE forget_at <= ? AND NOT ${OPEN} LIMIT ?) RETURNING reference`,
    now,
    limit,
  );
  for (const { reference } of found)
    await rows.run('DELETE FROM inquiry_keys WHERE reference = ?', reference);
  return found.map((row) => row.reference);
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
