import { UNSTATED } from '../../articles/article.ts';
import type { Coverage } from '../../coverage.ts';
import { lineSpans } from '../../language/lines.ts';
import type { Span } from '../../language/span.ts';
import { analyseArticle } from '../../quotes/analyse.ts';
import type { Speaker } from '../../quotes/speaker.ts';

/**
 * Those whom a name or a role as people type it may mean ("Radakin", "the mayor"), by full name; none
 * where the coverage knows nobody by it.
 */
export function namesFor(coverage: Coverage, typed: string): string[] {
  const named = coverage.speakers.find(typed);
  const found = named.length > 0 ? named : holdersOf(coverage, typed);
  return found.map(({ name }) => name);
}

/** The same; the name as it is typed where the coverage knows nobody by it, as a headline may print it. */
export function namesAsked(coverage: Coverage, typed: string): string[] {
  const names = namesFor(coverage, typed);
  return names.length > 0 ? names : [typed.trim()];
}

/** Those whose printed role holds every word of one that is typed. */
function holdersOf({ speakers }: Coverage, typed: string): Speaker[] {
  const words = (typed.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter(
    (word) => !SMALL.test(word),
  );
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  return [...speakers.quoted, ...speakers.silent].filter(({ roles }) =>
    roles.some(({ text }) => {
      const role = new Set(text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []);
      return words.every((word) => role.has(word));
    }),
  );
}

const SMALL = /^(?:the|a|an|of|for|and|in|at|to|his|her|their|its|said|says)$/;
/** A role has so many words at most. */
const MOST_WORDS = 12;
/** Below this nobody is taken to be named beside a pasted quotation, 0 to 1. */
const SURE = 0.7;

/** “We need salt” (Pratt): whoever stands in brackets right after the mark. */
const BRACKETED = /^[.,!?]?["”’»]?\s*\(([^()\n]{2,60})\)/u;
const NEAR = 80;

/**
 * Whose a pasted quotation is said to be in the sentence round it ("Radakin said “…”"), by full name;
 * null where it names nobody whom the coverage knows.
 */
export function namesBeside(coverage: Coverage, text: string, quotation: Span): string[] | null {
  const signed = BRACKETED.exec(text.slice(quotation.end, quotation.end + NEAR))?.[1];
  const signing = signed === undefined ? [] : coverage.speakers.find(signed);
  if (signing.length > 0) return signing.map(({ name }) => name);
  const lines = lineSpans(text);
  const { quotes, cast } = analyseArticle({ ...UNSTATED, id: 'pasted', text, paragraphs: lines });
  for (const [line, own] of quotes.entries()) {
    const { start } = lines[line] as Span;
    for (const { kind, figure, basis, confidence, ...span } of own) {
      const same = kind === 'direct' && span.start + start === quotation.start;
      if (!same || figure === null || basis !== 'named' || confidence < SURE) continue;
      const found = coverage.speakers.find(cast[figure]?.name ?? '');
      return found.length === 0 ? null : found.map(({ name }) => name);
    }
  }
  return null;
}
