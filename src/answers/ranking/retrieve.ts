import type { Coverage } from '../../coverage.ts';
import { indexTerms } from '../../language/terms.ts';
import type { AskedTerm, Initials, Question } from '../../questions/question.ts';
import type { SearchHit, SearchQuery, SearchTerm } from '../../search/engine.ts';
import type { PassageWords } from '../../search/passage-words.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { QuestionWords } from '../evidence/matches.ts';
import { askedRoles } from '../kinds/asked-roles.ts';
import { askedVerb } from '../kinds/asked-verb.ts';
import { wantedBy } from '../kinds/wanted.ts';
import { printedAsName } from '../who-is-meant/printed-names.ts';
import type { Candidate, QueryContext } from './candidate.ts';
import { accepts, filterOf } from './filter.ts';
import { answerTo } from './order/exchanges.ts';
import { printedInitials } from './printed-initials.ts';
import { wordsAround } from './signals/around.ts';
import { namedSpeakers } from './signals/named-speakers.ts';
import { isNamed } from './signals/speech.ts';

import { stanceTerms } from './stance.ts';
import { passagesOfUnnamed } from './unnamed.ts';

/** How many passages the engine hands over to ranking; more costs time and was measured to add nothing. */
const POOL = 60;
/** Passages of one speaker that are all looked at; of those quoted more often the engine picks. */
const QUOTED_POOL = 120;
const NAME_WEIGHT = 1.5;
const INITIALS_WEIGHT = 0.7;

/** Prepares what all steps of ranking share. */
export function contextFor(coverage: Coverage, asked: Question): QueryContext {
  const question = {
    ...asked,
    initials: printedInitials(asked.initials, coverage),
    terms: asked.terms.map((term) => ({ ...term, name: term.name || isName(term, coverage) })),
  };
  const total = question.terms.reduce((sum, term) => sum + term.rarity, 0);
  const names = question.speaker?.speakers.map(({ name }) => name) ?? [];
  const words = new QuestionWords(question, coverage.engine.vocabulary);
  const verb = question.speaker === null ? askedVerb(question.text, question.terms) : null;
  return {
    coverage,
    question,
    words,
    headlineTerms: readOnce(words, coverage.titleWords),
    articleTerms: articleOnce(words, coverage, question.terms.length),
    termsIn: readOnce(words, coverage.words),
    nearIn: once((passage) => words.nearIn(coverage.words, passage)),
    wanted: wantedBy(question),
    verb,
    // who "denied" it may be shown by any word of that attitude: nobody need have done just that
    roles: question.stance === null ? askedRoles(question.text, question.terms, verb) : null,
    shares: question.terms.map((term) => term.rarity / total),
    namedSpeakers: namedSpeakers(question, coverage),
    names: new Set(names),
    speakerNumbers: new Set(names.map(coverage.quoteColumns.speakerNumber).filter(isThere)),
    nameCodes: nameCodes(question, coverage.engine.vocabulary),
  };
}

function isName({ term }: AskedTerm, coverage: Coverage): boolean {
  return printedAsName(coverage)(coverage.engine.vocabulary.indexOf(term) + 1);
}

const isThere = (number: number) => number >= 0;

/** Works each out once, by its number: several candidates stand in one article, and several signals ask for it. */
function once<T>(make: (number: number) => T): (number: number) => T {
  const made = new Map<number, T>();
  return (number) => {
    const known = made.get(number);
    if (known !== undefined) return known;
    const fresh = make(number);
    made.set(number, fresh);
    return fresh;
  };
}

/** The words asked for that a headline or passage holds. */
function readOnce(words: QuestionWords, texts: PassageWords) {
  return once((text) => words.termsIn(texts, text));
}

/** Those that an article holds: it is read on only until every one is found. */
function articleOnce(
  words: QuestionWords,
  { titleWords, words: texts, firstPassages }: Coverage,
  most: number,
) {
  return once((article): ReadonlySet<number> => {
    const terms = new Set<number>();
    words.addTo(terms, titleWords, article);
    const end = firstPassages[article + 1] as number;
    for (let at = firstPassages[article] as number; at < end && terms.size < most; at++)
      words.addTo(terms, texts, at);
    return terms;
  });
}

/** A known speaker goes by the last name; of a stranger's name all words must stand in a passage. */
function nameCodes({ speaker }: Question, vocabulary: Vocabulary): readonly number[] {
  if (speaker === null || speaker.description) return [];
  const terms =
    speaker.speakers.length === 0
      ? indexTerms(speaker.typed)
      : speaker.speakers.map(({ name }) => indexTerms(name).at(-1) ?? '');
  const codes = terms.map((term) => vocabulary.indexOf(term) + 1);
  if (speaker.speakers.length === 0 && codes.includes(0)) return [];
  return [...new Set(codes.filter((code) => code > 0))];
}

/**
 * The passages worth ranking: those who was asked about is quoted in, those the engine finds, and the answers to
 * the questions among them.
 */
export function gather(context: QueryContext): Candidate[] {
  const { coverage, question } = context;
  const accept = accepts(coverage, question);
  const { among, read, all } = lookedFor(context, accept);
  coverage.elsewhere?.need({ searches: [...among, all], passages: read });
  const hits = new Map<number, number>();
  const add = (found: readonly SearchHit[]) => {
    for (const { passage, score } of found)
      hits.set(passage, Math.max(score, hits.get(passage) ?? 0));
  };
  for (const search of among) add(coverage.engine.search(search));
  for (const passage of read) add([{ passage, score: 0 }]);
  add(coverage.engine.search(all));
  for (const [passage, score] of [...hits]) {
    const answer = answerTo(coverage, passage);
    if (answer !== undefined && !hits.has(answer) && (accept === null || accept(answer)))
      hits.set(answer, score);
  }
  coverage.elsewhere?.need({ passages: hits.keys() });
  for (const passage of hits.keys()) if (isExcluded(passage, context)) hits.delete(passage);
  return candidates(context, hits);
}

/** Where candidates come from. */
interface LookedFor {
  /** Of somebody who is quoted often, the search among their passages; else none. */
  readonly among: readonly SearchQuery[];
  /** Passages that quote whoever was asked about, and are all looked at. */
  readonly read: readonly number[];
  /** The search in all passages. */
  readonly all: SearchQuery;
}

function lookedFor(context: QueryContext, accept: SearchQuery['accept'] | null): LookedFor {
  const { coverage, question } = context;
  const accepting = accept ? { accept, ...filterOf(question) } : {};
  const topic = [...question.terms, ...question.initials.map(asTerm)].map(
    ({ term, weight }): SearchTerm => ({ term, weight }),
  );
  const wanted = [...withName(topic, question), ...stanceTerms(context)];
  const passages = quotedPassages(context);
  if (question.filters.naming !== null) coverage.elsewhere?.need({ passages });
  const quoted = accept ? passages.filter(accept) : passages;
  const isMuch = quoted.length > QUOTED_POOL;
  return {
    among: isMuch ? [{ terms: topic, limit: POOL, among: quoted }] : [],
    read: quoted.slice(0, QUOTED_POOL),
    all: { terms: wanted, limit: POOL, ...accepting, ...amongOf(question) },
  };
}

/** The passages that alone are looked at, where not all are, for an engine that can't call back. */
function amongOf({ among }: Question): Pick<SearchQuery, 'among'> {
  return among === undefined ? {} : { among: [...among].sort((one, other) => one - other) };
}

/** Short forms are found beside the words they stand for, and so count less. */
function asTerm({ term }: Initials): SearchTerm {
  return { term, weight: INITIALS_WEIGHT };
}

/** Whether only those speak in it who must not ("not Healey"). */
function isExcluded(passage: number, { coverage, question }: QueryContext): boolean {
  if (question.without.length === 0) return false;
  const names = new Set(question.without.map(({ name }) => name));
  const quotes = coverage.quotes[passage] ?? [];
  return quotes.length > 0 && quotes.every(({ speaker }) => speaker !== null && names.has(speaker));
}

/** Ascending. */
function quotedPassages({ question, coverage }: QueryContext): readonly number[] {
  const { speaker } = question;
  if (speaker === null) return [];
  const { speakers, unnamed } = speaker;
  const [only] = speakers;
  if (speakers.length === 1 && only !== undefined && unnamed.length === 0) return only.quotedIn;
  const all = new Set(speakers.flatMap((one) => one.quotedIn));
  for (const passage of passagesOfUnnamed(speaker, coverage)) all.add(passage);
  return [...all].sort((one, other) => one - other);
}

function withName(topic: readonly SearchTerm[], { speaker }: Question): SearchTerm[] {
  if (speaker === null) return [...topic];
  const names = new Set(indexTerms(speaker.speakers[0]?.name ?? speaker.typed));
  const rest = topic.filter(({ term }) => !names.has(term));
  return [...rest, ...[...names].map((term) => ({ term, weight: NAME_WEIGHT }))];
}

function candidates(context: QueryContext, hits: ReadonlyMap<number, number>): Candidate[] {
  const { coverage, words } = context;
  const best = Math.max(...hits.values(), Number.MIN_VALUE);
  return Array.from(hits, ([passage, score]) => {
    const article = coverage.articleOf[passage] as number;
    const matches = words.in(coverage.words, passage);
    const { own, around } = wordsAround({ passage, article, matches }, context);
    const named = isNamed(passage, context);
    return { passage, article, engine: score / best, matches, own, around, named };
  });
}
