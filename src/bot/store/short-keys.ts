import type { Json } from '../queue/inquiry.ts';
import type { Pseudonym } from './pseudonym.ts';
import type { State } from './state.ts';

/** How long a key leads to its value, in ms: 30 days, unless said otherwise. */
const KEPT = 30 * 24 * 60 * 60_000;
/** Longest value, in characters of JSON. */
const LONGEST = 65_536;

/** What does not fit a button (Discord's `custom_id` has 100 characters), kept under a key that does. */
export interface ShortKeys {
  /**
   * Keeps a value and gives its key: 22 URL-safe characters that cannot be guessed. The same value
   * gets the same key, so that a reply rendered again takes no more room, and begins its time anew.
   * @param options.name keeps it under a name of the caller's instead; a later value replaces an
   *   earlier one. `options.kept` in ms, default 30 days.
   * @throws RangeError for a value of more than 65,536 characters of JSON.
   */
  remember(value: Json, options?: { name?: string; kept?: number }): string;
  /** The value under a key; undefined where there is none any more. */
  recall(key: string): Json | undefined;
  /**
   * Takes a name, once among all processes that share the state.
   * @param kept for how long it stays taken, in ms
   * @returns false where somebody has taken it
   */
  claim(name: string, kept: number): boolean;
  /** The value under a name; undefined where there is none any more. */
  recallNamed(name: string): Json | undefined;
}

/** Short keys in the state. */
export function openShortKeys(state: State, pseudonym: Pseudonym): ShortKeys {
  const recall = (key: string) => {
    const found = state.read((database) =>
      database.get<{ value: string }>(
        'SELECT value FROM short_keys WHERE key = ? AND forget_at > ?',
        key,
        state.now(),
      ),
    );
    return found === undefined ? undefined : (JSON.parse(found.value) as Json);
  };
  return {
    remember: (value, { name, kept = KEPT } = {}) => {
      const json = JSON.stringify(value);
      if (json.length > LONGEST)
        throw new RangeError(`A value of ${json.length} characters is too long to keep.`);
      const key = name === undefined ? pseudonym('value', json) : pseudonym('name', name);
      state.write((database) =>
        database.run(
          'INSERT OR REPLACE INTO short_keys VALUES (?, ?, ?)',
          key,
          json,
          state.now() + kept,
        ),
      );
      return key;
    },
    recall,
    claim: (name, kept) => {
      const key = pseudonym('name', name);
      // What memory took while the disk was full the disk does not know yet.
      if (recall(key) !== undefined) return false;
      return state.write(
        (database) =>
          database.run(
            'INSERT OR IGNORE INTO short_keys VALUES (?, ?, ?)',
            key,
            'true',
            state.now() + kept,
          ) > 0,
      );
    },
    recallNamed: (name) => recall(pseudonym('name', name)),
  };
}
