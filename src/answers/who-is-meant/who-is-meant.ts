import type { Coverage } from '../../coverage.ts';
import { type Term, termsOf } from '../../language/terms.ts';
import type { AskedWho, Query } from '../../questions/query.ts';
import { saySaying } from '../../questions/say.ts';
import type { NameInText } from '../../quotes/speaker.ts';
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS, TITLES } from '../../quotes/words/people-words.ts';
import { codeOf, type PassageWords } from '../../search/passage-words.ts';
import { printedAsName } from './printed-names.ts';
import { roleTerms } from './role-nouns.ts';

/** Passages looked into. */
const LOOKED_AT = 60;
/** A qualifier in the same passage counts so much more than one elsewhere in the article. */
const NEAR = 3;
/** The noun that was asked with counts so much more than one for the same role. */
const OWN_NOUN = 2;
/** The code of a word that the coverage never prints. */
const UNPRINTED = 0;
/** "Deputy director" is no director. */
const LESSER =
  /\b(?:deputy|vice|associate|assistant|senior|junior|former|acting|ex)[\s-](?:\p{L}{1,20}\s)?$/iu;
/** What stands between a role and the name it goes with: "skipper ", ", a lawyer for the state, ". */
const BEFORE_NAME = /^[\s,“"]{0,3}(?:(?:\p{Lu}\p{L}{0,20}\.?|sir|dame|dr)\s){0,2}$/u;
const AFTER_NAME = /^,\s(?:[\p{L}’'&-]{1,20}\s){0,6}$/u;

/**
 * Ties a role that nobody is registered under to whoever the coverage prints beside it: "the halibut
 * skipper" is "skipper Wade Bassi" of an article on halibut. The query as it was where it prints nobody so.
 */
export function whoIsMeant(query: Query, coverage: Coverage): Query {
  const { who } = query;
  if (who === null || who.names.length + who.unnamed.length > 0) return query;
  const names = inRole(who.typed, coverage);
  const described = who.description && query.topic.startsWith(who.typed);
  const topic = described ? query.topic.slice(who.typed.length).trim() : query.topic;
  if (names.length === 0)
    return who.description && !isGroup(query) && isStranger(who.typed, coverage)
      ? { ...query, who: { ...who, description: false }, topic }
      : query;
  return withNames(query, { ...who, names, description: false }, topic);
}

/** "The tories": one word after "the" means several people, or a body by what it is. */
function isGroup({ who, text }: Query): boolean {
  const typed = who?.typed.toLowerCase() ?? '';
  return !typed.includes(' ') && text.toLowerCase().includes(`the ${typed}`);
}

/**
 * "mara quill" in small letters, printed with capitals only: somebody's name, though nobody quoted bears
 * it. "The pilot" and "residents" are none.
 */
function isStranger(typed: string, coverage: Coverage): boolean {
  const words = termsOf(typed).filter((term) => term.words === 1 && !term.stop);
  const isName = printedAsName(coverage);
  const last = words.at(-1);
  if (last === undefined) return false;
  const noun = typed.slice(last.start, last.end).toLowerCase();
  if (isRole(noun) || BODY_NOUNS.has(noun) || GROUP_NOUNS.has(noun)) return false;
  const named = words.every(({ term }) => isName(coverage.engine.vocabulary.indexOf(term) + 1));
  return named || (words.length > 1 && isPrintedSo(typed, words, coverage));
}

/** "evo morales" is a name though the coverage prints morals too: somewhere its words stand together in capitals. */
function isPrintedSo(
  typed: string,
  words: readonly Term[],
  { engine, passages, elsewhere }: Coverage,
): boolean {
  const name = typed.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const terms = words.map(({ term }) => ({ term, weight: 1 }));
  const found = engine.search({ terms, limit: READ }).map(({ passage }) => passage);
  elsewhere?.need({ passages: found });
  return found.some((passage) => passages[passage]?.text.includes(name));
}

/** Passages in which a name is looked for as it may be printed. */
const READ = 8;

function withNames(query: Query, who: AskedWho, topic: string): Query {
  const { quotation, addressee } = query;
  const names = [who.names[0] ?? who.typed];
  return { ...query, who, topic, text: saySaying({ names, topic, quotation, addressee }) };
}

/** Full names, the best fitting only; several where as much speaks for each. */
function inRole(description: string, coverage: Coverage): string[] {
  const words = termsOf(description).filter((term) => term.words === 1 && !term.stop);
  const head = words.at(-1);
  if (head === undefined || !isRole(description.slice(head.start, head.end))) return [];
  const roles = new Set(roleTerms(head.term));
  const qualifiers = words.slice(0, -1).map(({ term }) => term);
  const code = (term: string) => coverage.engine.vocabulary.indexOf(term) + 1;
  const [roleCodes, qualifierCodes] = [new Set([...roles].map(code)), qualifiers.map(code)];
  if (qualifierCodes.includes(UNPRINTED)) return [];
  roleCodes.delete(UNPRINTED);
  const terms = [...roles, ...qualifiers].map((term) => ({ term, weight: 1 }));
  const scores = new Map<string, number>();
  for (const { passage } of coverage.engine.search({ terms, limit: LOOKED_AT })) {
    // names are looked for last: that takes longest
    if (!coverage.words.of(passage).some((word) => roleCodes.has(codeOf(word)))) continue;
    const fits = qualified(qualifierCodes, passage, coverage);
    if (fits === 0) continue;
    const text = coverage.passages[passage]?.text ?? '';
    const beside = namesBeside(roles, head.term, text, coverage);
    // another noun for the role is trusted only where what qualifies it stands beside it
    for (const [name, own] of beside)
      if (own || fits === NEAR)
        scores.set(name, (scores.get(name) ?? 0) + fits * (own ? OWN_NOUN : 1));
  }
  const most = Math.max(0, ...scores.values());
  return [...scores].filter(([, score]) => score === most).map(([name]) => name);
}

function isRole(noun: string): boolean {
  const lower = noun.toLowerCase();
  return PERSON_NOUNS.has(lower) || TITLES.has(lower) || roleTerms(lower).length > 1;
}

/** How well a passage fits "halibut" of "the halibut skipper": 0 where its article never prints it. */
function qualified(qualifiers: readonly number[], passage: number, coverage: Coverage): number {
  const { words, titleWords, articleOf, firstPassages } = coverage;
  const missing = new Set(qualifiers);
  strike(missing, words, passage, passage + 1);
  if (missing.size === 0) return NEAR;
  const article = articleOf[passage] as number;
  strike(missing, titleWords, article, article + 1);
  strike(missing, words, firstPassages[article] as number, firstPassages[article + 1] as number);
  return missing.size === 0 ? 1 : 0;
}

/** Takes the codes of the words of some texts out of a set. */
function strike(codes: Set<number>, read: PassageWords, first: number, end: number): void {
  for (let at = first; at < end && codes.size > 0; at++)
    for (const word of read.of(at)) codes.delete(codeOf(word));
}

/** Where a text prints one of the roles itself, and not a lesser one under it. */
function rolesPrinted(roles: ReadonlySet<string>, text: string): Term[] {
  return termsOf(text).filter(
    ({ term, start }) =>
      roles.has(term) && !LESSER.test(text.slice(Math.max(0, start - 40), start)),
  );
}

/** Those quoted in this coverage whose name stands beside a role, or holds it as a title; whether by the noun asked with. */
function namesBeside(
  roles: ReadonlySet<string>,
  own: string,
  text: string,
  { speakers }: Coverage,
): Map<string, boolean> {
  const printed = rolesPrinted(roles, text);
  const beside = new Map<string, boolean>();
  if (printed.length === 0) return beside;
  for (const name of speakers.mentionsIn(text)) {
    const [first] = name.speakers;
    const role = printed.find((one) => goWith(one, name, text));
    if (role === undefined || !name.capital || first?.kind !== 'person' || first.quotes === 0)
      continue;
    beside.set(first.name, beside.get(first.name) || role.term === own);
  }
  return beside;
}

function goWith(role: Term, name: NameInText, text: string): boolean {
  // "Judge Osk" is a judge, "Hunter Osk" no hunter
  if (role.start >= name.start && role.end <= name.end)
    return TITLES.has(text.slice(role.start, role.end).toLowerCase());
  if (role.end <= name.start) return BEFORE_NAME.test(text.slice(role.end, name.start));
  return AFTER_NAME.test(text.slice(name.end, role.start));
}
