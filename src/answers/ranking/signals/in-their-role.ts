import type { Coverage } from '../../../coverage.ts';
import type { Speaker } from '../../../quotes/speaker.ts';
import { descriptionReader, descriptionsOf } from '../../../quotes/speakers/index/descriptions.ts';
import { holdsCode } from '../../../search/passage-words.ts';
import { oncePerCoverage } from '../../coverage-memo.ts';
import type { QueryContext } from '../candidate.ts';

/** One word alone ("the president", "the minister") may be anybody's. */
const LEAST_TERMS = 2;

/** A quote of nobody in particular: its passage, its place there, and its number in `quoteColumns`. */
interface UnnamedQuote {
  readonly passage: number;
  readonly place: number;
  readonly quote: number;
}

const known = new WeakMap<QueryContext, (quote: UnnamedQuote) => boolean>();

/**
 * Whether a quote is by somebody whom its article does not tie to a name, and the words that it prints of them
 * ("the Norwegian minister") are the role by which the coverage prints whoever was asked about, and that
 * article names them.
 */
export function isInTheirRole(quote: UnnamedQuote, context: QueryContext): boolean {
  const made = known.get(context) ?? readerFor(context);
  known.set(context, made);
  return made(quote);
}

/** Mentions and roles are read once a coverage: each question meets hundreds of them. */
const readerOf = oncePerCoverage(() => descriptionReader());
const rolesOf = oncePerCoverage(() => new Map<Speaker, readonly ReadonlySet<string>[]>());
const mentionsOf = oncePerCoverage((coverage) => mentionReader(coverage));

function readerFor(context: QueryContext): (quote: UnnamedQuote) => boolean {
  const { coverage } = context;
  const told = rolesIn(context).filter(({ size }) => size >= LEAST_TERMS);
  if (told.length === 0) return () => false;
  const mention = mentionsOf(coverage);
  const fitting = new Map<ReadonlySet<string>, boolean>();
  const named = new Map<number, boolean>();
  return (quote) => {
    const terms = mention(quote);
    if (terms === null) return false;
    const fits = fitting.get(terms) ?? isRole(terms, told);
    fitting.set(terms, fits);
    if (!fits) return false;
    const article = coverage.articleOf[quote.passage] as number;
    const there = named.get(article) ?? isNamedIn(article, context);
    named.set(article, there);
    return there;
  };
}

/** The roles by which the coverage prints whoever was asked about. */
function rolesIn({ coverage, question }: QueryContext): readonly ReadonlySet<string>[] {
  const read = readerOf(coverage);
  const known = rolesOf(coverage);
  return (question.speaker?.speakers ?? []).flatMap((speaker) => {
    const own = known.get(speaker) ?? [...descriptionsOf(speaker)].map(read);
    known.set(speaker, own);
    return own;
  });
}

const [UNREAD, TOO_SHORT] = [0, 1];

/** Gives the terms of the words that a quote's speaker is mentioned by; null where they are too few to tell a role. */
function mentionReader(coverage: Coverage): (quote: UnnamedQuote) => ReadonlySet<string> | null {
  const { quoteColumns, quotes } = coverage;
  const descriptions: ReadonlySet<string>[] = [];
  const places = new Map<ReadonlySet<string>, number>();
  /** By quote: UNREAD, TOO_SHORT, or from 2 on the place of its description. */
  const read = new Uint32Array(quoteColumns.starts.at(-1) ?? 0);
  const numberOf = (passage: number, place: number) => {
    const mention = quotes[passage]?.[place]?.mention ?? null;
    const terms = mention === null ? null : readerOf(coverage)(mention.text);
    if (terms === null || terms.size < LEAST_TERMS) return TOO_SHORT;
    const at = places.get(terms) ?? descriptions.push(terms) - 1;
    places.set(terms, at);
    return at + 2;
  };
  return ({ passage, place, quote }) => {
    const known = read[quote];
    const number = known === UNREAD ? numberOf(passage, place) : (known as number);
    read[quote] = number;
    return number === TOO_SHORT ? null : (descriptions[number - 2] as ReadonlySet<string>);
  };
}

function isRole(terms: ReadonlySet<string>, roles: readonly ReadonlySet<string>[]): boolean {
  return roles.some((role) => [...terms].every((term) => role.has(term)));
}

function isNamedIn(article: number, { coverage, nameCodes }: QueryContext): boolean {
  const { firstPassages, words } = coverage;
  const end = firstPassages[article + 1] as number;
  for (let at = firstPassages[article] as number; at < end; at++)
    if (nameCodes.some((code) => holdsCode(words.stretch(at), code))) return true;
  return false;
}
