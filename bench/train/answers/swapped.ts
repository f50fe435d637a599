// Questions over a handful of articles each, as most people's coverage is: somebody's topic asked of
// who said it, and of somebody else from the same article who did not. In a large coverage a wrong
// topic stands far from its speaker; in a small one every frequent word stands near everybody.
import { buildCoverage, type Coverage } from '../../../src/coverage.ts';
import { indexTerms, termsOf } from '../../../src/language/terms.ts';
import { DETERMINERS, PREPOSITIONS } from '../../../src/language/words/word-classes.ts';
import type { SetQuestion } from '../../quality/sets.ts';
import { type GoldArticle, readGold } from '../gold.ts';
import { analyse, chanceOf, type Material } from './material.ts';

/** Articles of one small coverage. */
const SIZES = [1, 5, 25, 100];
/** Questions asked in all coverages of one size. */
const MOST = 500;
/** Verbs follow "to". */
const SMALL = [...DETERMINERS, ...PREPOSITIONS].filter((word) => word !== 'to').join('|');
const PHRASE = new RegExp(`\\b(?:${SMALL}) (\\p{L}+(?:[- ]\\p{L}+){0,2})`, 'giu');
const SHORTEST = 4;
/** Passages that hold a word of the topic, at least: people ask about what the coverage is about. */
const THEME = 3;

interface Content {
  readonly article: string;
  readonly speaker: string | null;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Makes them from a set whose attributions are all marked; named by that set and their size. */
export function swappedSets(set: Material): Material[] {
  const gold = readGold(set.name, 'attributions').filter(({ quotes }) => quotes.length > 0);
  return SIZES.flatMap((size) => swappedOf(set, gold, size));
}

function swappedOf(
  { name, source, coverage: { articles } }: Material,
  gold: readonly GoldArticle[],
  size: number,
): Material[] {
  const sets: Material[] = [];
  let strange: readonly string[] = [];
  for (let from = 0; from < gold.length; from += size) {
    const some = gold.slice(from, from + size);
    const ids = new Set(some.map(({ id }) => id));
    const coverage = buildCoverage(
      articles.filter(({ id }) => ids.has(id)),
      { analyse },
    );
    const all = questionsOf(some, coverage, strange);
    const most = Math.ceil((MOST * some.length) / gold.length);
    const questions = all.toSorted((a, b) => chanceOf(a.id) - chanceOf(b.id)).slice(0, most);
    sets.push({ name: `${name} swapped in ${size}`, source, coverage, questions });
    strange = some.flatMap(({ quotes }) => quotes.flatMap(({ text }) => topicsOf(text)));
  }
  return sets;
}

function questionsOf(
  articles: readonly GoldArticle[],
  { passages }: Coverage,
  strange: readonly string[],
): SetQuestion[] {
  const printed = passages.map(({ text }) => new Set(indexTerms(text)));
  const contents = articles.flatMap(contentsOf);
  const silent = silentPeople(articles, contents);
  const foreign = strange.filter((topic) => isForeign(indexTerms(topic), printed));
  const questions = new Map<string, SetQuestion>();
  for (const [at, content] of contents.entries()) {
    for (const [place, topic] of topicsOf(content.text).entries())
      if (isTheme(indexTerms(topic), printed))
        for (const question of [
          ...aboutTopic(topic, content, contents, foreign, at + place),
          ...ofSilent(topic, content, silent, at + place),
        ])
          questions.set(question.question, question);
  }
  return [...questions.values()];
}

const PERSON = /\b\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}\b/gu;

/** Names that an article prints, of whom no marked words are by anybody of the same last name. */
function silentPeople(
  articles: readonly GoldArticle[],
  contents: readonly Content[],
): ReadonlyMap<string, readonly string[]> {
  const speaking = new Set(contents.flatMap(({ speaker }) => indexTerms(speaker ?? '')));
  return new Map(
    articles.map(({ id, text }) => {
      const names = [...new Set(text.match(PERSON))];
      return [id, names.filter((name) => indexTerms(name).every((term) => !speaking.has(term)))];
    }),
  );
}

/** Somebody whom the article names, and who says nothing in it, asked for what another says. */
function ofSilent(
  topic: string,
  { article }: Content,
  silent: ReadonlyMap<string, readonly string[]>,
  turn: number,
): SetQuestion[] {
  const names = silent.get(article) ?? [];
  const name = names[turn % Math.max(1, names.length)];
  if (name === undefined || turn % 8 !== 0 || isNamed(name, indexTerms(topic))) return [];
  return [{ ...asked(name, topic, []), type: 'silent' }];
}

type Printed = readonly ReadonlySet<string>[];

const isTheme = (wanted: readonly string[], printed: Printed) =>
  printed.filter((terms) => wanted.some((term) => terms.has(term))).length >= THEME;

const isForeign = (wanted: readonly string[], printed: Printed) =>
  wanted.length === 1 && !printed.some((terms) => terms.has(wanted[0] ?? ''));

/**
 * One topic asked of who spoke of it; now and then with a word beside it that stands nowhere; and of
 * somebody else, none of whose words hold any of it.
 */
function aboutTopic(
  topic: string,
  { speaker, article }: Content,
  contents: readonly Content[],
  foreign: readonly string[],
  turn: number,
): SetQuestion[] {
  const wanted = indexTerms(topic);
  const near = contents.filter(({ terms }) => wanted.some((term) => terms.has(term)));
  // Who is meant by "he" is not marked: what he said might be anybody's.
  if (speaker === null || near.some((one) => one.speaker === null)) return [];
  const evidence = near.filter(
    (one) => one.speaker === speaker && wanted.every((term) => one.terms.has(term)),
  );
  const others = speakersOf(contents, article).filter((one) => one !== speaker);
  const other = others[turn % Math.max(1, others.length)];
  const stranger = turn % 3 === 0 ? foreign[(7 * turn) % Math.max(1, foreign.length)] : undefined;
  const isSilent = near.every((one) => one.speaker !== other);
  return [
    ...(isNamed(speaker, wanted) ? [] : [asked(speaker, topic, evidence)]),
    ...(isNamed(speaker, wanted) || stranger === undefined
      ? []
      : [asked(speaker, `${topic} ${stranger}`, [])]),
    ...(other === undefined || isNamed(other, wanted) || !isSilent
      ? []
      : [asked(other, topic, [])]),
  ];
}

function asked(speaker: string, topic: string, evidence: readonly Content[]): SetQuestion {
  const question = `What did ${speaker} say about ${topic}?`;
  const answerable = evidence.length > 0;
  return {
    id: question,
    question,
    type: answerable ? 'said' : 'swapped',
    answerable,
    evidence: evidence.flatMap(({ text }) => partsOf(text).map((part) => ({ text: part }))),
  };
}

/** What is marked as one may be printed in several pieces, over paragraphs too. */
const partsOf = (text: string): string[] =>
  text.split(/ … |\n+/).filter((part) => part.length >= SHORTEST);

function contentsOf({ id, quotes }: GoldArticle): Content[] {
  return quotes.map(({ text, speaker }) => ({
    article: id,
    speaker: speaker?.canonical ?? null,
    text,
    terms: new Set(indexTerms(text)),
  }));
}

function speakersOf(contents: readonly Content[], article: string): string[] {
  const own = contents.filter((one) => one.article === article);
  return [...new Set(own.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
}

const isNamed = (speaker: string, terms: readonly string[]) =>
  indexTerms(speaker).some((term) => terms.includes(term));

/** What follows an article or a preposition, up to the next small word: "the next full-scale war". */
function topicsOf(text: string): string[] {
  const topics: string[] = [];
  for (const [, topic = ''] of text.matchAll(PHRASE)) {
    const words = termsOf(topic).filter(({ words }) => words === 1);
    const small = words.findIndex(({ stop }) => stop);
    const end = words[(small < 0 ? words.length : small) - 1]?.end ?? 0;
    if (end >= SHORTEST) topics.push(topic.slice(0, end));
  }
  return topics;
}
