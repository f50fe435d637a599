import type { Rows } from '../../store/database/database.ts';
import { type Claiming, insertAll } from './claims.ts';

/** One step of the journal on the disk: a claim, or anything else. */
export type JournalStep =
  | { readonly kind: 'claim'; readonly claiming: Claiming }
  | { readonly kind: 'work'; readonly work: (rows: Rows) => Promise<unknown> };

/** Does steps within one transaction: all claims at once, then one piece of work after another. */
export async function doSteps(rows: Rows, steps: readonly JournalStep[]): Promise<unknown[]> {
  const claims = steps.flatMap((step) => (step.kind === 'claim' ? [step.claiming] : []));
  const known = (await insertAll(rows, claims)).values();
  const results: unknown[] = [];
  for (const step of steps)
    results.push(step.kind === 'claim' ? known.next().value : await step.work(rows));
  return results;
}
