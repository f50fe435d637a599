import { stem } from '../stemming.ts';
import { COMMON_VERBS } from './common-verbs.ts';

/** How the stem of a verb ends, and the stem of the noun for what is done: "invad" and "invas". */
const ENDINGS: readonly (readonly [verb: string, noun: string])[] = [
  ['d', 's'],
  ['it', 'iss'],
  ['t', 's'],
  ['ed', 'ess'],
  ['uc', 'uct'],
  ['ib', 'ipt'],
  ['eiv', 'ept'],
  ['ifi', 'if'],
  ['li', 'lic'],
  ['os', 'osit'],
  ['et', 'etit'],
  ['eat', 'etit'],
  ['olv', 'olut'],
  ['ev', 'ef'],
  ['os', 'osur'],
  ['il', 'ilur'],
  ['rt', 'rtur'],
  ['iz', 'izur'],
  ['roi', 'ruct'],
  ['ain', 'an'],
  ['quir', 'quisit'],
  ['ound', 'unci'],
  ['claim', 'clamat'],
];
/** Who does it: "lead" and "leader", "win" and "winner". Longer stems lose the ending anyway. */
const DOERS = ['er', 'or'];
/** What is done, of verbs whose stem keeps the ending: "treatment", "agreement", "growth", "delivery". */
const DEEDS = ['ment', 'ement', 'th', 'eri'];
const SHORTEST = 3;
const DOUBLED = /[bdglmnprt]$/;
const VERBS: ReadonlySet<string> = new Set(COMMON_VERBS.map(stem));

/**
 * Stems that a stem may be related to by one of the endings of English, known words or not: the noun
 * of a verb and the verb of a noun. One of the two is always a verb that news uses.
 */
export function derivedFrom(term: string): readonly string[] {
  const known = made.get(term);
  if (known !== undefined) return known;
  const fresh = VERBS.has(term) ? nounsOf(term) : verbsOf(term);
  if (made.size < MOST_KEPT) made.set(term, fresh);
  return fresh;
}

const made = new Map<string, readonly string[]>();
const MOST_KEPT = 10_000;

function nounsOf(verb: string): string[] {
  const nouns = ENDINGS.flatMap(([own, noun]) => exchanged(verb, own, noun));
  const doubled = DOUBLED.test(verb) ? [verb, `${verb}${verb.at(-1)}`] : [verb];
  const doers = DOERS.flatMap((ending) => doubled.map((own) => `${own}${ending}`));
  const deeds = DEEDS.map((ending) => `${verb}${ending}`);
  return verb.length < SHORTEST ? [] : [...nouns, ...doers, ...deeds];
}

function verbsOf(noun: string): string[] {
  const verbs = ENDINGS.flatMap(([verb, own]) => exchanged(noun, own, verb));
  for (const ending of DOERS) {
    if (!noun.endsWith(ending)) continue;
    const bare = noun.slice(0, -ending.length);
    verbs.push(bare, ...(bare.at(-1) === bare.at(-2) ? [bare.slice(0, -1)] : []));
  }
  for (const ending of DEEDS) if (noun.endsWith(ending)) verbs.push(noun.slice(0, -ending.length));
  return verbs.filter((verb) => verb.length >= SHORTEST && VERBS.has(verb));
}

function exchanged(word: string, from: string, to: string): string[] {
  return word.endsWith(from) && word.length > from.length + 1
    ? [`${word.slice(0, -from.length)}${to}`]
    : [];
}
