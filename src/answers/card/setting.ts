import type { Span } from '../../language/span.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { AT, OCCASIONS, ONWARD, PLATFORMS, SPEAKING, TELLING } from './words.ts';

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her their its our my this that these those one'.split(' '),
);
const LINKS: ReadonlySet<string> = new Set('of for and & the on international'.split(' '));
const PRONOUNS: ReadonlySet<string> = new Set(
  'him her them us me you it himself herself'.split(' '),
);

/** Words after which nobody spoken to follows ("asked whether", "warned that", "told by"). */
const NOBODY: ReadonlySet<string> = new Set(
  'that whether if why how what when who to of about against for by in at on as and or but'.split(
    ' ',
  ),
);

/** No occasion or addressee is longer than this, in words. */
const LONGEST = 8;

/** To whom words were said: what follows a telling verb, or "to" after a speaking one; null where nobody is named. */
export function addressee(text: string, cue: Span | null): Span | null {
  const tokens = tokenise(text);
  const at = cue === null ? -1 : tokens.findIndex(({ start }) => start === cue.start);
  const telling = at >= 0 && TELLING.has(tokens[at]?.lower ?? '');
  if (telling && !NOBODY.has(tokens[at + 1]?.lower ?? '')) {
    const told = nounPhrase(tokens, at + 1);
    if (told !== null) return spanOf(tokens, at + 1, told);
  }
  for (const [place, { lower }] of tokens.entries()) {
    const next = tokens[place + 1]?.lower;
    if (!SPEAKING.has(lower) || (next !== 'to' && next !== 'with')) continue;
    const end = nounPhrase(tokens, place + 2);
    if (end !== null) return spanOf(tokens, place + 2, end);
  }
  return null;
}

/** Where or on what occasion: "in a speech to the Commons", "at the Pentagon", "on Twitter"; null where not told. */
export function setting(text: string): Span | null {
  const tokens = tokenise(text);
  return occasion(tokens) ?? place(tokens);
}

function occasion(tokens: readonly Token[]): Span | null {
  for (const [at, { lower }] of tokens.entries()) {
    if (!OCCASIONS.has(lower)) continue;
    const from = before(tokens, at);
    if (from === null) continue;
    const led = ONWARD.has(tokens[at + 1]?.lower ?? '') ? nounPhrase(tokens, at + 2) : null;
    return spanOf(tokens, from, led !== null && isNamed(tokens, at + 2, led) ? led : at + 1);
  }
  return null;
}

/** Whether a phrase names or determines something: "on Fox News", "to the Commons", not "on why". */
function isNamed(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from] as Token;
  if (isDay(first)) return false;
  return DETERMINERS.has(first.lower) || tokens.slice(from, to).some(isCapital);
}

/**
 * The preposition before an occasion, where what lies between may stand in one phrase with it ("in a
 * long television interview", "on Tuesday’s show"), not a mark, a preposition or another determiner.
 */
function before(tokens: readonly Token[], at: number): number | null {
  for (let place = at - 1; place >= 0 && place >= at - LONGEST; place--) {
    const { lower, shape } = tokens[place] as Token;
    const next = tokens[place + 1] as Token;
    if (AT.has(lower)) {
      const begins = DETERMINERS.has(next.lower) || isCapital(next) || place + 1 === at;
      const isDate = isDay(next) && tokens[place + 2]?.shape !== 'mark';
      return begins && !isDate ? place : null;
    }
    const inner = DETERMINERS.has(lower) && !AT.has(tokens[place - 1]?.lower ?? '');
    if (shape === 'mark' || inner || NOBODY.has(lower)) return null;
  }
  return null;
}

function place(tokens: readonly Token[]): Span | null {
  for (const [at, { lower }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next === undefined || isDay(next)) continue;
    if (lower === 'on' && PLATFORMS.has(next.lower)) return spanOf(tokens, at, at + 2);
    const determined = DETERMINERS.has(next.lower) ? at + 2 : at + 1;
    if (lower !== 'at' || !isCapital(tokens[determined])) continue;
    const end = nounPhrase(tokens, at + 1);
    if (end !== null) return spanOf(tokens, at, end);
  }
  return null;
}

/** Where a noun phrase that begins at a token ends, exclusive; null where none begins there. */
function nounPhrase(tokens: readonly Token[], from: number): number | null {
  let at = from;
  if (PRONOUNS.has(tokens[at]?.lower ?? '') && !isWord(tokens[at + 1])) return at + 1;
  if (DETERMINERS.has(tokens[at]?.lower ?? '')) at++;
  if (!isWord(tokens[at])) return null;
  const lowerFirst = !isCapital(tokens[at]);
  at++;
  if (lowerFirst && at > from + 1 && isWord(tokens[at]) && isNounLike(tokens[at + 1])) at++;
  while (at < tokens.length && at - from < LONGEST) {
    const here = tokens[at] as Token;
    const linked = LINKS.has(here.lower) && leadsToCapital(tokens, at);
    const possessive = /^['’]s?$/u.test(here.text) && isWord(tokens[at + 1]);
    if (!linked && !possessive && (!isCapital(here) || isDay(here))) break;
    at++;
  }
  return at;
}

function leadsToCapital(tokens: readonly Token[], at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next !== undefined && isCapital(next)) return !isDay(next);
  return next?.lower === 'the' && after !== undefined && isCapital(after);
}

/** After a determiner and one lower-case word, a second one belongs to it where a mark or little word ends the phrase. */
function isNounLike(next: Token | undefined): boolean {
  return next === undefined || next.shape === 'mark' || NOBODY.has(next.lower);
}

function isWord(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.shape === 'lower' || isCapital(token)) && !NOBODY.has(token.lower)
  );
}

function isCapital(token: Token | undefined): boolean {
  return token?.shape === 'capital' || token?.shape === 'upper';
}

function isDay({ text }: Token): boolean {
  return /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.test(text);
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
}
