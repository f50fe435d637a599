import { bylineOf } from '../clean/bylines.ts';
import { isTitleLike } from '../clean/prose.ts';
import { statementsOf } from '../clean/statements.ts';
import { isPaper, isTopLine } from './top-line.ts';

/** Lines that state outlet, date or byline of the article below them. */
export interface ArticleHead {
  /** Its first line, counted from 0, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Whether it states a day together with an outlet or a byline, which only the head of an article does. */
  readonly dated: boolean;
  /** Who it says wrote it; null where it says nothing. */
  readonly byline: string | null;
  /** Whether a line shaped as a headline stands between its lines. */
  readonly titled: boolean;
  /** Whether one line states outlet and date together, as clippings are headed. */
  readonly oneLine: boolean;
}

type Fact = 'outlet' | 'published' | 'byline';

/** What a line states, where it does nothing else. */
interface Stated {
  readonly at: number;
  readonly facts: readonly Fact[];
  readonly byline: string | null;
  readonly oneLine: boolean;
}

/** How many other lines may stand between two of one head: a headline and what goes on from it. */
const GAP = 2;
/** Longest line that is looked at, in UTF-16 code units. */
const LONGEST = 160;

/**
 * The heads among the lines of a file: those that state a day beside an outlet or a byline, and bylines below a headline.
 *
 * @param prose which of the lines are running text
 */
export function headsIn(
  lines: readonly { readonly text: string }[],
  prose: readonly boolean[],
): ArticleHead[] {
  const groups: Stated[][] = [];
  for (const [at, { text }] of lines.entries()) {
    const stated = prose[at] && !isTopLine(text) ? null : statedIn(text, at);
    if (stated === null) continue;
    const open = groups.at(-1);
    const last = open?.at(-1);
    const near = last && at - last.at <= GAP && !prose.slice(last.at + 1, at).includes(true);
    if (open && near && !repeats(open, stated)) open.push(stated);
    else groups.push([stated]);
  }
  return groups.map((group) => headOf(group, lines)).filter((head) => isHead(head, lines));
}

function statedIn(text: string, at: number): Stated | null {
  if (text.length > LONGEST) return null;
  if (isTopLine(text)) return { at, facts: ['outlet', 'published'], byline: null, oneLine: true };
  if (isPaper(text)) return { at, facts: ['outlet'], byline: null, oneLine: false };
  const found = statementsOf(text, true) ?? [];
  const facts = found.flatMap(({ field, rank, value }): Fact[] =>
    field === 'outlet' ||
    field === 'byline' ||
    (field === 'published' && (rank < 3 || /\d{4}/.test(value)))
      ? [field]
      : [],
  );
  const byline = found.find(({ field }) => field === 'byline')?.value ?? bylineOf(text);
  return facts.length === 0 ? null : { at, facts, byline, oneLine: false };
}

/** Whether a fact is stated again: then another head begins. */
function repeats(open: readonly Stated[], { facts }: Stated): boolean {
  const known = new Set(open.flatMap((stated) => stated.facts));
  return facts.some((fact) => fact !== 'outlet' && known.has(fact));
}

function headOf(
  group: readonly Stated[],
  lines: readonly { readonly text: string }[],
): ArticleHead {
  const [first, last] = [group[0]?.at ?? 0, group.at(-1)?.at ?? 0];
  const facts = new Set(group.flatMap((stated) => stated.facts));
  const own = new Set(group.map(({ at }) => at));
  const between = lines.slice(first, last).filter((_, at) => !own.has(first + at));
  return {
    from: first,
    to: last + 1,
    dated: facts.has('published') && (facts.has('outlet') || facts.has('byline')),
    byline: group.find(({ byline }) => byline !== null)?.byline ?? null,
    titled: between.some(({ text }) => isTitleLike(text)),
    oneLine: group.some(({ oneLine }) => oneLine),
  };
}

/** A byline alone heads an article only where its headline stands right above. */
function isHead(
  { dated, byline, titled, from }: ArticleHead,
  lines: readonly { readonly text: string }[],
): boolean {
  const above = lines[from - 1]?.text;
  return dated || (byline !== null && (titled || (above !== undefined && isTitleLike(above))));
}
