import type { Speaker } from '../../../quotes/speaker.ts';
import { descriptionReader, descriptionsOf } from '../../../quotes/speakers/index/descriptions.ts';
import { codeOf } from '../../../search/passage-words.ts';
import { oncePerCoverage } from '../../coverage-memo.ts';
import type { QueryContext } from '../candidate.ts';

/** One word alone ("the president", "the minister") may be anybody's. */
const LEAST_TERMS = 2;
const known = new WeakMap<QueryContext, (mention: string, article: number) => boolean>();

/**
 * Whether words that an article prints of somebody it does not tie to a name ("the Norwegian minister")
 * are the role by which the coverage prints whoever was asked about, and that article names them.
 */
export function isInTheirRole(mention: string, article: number, context: QueryContext): boolean {
  const made = known.get(context) ?? readerFor(context);
  known.set(context, made);
  return made(mention, article);
}

/** Mentions and roles are read once a coverage: each question meets hundreds of them. */
const readerOf = oncePerCoverage(() => descriptionReader());
const rolesOf = oncePerCoverage(() => new Map<Speaker, readonly ReadonlySet<string>[]>());

function readerFor(context: QueryContext): (mention: string, article: number) => boolean {
  const read = readerOf(context.coverage);
  const known = rolesOf(context.coverage);
  const roles = (context.question.speaker?.speakers ?? []).flatMap((speaker) => {
    const own = known.get(speaker) ?? [...descriptionsOf(speaker)].map(read);
    known.set(speaker, own);
    return own;
  });
  const told = roles.filter(({ size }) => size >= LEAST_TERMS);
  if (told.length === 0) return () => false;
  const fitting = new Map<string, boolean>();
  const named = new Map<number, boolean>();
  return (mention, article) => {
    const fits = fitting.get(mention) ?? isRole(read(mention), told);
    fitting.set(mention, fits);
    if (!fits) return false;
    const there = named.get(article) ?? isNamedIn(article, context);
    named.set(article, there);
    return there;
  };
}

function isRole(terms: ReadonlySet<string>, roles: readonly ReadonlySet<string>[]): boolean {
  if (terms.size < LEAST_TERMS) return false;
  return roles.some((role) => [...terms].every((term) => role.has(term)));
}

function isNamedIn(article: number, { coverage, nameCodes }: QueryContext): boolean {
  const { firstPassages, words } = coverage;
  const end = firstPassages[article + 1] as number;
  for (let at = firstPassages[article] as number; at < end; at++)
    if (words.of(at).some((word) => nameCodes.has(codeOf(word)))) return true;
  return false;
}
