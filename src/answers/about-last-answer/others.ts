import { askedTerms, indexTerms } from '../../language/terms.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/words/word-classes.ts';
import type { Quote } from '../../quotes/quote.ts';
import { passageIndex } from '../passage-index.ts';
import type { QueryContext } from '../ranking/candidate.ts';

const MOST = 3;
/** Passages of one word that are looked into. */
const LOOKED_INTO = 20;
/** Words of what was shown that are tried. */
const TRIED = 40;
/** A word in fewer passages than this tells too little, in more than this share too much. */
const FEWEST = 2;
const LARGEST_SHARE = 0.4;

/** What others were quoted on in the words of what was shown, as questions: names first, then nouns, common ones first. */
export function othersOnTheSame(
  { shown, names }: { readonly shown: readonly string[]; readonly names: readonly string[] },
  { coverage }: QueryContext,
): string[] {
  const { engine } = coverage;
  const words = new Map<string, string>();
  for (const { text } of quotesBy(names, shown, coverage))
    for (const [term, word] of topicsIn(text)) words.set(term, word);
  const not = names.length === 0 ? '' : `, not ${names[0]}`;
  return [...words]
    .map(([term, word]) => ({ term, word, frequency: engine.vocabulary.frequency(term) }))
    .filter(({ frequency }) => frequency >= FEWEST && frequency <= LARGEST_SHARE * engine.size)
    .sort((a, b) => rankOf(b) - rankOf(a))
    .slice(0, TRIED)
    .filter(({ term }) => isSaidByOthers(term, names, coverage))
    .slice(0, MOST)
    .map(({ word }) => `What was said about ${word}${not}?`);
}

function quotesBy(
  names: readonly string[],
  shown: readonly string[],
  coverage: QueryContext['coverage'],
): Quote[] {
  return shown
    .flatMap((id) => coverage.quotes[passageIndex(coverage, id) ?? -1] ?? [])
    .filter(({ speaker }) => speaker !== null && names.includes(speaker));
}

function rankOf({ word, frequency }: { word: string; frequency: number }): number {
  return frequency + (/^\p{Lu}/u.test(word) ? 1_000_000 : 0);
}

/** Words that something can be said about, by term: names, and nouns as far as the words round them tell. */
function topicsIn(text: string): Map<string, string> {
  const topics = new Map<string, string>();
  for (const { term, stop, start, end } of askedTerms(text)) {
    const word = text.slice(start, end).replace(/['’]s?$/u, '');
    const [, before = ''] =
      /(?<!\S)(\S+)\s+$/.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
    const [, after = ''] = /^\s+(\p{L}+)/u.exec(text.slice(end, end + 40)) ?? [];
    const isName = before !== '' && /^\p{Lu}/u.test(word);
    const isHead = endsPhrase(after) && (isName || opensNoun(before));
    if (!stop && word.length > 3 && isHead) topics.set(term, word);
  }
  return topics;
}

/** A noun stands after "the" or an adjective, not after "we" or "to". */
function opensNoun(before: string): boolean {
  const lead = before.toLowerCase();
  return lead !== '' && lead !== 'to' && !SUBJECT_PRONOUNS.has(lead) && !AUXILIARIES.has(lead);
}

/** Before a mark or a small word: an adjective has its noun to come. */
function endsPhrase(after: string): boolean {
  const next = after.toLowerCase();
  return next === '' || PREPOSITIONS.has(next) || AUXILIARIES.has(next) || CONJUNCTIONS.has(next);
}

function isSaidByOthers(
  term: string,
  names: readonly string[],
  { engine, quotes }: QueryContext['coverage'],
): boolean {
  const hits = engine.search({ terms: [{ term, weight: 1 }], limit: LOOKED_INTO });
  return hits.some(({ passage }) =>
    (quotes[passage] ?? []).some(
      ({ speaker, text }) =>
        speaker !== null && !names.includes(speaker) && indexTerms(text).includes(term),
    ),
  );
}
