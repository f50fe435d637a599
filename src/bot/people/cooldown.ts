import type { Rows } from '../store/database/database.ts';
import type { Pseudonym } from '../store/pseudonym.ts';
import type { State } from '../store/state.ts';

/** How many questions in how long: `questions` at once, and then one each `within / questions` ms. */
interface Allowance {
  readonly questions: number;
  /** ms. */
  readonly within: number;
}

/** Who may ask how much; null for without limit. */
export interface CooldownLimits {
  readonly person: Allowance | null;
  readonly channel: Allowance | null;
}

/** Five questions a minute a person, thirty a channel. */
export const DEFAULT_COOLDOWN: CooldownLimits = {
  person: { questions: 5, within: 60_000 },
  channel: { questions: 30, within: 60_000 },
};

/** Holds back who asks too much, over all processes on one state. */
export interface Cooldown {
  /**
   * Charges person and channel for `cost` questions, or neither of them.
   * @returns 0 for go ahead, else the whole seconds to wait, from 1.
   */
  charge(who: { platform: string; person: string; channel: string }, cost: number): Promise<number>;
}

/**
 * A cooldown by the generic cell rate algorithm (ITU-T I.371, annex A, "virtual scheduling"): one
 * number for each person and channel, the time at which the allowance would be whole again.
 * Own code, since rate-limiter-flexible 11 knows neither node:sqlite nor any clock but `Date.now()`: a
 * clock set back by an hour would shut everybody out for that hour.
 */
export function openCooldown(state: State, pseudonym: Pseudonym, limits: CooldownLimits): Cooldown {
  const allowances = [limits.person, limits.channel];
  return {
    charge: ({ platform, person, channel }, cost) => {
      const keys = [pseudonym('person', platform, person), pseudonym('channel', platform, channel)];
      const now = state.now();
      return state.write((database) =>
        database.transaction(async (rows) => {
          const charges: Charge[] = [];
          for (const [index, key] of keys.entries())
            charges.push(await chargeOf(rows, key, allowances[index] ?? null, cost, now));
          return allOrNone(rows, charges, now);
        }),
      );
    },
  };
}

/** Saves all charges, or none where one has to wait; returns what `charge` does. */
async function allOrNone(rows: Rows, charges: readonly Charge[], now: number): Promise<number> {
  const wait = Math.max(...charges.map((charge) => charge.wait));
  if (wait > 0) return Math.ceil(wait / 1000);
  for (const { key, fullAt } of charges) await save(rows, key, fullAt, now);
  return 0;
}

/** What a charge would mean: when the allowance is whole again, and how long it has to wait, in ms. */
interface Charge {
  readonly key: string;
  readonly fullAt: number;
  readonly wait: number;
}

async function chargeOf(
  rows: Rows,
  key: string,
  allowance: Allowance | null,
  cost: number,
  now: number,
): Promise<Charge> {
  if (allowance === null) return { key, fullAt: now, wait: 0 };
  const { questions, within } = allowance;
  // Written even where nothing changes: from here on no other process charges the same.
  const row = await rows.get<{ forget_at: number }>(
    `INSERT INTO cooldowns VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET forget_at = cooldowns.forget_at RETURNING forget_at`,
    key,
    now,
  );
  // More than a whole allowance ahead can only come of another setting: nobody waits longer than `within`.
  const from = Math.min(Math.max(row?.forget_at ?? now, now), now + within);
  const fullAt = from + Math.ceil((cost * within) / questions);
  return { key, fullAt, wait: cost === 0 ? 0 : Math.max(0, fullAt - now - within) };
}

async function save(rows: Rows, key: string, fullAt: number, now: number): Promise<void> {
  if (fullAt > now) await rows.put('cooldowns', { key, forget_at: fullAt });
}
