import type { Coverage } from '../../coverage.ts';
import { indexTerms, termsOf } from '../../language/terms.ts';
import { codeOf } from '../../search/passage-words.ts';
import { TELLING } from '../card/words.ts';
import type { QueryContext } from './candidate.ts';
import type { Ranked } from './rank.ts';

const LOOKED_AT = 40;

/** Words of somebody by whom they were said to. */
interface ByAddressee {
  readonly ranked: readonly Ranked[];
  /** Whether whom they told is named near words of theirs, or nobody in particular was asked about. */
  readonly named: boolean;
}

/** Where it is asked what somebody told somebody: passages that name whom they told come first. */
export function byAddressee(
  ranked: readonly Ranked[],
  { coverage, question }: QueryContext,
): ByAddressee {
  const wanted = question.addressee === null ? [] : indexTerms(question.addressee);
  if (wanted.length === 0 || question.speaker === null) return { ranked, named: true };
  const codes = wanted.map((term) => coverage.engine.vocabulary.indexOf(term) + 1);
  const theirs = ranked.slice(0, LOOKED_AT).filter(({ signals }) => signals.quoted > 0);
  const people = peopleCalled(question.addressee ?? '', coverage);
  const naming = theirs.filter(
    ({ passage }) =>
      (holds(passage, codes, coverage) || isSpelt(question.addressee ?? '', passage, coverage)) &&
      (people.size === 0 || isTold(wanted.at(-1) ?? '', passage, coverage)),
  );
  const first = new Set(naming);
  const spokenTo =
    people.size === 0
      ? []
      : theirs.filter((one) => !first.has(one) && isSpokenTo(one, people, codes, coverage));
  const leading = new Set([...naming, ...spokenTo]);
  return {
    ranked: [...leading, ...ranked.filter((one) => !leading.has(one))],
    named:
      leading.size > 0 ||
      theirs.length === 0 ||
      (people.size === 0 && theirs.some((one) => isAround(one, codes, coverage))),
  };
}

function holds(passage: number, codes: readonly number[], { words }: Coverage): boolean {
  const held = new Set(words.of(passage).map(codeOf));
  return codes.every((code) => code > 0 && held.has(code));
}

/** Names in several words, small ones between them: "Centre for Port and Harbour Studies". */
const LONG_NAME =
  /\p{Lu}[\p{L}’'-]{1,30}(?: (?:(?:of|for|and|the|on|in) ){0,2}\p{Lu}[\p{L}’'-]{1,30}){1,7}/gu;

/** "csis": the first letters of a name that a passage prints in full. */
function isSpelt(addressee: string, passage: number, { passages }: Coverage): boolean {
  const short = addressee.replace(/^the /i, '').toLowerCase();
  if (!/^\p{L}{2,6}$/u.test(short)) return false;
  const names = passages[passage]?.text.match(LONG_NAME) ?? [];
  return names.some((name) => {
    const initials = (words: RegExpMatchArray | null) => (words ?? []).join('').toLowerCase();
    return [/(?<!\p{L})\p{Lu}/gu, /(?<!\p{L})\p{L}/gu].some(
      (letters) => initials(name.match(letters)) === short,
    );
  });
}

/** Full names of the people of that name; none where it means a body, a group or nobody who is known. */
function peopleCalled(addressee: string, { speakers }: Coverage): Set<string> {
  const found = speakers.find(addressee);
  return new Set(found.filter(({ kind }) => kind === 'person').map(({ name }) => name));
}

/** Words between whoever is told and the word of telling: "told the American president, Osk". */
const BETWEEN = 6;

/** Whether somebody's name follows a word of telling or "to": to be named in what is said is not to be told. */
function isTold(name: string, passage: number, coverage: Coverage): boolean {
  const text = coverage.passages[passage]?.text ?? '';
  const terms = termsOf(text).filter(({ words }) => words === 1);
  const words = terms.map(({ start, end }) => text.slice(start, end).toLowerCase());
  return terms.some(
    ({ term }, at) =>
      term === name &&
      words.slice(Math.max(0, at - BETWEEN), at).some((word) => word === 'to' || TELLING.has(word)),
  );
}

const SPOKEN_TO = /\b(?:him|her|you|them)\b/i;

/** A person is told what is said to "him" after the paragraph that names them or, in a talk, right after their turn. */
function isSpokenTo(
  { passage, article }: Ranked,
  people: ReadonlySet<string>,
  codes: readonly number[],
  coverage: Coverage,
): boolean {
  if (passage === coverage.firstPassages[article]) return false;
  const before = coverage.quotes[passage - 1] ?? [];
  if (before.some(({ basis, speaker }) => basis === 'turn' && people.has(speaker ?? '')))
    return true;
  const text = coverage.passages[passage]?.text ?? '';
  return holds(passage - 1, codes, coverage) && SPOKEN_TO.test(text);
}

/**
 * "wework staff" is "our people" where the headline names WeWork: of a body or a group one word is enough in
 * the headline, the article's first paragraph, or beside the passage.
 */
function isAround(
  { passage, article }: Ranked,
  codes: readonly number[],
  { firstPassages, words, titleWords }: Coverage,
): boolean {
  const start = firstPassages[article] as number;
  const end = firstPassages[article + 1] as number;
  const around = [start, passage - 1, passage, passage + 1].filter((at) => at >= start && at < end);
  const touches = (some: Uint32Array) =>
    some.some((word) => codeOf(word) > 0 && codes.includes(codeOf(word)));
  return touches(titleWords.of(article)) || around.some((at) => touches(words.of(at)));
}
