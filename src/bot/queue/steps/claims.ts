import type { Rows } from '../../store/database/database.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Entry, InquiryState } from '../journal.ts';

/** How inquiries are written down on one database, many at once: the step that once-only rests on. */

/** How long finished inquiries are kept after their time, ms, so that late redeliveries are known: an hour. */
export const KEEP = 60 * 60_000;

/** What is known under one of an inquiry's keys. */
export interface KnownInquiry {
  readonly state: InquiryState;
  readonly reference: string;
  /** Whose it is; absent where that is in another process's memory. */
  readonly owner?: string;
  /** Whether another process holds it in its memory only, see unwritten-claims.ts. Default false. */
  readonly elsewhere?: boolean;
}

/** What this database knows of an inquiry; undefined where neither a key of it nor its reference is there. */
export async function find(
  rows: Rows,
  { inquiry, reference }: Pick<Entry, 'inquiry' | 'reference'>,
): Promise<KnownInquiry | undefined> {
  const keys = keysOf(inquiry);
  const known = firstKnown(keys, await knownUnder(rows, keys));
  const sql = 'SELECT state, reference, owner FROM inquiries WHERE reference = ?';
  return known ?? rows.get<KnownInquiry>(sql, reference);
}

/** An entry to be written down, and whose it becomes. */
export interface Claiming {
  readonly entry: Entry;
  readonly owner: string;
  readonly now: number;
}

/**
 * Writes entries down as their owners', within one transaction; gives for each what is known under
 * one of its keys already, or undefined where it is fresh.
 */
export async function insertAll(
  rows: Rows,
  claims: readonly Claiming[],
): Promise<(KnownInquiry | undefined)[]> {
  if (claims.length === 0) return [];
  const keyed = claims.map((claim) => ({ claim, keys: keysOf(claim.entry.inquiry) }));
  await insertKeys(rows, keyed);
  const known = await knownUnder(
    rows,
    keyed.flatMap(({ keys }) => keys),
  );
  const elsewhere = await heldElsewhere(rows, keyed, known);
  const fresh: Claiming[] = [];
  const results: (KnownInquiry | undefined)[] = [];
  for (const { claim, keys } of keyed) {
    const { reference } = claim.entry;
    const found = firstKnown(keys, known) ?? elsewhere.get(reference);
    results.push(found);
    if (found === undefined) fresh.push(claim);
    // A twin brings a key of its own: a third event may carry only that one.
    await pointTo(rows, found ?? { state: 'claimed', reference }, keys, known);
  }
  await insertEntries(rows, fresh);
  return results;
}

interface Keyed {
  readonly claim: Claiming;
  readonly keys: readonly string[];
}

/** What an inquiry's key leads to; no state where the inquiry is not there, or not yet. */
interface UnderKey {
  readonly state: InquiryState | null;
  readonly reference: string;
  readonly owner?: string;
}

/** In the order of the keys, so that two processes never wait for one another in a circle. */
async function insertKeys(rows: Rows, keyed: readonly Keyed[]): Promise<void> {
  const pairs = keyed
    .flatMap(({ claim, keys }) => keys.map((key) => [key, claim.entry.reference] as const))
    .sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1));
  const values = pairs.map(() => '(?, ?)').join(', ');
  await rows.run(
    `INSERT INTO inquiry_keys VALUES ${values} ON CONFLICT DO NOTHING`,
    ...pairs.flat(),
  );
}

async function knownUnder(rows: Rows, keys: readonly string[]): Promise<Map<string, UnderKey>> {
  const found = await rows.all<UnderKey & { key: string }>(
    `SELECT key, state, reference, owner FROM inquiry_keys LEFT JOIN inquiries USING (reference)
     WHERE key IN (${places(keys.length)})`,
    ...keys,
  );
  return new Map(found.map(({ key, ...under }) => [key, under]));
}

/** By reference: what other processes hold of what is new here, as far as they may be left to answer it. */
async function heldElsewhere(
  rows: Rows,
  keyed: readonly Keyed[],
  known: ReadonlyMap<string, UnderKey>,
): Promise<ReadonlyMap<string, KnownInquiry>> {
  const fresh = keyed
    .filter(({ claim, keys }) => {
      const { inquiry } = claim.entry;
      return inquiry.untilTaken !== undefined && firstKnown(keys, known) === undefined;
    })
    .map(({ claim }) => claim.entry.reference);
  const held = fresh.length === 0 ? undefined : await rows.heldElsewhere?.(fresh);
  return new Map(
    [...(held ?? [])].map((reference) => [
      reference,
      { state: 'claimed', reference, elsewhere: true },
    ]),
  );
}

function firstKnown(
  keys: readonly string[],
  known: ReadonlyMap<string, UnderKey>,
): KnownInquiry | undefined {
  for (const key of keys) {
    const { state = null, ...under } = known.get(key) ?? { reference: '' };
    if (state !== null) return { ...under, state };
  }
  return undefined;
}

/** Makes the keys that lead nowhere yet, or to another of the same moment, lead to this inquiry. */
async function pointTo(
  rows: Rows,
  to: KnownInquiry,
  keys: readonly string[],
  known: Map<string, UnderKey>,
): Promise<void> {
  for (const key of keys) {
    const { state = null, reference } = known.get(key) ?? {};
    if (state !== null) continue;
    if (reference !== to.reference)
      await rows.run('UPDATE inquiry_keys SET reference = ? WHERE key = ?', to.reference, key);
    known.set(key, to);
  }
}

async function insertEntries(rows: Rows, claims: readonly Claiming[]): Promise<void> {
  if (claims.length === 0) return;
  const values = claims.map(() => "(?, ?, 'claimed', ?, ?, ?, ?, ?, ?, ?)").join(', ');
  await rows.run(
    `INSERT INTO inquiries VALUES ${values}`,
    ...claims.flatMap(({ entry, owner, now }) => [
      entry.reference,
      entry.inquiry.platform,
      owner,
      entry.attempt,
      entry.crashes,
      JSON.stringify(entry.inquiry),
      now,
      entry.answerBy,
      Math.max(entry.answerBy, now) + KEEP,
    ]),
  );
}

/** So many placeholders; for none of them what nothing is equal to. */
export function places(count: number): string {
  return count === 0 ? 'NULL' : Array.from({ length: count }, () => '?').join(', ');
}

function keysOf(inquiry: Inquiry): string[] {
  return inquiry.keys.map((key) => `${inquiry.platform}:${key}`);
}
