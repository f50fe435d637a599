import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';

/**
 * Most of the topic in and right around one passage that quotes whoever was asked about, 0 to 1, what
 * others are quoted with left out: "Asked about sports, …" before their words counts, somebody else's
 * words on sports do not.
 *
 * @param theirs passages that quote them
 */
export function ownContext(theirs: readonly Ranked[], context: QueryContext): number {
  return mostAround(theirs, context, (passage) => unquotedIn(passage, context));
}

/**
 * The same where only paragraphs count in which nobody else is quoted: what an outlet says there is what
 * the words beside it are about.
 */
export function soleContext(theirs: readonly Ranked[], context: QueryContext): number {
  return mostAround(theirs, context, (passage) =>
    voicesIn(passage, passage + 1, context).others > 0 ? [] : unquotedIn(passage, context),
  );
}

function mostAround(
  theirs: readonly Ranked[],
  { coverage, shares }: QueryContext,
  termsIn: (passage: number) => readonly number[],
): number {
  let best = 0;
  for (const { passage, article } of theirs) {
    const first = coverage.firstPassages[article] as number;
    const end = coverage.firstPassages[article + 1] as number;
    const around = [passage - 1, passage, passage + 1].filter((at) => at >= first && at < end);
    const terms = new Set(around.flatMap(termsIn));
    let sum = 0;
    for (const term of terms) sum += shares[term] ?? 0;
    best = Math.max(best, sum);
  }
  return best;
}

/** The topic's words of a passage that stand in nobody else's quotes. */
function unquotedIn(passage: number, context: QueryContext): number[] {
  const { coverage, words, speakerNumbers } = context;
  const { starts, speakers, speakerNumber } = coverage.quoteColumns;
  const { places } = coverage.quotePlaces;
  const nobody = speakerNumber(null);
  const found = [...words.in(coverage.words, passage), ...words.nearIn(coverage.words, passage)];
  if (found.length === 0) return [];
  const others: (readonly [number, number])[] = [];
  for (let at = starts[passage] as number; at < (starts[passage + 1] as number); at++) {
    const speaker = speakers[at] as number;
    if (speaker !== nobody && !speakerNumbers.has(speaker))
      others.push([places[2 * at] as number, places[2 * at + 1] as number]);
  }
  return found
    .filter(({ position }) => !others.some(([start, end]) => position >= start && position < end))
    .map(({ term }) => term);
}

/**
 * Most of the topic in and around one passage that quotes them, headline and first paragraph included,
 * times their share of the quotes of its article: an interview is about what its one voice says.
 */
export function voiceOf(theirs: readonly Ranked[], context: QueryContext): number {
  const { firstPassages } = context.coverage;
  let most = 0;
  for (const { article, signals } of theirs) {
    const [from, to] = [firstPassages[article], firstPassages[article + 1]] as [number, number];
    const { own, others } = voicesIn(from, to, context);
    if (own > 0) most = Math.max(most, (signals.context * own) / (own + others));
  }
  return most;
}

/** A word stands everywhere in a coverage where one of so many passages holds it. */
const EVERY = 8;

/** How far the topic's words stand everywhere in the coverage, 0 to 1. */
export function everywhere({ question, coverage, shares }: QueryContext): number {
  const { vocabulary, size } = coverage.engine;
  return question.terms.reduce((sum, { term }, at) => {
    const part = Math.min(1, (EVERY * vocabulary.frequency(term)) / size);
    return sum + (shares[at] ?? 0) * part;
  }, 0);
}

/** How many quotes of passages in a row are by whoever was asked about, and by others. */
function voicesIn(
  from: number,
  to: number,
  { coverage, speakerNumbers }: QueryContext,
): { readonly own: number; readonly others: number } {
  const { starts, speakers, within } = coverage.quoteColumns;
  let [own, others] = [0, 0];
  for (let at = starts[from] as number; at < (starts[to] as number); at++) {
    if ((within[at] as number) >= 0) continue;
    if (speakerNumbers.has(speakers[at] as number)) own++;
    else others++;
  }
  return { own, others };
}
