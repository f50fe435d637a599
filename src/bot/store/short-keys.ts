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
   * It is on its way to the state when this returns, and there when {@link written} resolves.
   * @param kept in ms, default 30 days
   * @throws RangeError for a value of more than 65,536 characters of JSON.
   */
  remember(value: Json, kept?: number): string;
  /** Resolves when all that was remembered until now leads to its value in every process. */
  written(): Promise<void>;
  /** The value under a key; undefined where there is none any more. */
  recall(key: string): Promise<Json | undefined>;
  /**
   * Keeps a value under a name of the caller's, in place of an earlier one.
   * @param kept in ms, default 30 days
   * @throws RangeError for a value of more than 65,536 characters of JSON.
   */
  keep(name: string, value: Json, kept?: number): Promise<void>;
  /**
   * Takes a name, once among all processes that share the state.
   * @param kept for how long it stays taken, in ms
   * @returns false where somebody has taken it
   */
  claim(name: string, kept: number): Promise<boolean>;
  /** The value under a name; undefined where there is none any more. */
  recallNamed(name: string): Promise<Json | undefined>;
}

/** Short keys in the state. */
export function openShortKeys(state: State, pseudonym: Pseudonym): ShortKeys {
  const keys = new KeptKeys(state);
  const named = (name: string) => pseudonym('name', name);
  return {
    remember: (value, kept = KEPT) => {
      const json = jsonOf(value);
      const key = pseudonym('value', json);
      keys.put(key, json, kept);
      return key;
    },
    written: () => keys.written(),
    recall: (key) => keys.get(key),
    keep: async (name, value, kept = KEPT) => {
      keys.put(named(name), jsonOf(value), kept);
      await keys.written();
    },
    claim: (name, kept) => keys.claim(named(name), kept),
    recallNamed: (name) => keys.get(named(name)),
  };
}

function jsonOf(value: Json): string {
  const json = JSON.stringify(value);
  if (json.length <= LONGEST) return json;
  throw new RangeError(`A value of ${json.length} characters is too long to keep.`);
}

/** The table of short keys; all that is put in one turn of the event loop is one statement. */
class KeptKeys {
  readonly #state: State;
  #waiting = new Map<string, { readonly value: string; readonly forget_at: number }>();
  #writing: Promise<void> | null = null;

  constructor(state: State) {
    this.#state = state;
  }

  put(key: string, value: string, kept: number): void {
    this.#waiting.set(key, { value, forget_at: this.#state.now() + kept });
    this.#writing ??= this.#write();
    // Whoever needs it waits for `written`, and hears of a failure there.
    this.#writing.catch(() => undefined);
  }

  async written(): Promise<void> {
    await this.#writing;
  }

  async get(key: string): Promise<Json | undefined> {
    await this.#writing;
    const now = this.#state.now();
    const found = await this.#state.read((database) =>
      database.get<{ value: string }>(
        'SELECT value FROM short_keys WHERE key = ? AND forget_at > ?',
        key,
        now,
      ),
    );
    return found === undefined ? undefined : (JSON.parse(found.value) as Json);
  }

  async claim(key: string, kept: number): Promise<boolean> {
    // What memory took while the disk was full the disk does not know yet.
    if ((await this.get(key)) !== undefined) return false;
    const now = this.#state.now();
    return this.#state.write((database) =>
      database.transaction(async (rows) => {
        await rows.run('DELETE FROM short_keys WHERE key = ? AND forget_at <= ?', key, now);
        const sql = 'INSERT INTO short_keys VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
        return (await rows.run(sql, key, 'true', now + kept)) > 0;
      }),
    );
  }

  async #write(): Promise<void> {
    try {
      // What is rendered in one go is written in one go.
      await Promise.resolve();
      while (this.#waiting.size > 0) {
        const rows = [...this.#waiting].map(([key, row]) => ({ key, ...row }));
        this.#waiting.clear();
        await this.#state.write((database) => database.put('short_keys', ...rows));
      }
    } finally {
      this.#writing = null;
    }
  }
}
