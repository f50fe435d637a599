import { OUTLET_NAMES } from '../articles/outlets/outlet-names.ts';
import { inEnglish, plusDays } from '../language/dates/calendar.ts';
import type { AskedWho, Query } from './query.ts';

/** Outlets whose name has "the" before it in a sentence. */
const THE = new Set(
  OUTLET_NAMES.split('|').flatMap((name) => /^\s*The (.+\S)/.exec(name)?.[1] ?? []),
);

/** A question for words, in words. */
interface Saying {
  /** Full names; empty for anybody. */
  readonly names: readonly string[];
  readonly topic: string;
  readonly quotation: string | null;
  readonly addressee?: string | null;
}

/** A query in words, filters and exclusions included. Only shown, never read again. */
export function sayQuery({ text, without, filters }: Query): string {
  const not = without.length === 0 ? '' : `, not ${without.join(' or ')}`;
  const outlet = filters.outlet ?? filters.naming;
  const where = outlet === null ? '' : ` in ${sayOutlet(outlet)}`;
  return `${text}${where}${sayDays(filters)}${not}?`;
}

/** Several queries in words: those that differ only in who spoke are said as one. */
export function sayQueries(queries: readonly Query[]): string {
  const [first, ...others] = queries;
  if (first === undefined) return '';
  const who = queries.flatMap(({ who }) => (who === null ? [] : [nameOf(who)]));
  const same = others.every(
    ({ topic, filters }) => topic === first.topic && sayDays(filters) === sayDays(first.filters),
  );
  if (others.length === 0 || !same || who.length < queries.length)
    return queries.map(sayQuery).join(' ');
  return sayQuery({ ...first, text: saySaying({ ...first, names: who }) });
}

/** The words of a question for somebody's words, without the closing mark. */
export function saySaying({ names, topic, quotation, addressee = null }: Saying): string {
  const who = names.join(' and ');
  if (quotation !== null)
    return who === '' ? `Who said “${quotation}”` : `Did ${who} say “${quotation}”`;
  const about = topic === '' ? '' : ` about ${topic}`;
  if (addressee !== null && who !== '') return `What did ${who} tell ${addressee}${about}`;
  return `${who === '' ? 'What was said' : `What did ${who} say`}${about}`;
}

/** A speaker by full name, or the words typed where they may mean nobody here, or several. */
export function nameOf({ names, typed }: Pick<AskedWho, 'names' | 'typed'>): string {
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  return /^\p{Ll}/u.test(typed) && !/^the /i.test(typed) ? `the ${typed}` : typed;
}

/** An outlet's name as it stands in a sentence: "the Times". */
export function sayOutlet(name: string): string {
  return THE.has(name) ? `the ${name}` : name;
}

/** Days in words, a space in front: " since 18 August 2025"; empty where there are none. */
export function sayDays({ since, before }: Query['filters']): string {
  const last = before === null ? null : plusDays(before, -1);
  if (since !== null && last === since) return ` on ${inEnglish(since)}`;
  if (since !== null && last !== null) return ` from ${inEnglish(since)} to ${inEnglish(last)}`;
  if (since !== null) return ` since ${inEnglish(since)}`;
  return before === null ? '' : ` before ${inEnglish(before)}`;
}
