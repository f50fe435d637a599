import type { Quote } from '../../../quotes/quote.ts';
import type { QueryContext } from '../candidate.ts';
import { wantsOwnWords } from '../candidate.ts';
import type { Ranked } from '../rank.ts';

/** "will tell", "would echo", "is expected to say": what others say that somebody will say. */
const ANNOUNCED = /\b(?:will|would|shall|to)\b/i;
/** Where an announcement stands: between a speaker's mention and his quote, or right before the latter. */
const BEFORE = 60;
/** Of the first so many it is read whether they are announcements: more than any page shows. */
const READ = 24;

/**
 * Where somebody's words are wanted, whatever they are about: passages with words in marks first, then
 * those with some in marks, then reported ones, then what others say that he will say. Of each kind
 * what has a date first, else in their rank (the newest first was measured and lost: 0.92 against 0.97
 * of plain questions on polnear).
 */
export function ownWordsFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  if (!wantsOwnWords(context)) return ranked;
  const dated = ({ article }: Ranked) => Number(context.coverage.articles[article]?.date != null);
  const placed = ranked.map((candidate) => ({
    candidate,
    tier: tierOf(candidate, context),
    dated: dated(candidate),
  }));
  const first = placed.toSorted(inOrder).slice(0, READ);
  for (const one of first) if (isOnlyAnnounced(one.candidate, context)) one.tier = ANNOUNCEMENT;
  return placed.sort(inOrder).map(({ candidate }) => candidate);
}

interface Placed {
  readonly candidate: Ranked;
  tier: number;
  readonly dated: number;
}

const inOrder = (a: Placed, b: Placed) => b.tier - a.tier || b.dated - a.dated;

const [DIRECT, MIXED, REPORTED, ANNOUNCEMENT, NONE] = [4, 3, 2, 1, 0];

/** By the best of his quotes in it. */
function tierOf({ passage }: Ranked, { coverage, speakerNumbers }: QueryContext): number {
  const { starts, speakers, kinds, within, kindNumber } = coverage.quoteColumns;
  let tier = NONE;
  for (let at = starts[passage] as number; at < (starts[passage + 1] as number); at++) {
    if (!speakerNumbers.has(speakers[at] as number) || (within[at] as number) >= 0) continue;
    const kind = kinds[at];
    if (kind === kindNumber('direct')) return DIRECT;
    tier = Math.max(tier, kind === kindNumber('mixed') ? MIXED : REPORTED);
  }
  return tier;
}

/** Whether all that a passage has of his words is what others say that he will say. */
function isOnlyAnnounced({ passage }: Ranked, { coverage, names }: QueryContext): boolean {
  const theirs = (coverage.quotes[passage] ?? []).filter(
    ({ speaker, within }) => within === null && speaker !== null && names.has(speaker),
  );
  if (theirs.length === 0 || theirs.some(({ kind }) => kind === 'direct')) return false;
  const text = coverage.passages[passage]?.text ?? '';
  return theirs.every((quote) => isAnnounced(quote, text));
}

function isAnnounced({ cue, mention, start }: Quote, text: string): boolean {
  const from = mention === null || mention.end > start ? start - BEFORE : mention.end;
  const lead = text.slice(Math.max(0, from, start - BEFORE), start);
  const at = cue === null ? -1 : lead.lastIndexOf(cue);
  return at >= 0 && ANNOUNCED.test(lead.slice(Math.max(0, at - 20), at + (cue?.length ?? 0)));
}
