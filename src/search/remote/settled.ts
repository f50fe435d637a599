import { OnrecordError } from '../../problem.ts';
import { type Elsewhere, NotYet } from './elsewhere.ts';

/** Times that one piece of work is begun anew: most questions need two or three, a check a few more. */
const MOST_ROUNDS = 40;

/**
 * Does work that reads a coverage. Where all of it is here, that is one call. Where some lies elsewhere, the
 * work stops at what is missing, that is fetched, and the work begins anew, until it comes to its end: it must
 * change nothing but by what it returns.
 *
 * @throws {OnrecordError} `engine-unsettled` where it never ends
 */
export async function settled<T>(
  { elsewhere }: { readonly elsewhere?: Elsewhere },
  work: () => T,
): Promise<T> {
  const errand = elsewhere?.errand();
  if (errand === undefined) return work();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    try {
      return errand.attempt(work);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
    }
    await errand.fetch();
  }
  throw new OnrecordError({
    code: 'engine-unsettled',
    message: `A question was still not answered after ${MOST_ROUNDS} visits to the search engine.`,
    remedy: 'Ask for less at once, and report this with the question.',
  });
}
