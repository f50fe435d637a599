import type { Span } from '../../language/span.ts';
import { dashQuotations, isDashDialogue } from './dashes.ts';
import { forgottenEnd } from './forgotten.ts';
import type { MarkFamily } from './mark-table.ts';
import { type Mark, marksIn } from './marks.ts';

/** Words between one pair of marks, whoever they belong to: the span leaves the marks out. */
export interface Quotation extends Span {
  /** The span with its marks. */
  readonly outer: Span;
  readonly family: MarkFamily;
  /** False where no closing mark stands in the paragraph: it runs to the paragraph's end. */
  readonly closed: boolean;
  /** It goes on from the end of the paragraph before. */
  readonly continues: boolean;
  /** Where a mark before it opened and was never closed; null where none did. */
  readonly strayOpen: number | null;
}

/** What a quotation that a dash opens is: no mark closes it, and it ends all the same. */
const BY_DASH = { family: 'dash', closed: true, continues: false, strayOpen: null } as const;

/** Singles are read this far ahead for their end: an apostrophe's neighbourhood stays small. */
const LOOK_AHEAD = 400;

/**
 * The quotations of each paragraph, nested ones left inside their outer one. A quotation that no
 * mark closes goes on in the next paragraph where that one opens with the same mark again, or closes
 * one it did not open; where a reporting clause ends its paragraph the mark was forgotten, and nothing goes on.
 */
export function quotationsOf(paragraphs: readonly string[]): Quotation[][] {
  const marks = paragraphs.map(marksIn);
  const all: Quotation[][] = [];
  const dialogue = paragraphs.some(isDashDialogue);
  let open: MarkFamily | null = null;
  for (const [index, text] of paragraphs.entries()) {
    const found: Quotation[] =
      dashQuotations(text, dialogue)?.map((own) => ({ ...own, ...BY_DASH })) ??
      pair(text, marks[index] as Mark[], open, opensWith(paragraphs, marks, index + 1));
    all.push(found);
    const last = found.at(-1);
    open =
      last !== undefined && !last.closed && last.outer.end >= text.trimEnd().length
        ? last.family
        : null;
  }
  return all;
}

/** The family of the mark a paragraph opens with; null where it begins with words. */
function opensWith(
  paragraphs: readonly string[],
  marks: readonly Mark[][],
  index: number,
): MarkFamily | null {
  const first = marks[index]?.[0];
  if (!first?.opens) return null;
  return /^\s*$/u.test((paragraphs[index] as string).slice(0, first.at)) ? first.family : null;
}

function pair(
  text: string,
  marks: readonly Mark[],
  carried: MarkFamily | null,
  nextOpens: MarkFamily | null,
): Quotation[] {
  const found: Quotation[] = [];
  let at = 0;
  if (carried !== null) at = closeCarried(text, marks, carried, found);
  let stray: number | null = null;
  const ends = nextEnds(marks);
  while (at < marks.length) {
    const mark = marks[at] as Mark;
    if (!mark.opens) {
      at++;
      continue;
    }
    const close = closing(marks, at, ends);
    if (close === 'reopened') stray ??= mark.at;
    else if (close !== null) {
      const end = marks[close] as Mark;
      push(found, text, mark, end, {
        continues: opensCarried(text, at, mark, carried),
        strayOpen: stray,
      });
      stray = null;
      at = close;
    } else if (runsOn(text, marks, at, nextOpens)) {
      push(found, text, mark, null, {
        continues: opensCarried(text, at, mark, carried),
        strayOpen: stray,
      });
      break;
    }
    at++;
  }
  return found;
}

/** A carried quotation that is closed before any other is opened begins with the paragraph. */
function closeCarried(
  text: string,
  marks: readonly Mark[],
  carried: MarkFamily,
  found: Quotation[],
): number {
  const first = marks.findIndex(
    (mark) => mark.family === carried && (mark.opens || mark.closes === 2),
  );
  const mark = marks[first];
  if (mark === undefined || mark.opens) return 0;
  push(found, text, { ...mark, at: 0, end: 0 }, mark, { continues: true, strayOpen: null });
  return first + 1;
}

/** Only the mark that a paragraph begins with takes a carried quotation up. */
function opensCarried(text: string, at: number, mark: Mark, carried: MarkFamily | null): boolean {
  return at === 0 && mark.family === carried && /^\s*$/u.test(text.slice(0, mark.at));
}

/** By mark: the place of the next one of a family that ends its search; the list's length where none does. */
type NextEnds = (family: MarkFamily, from: number) => number;

/**
 * What ends the search of an open mark, looked up instead of walked to: a paragraph of marks that open and never
 * close would else be walked to its end from each of them.
 */
function nextEnds(marks: readonly Mark[]): NextEnds {
  const tables = new Map<MarkFamily, Uint32Array>();
  return (family, from) => {
    const table = tables.get(family) ?? endsOf(marks, family);
    tables.set(family, table);
    return table[from] as number;
  };
}

function endsOf(marks: readonly Mark[], family: MarkFamily): Uint32Array {
  const next = new Uint32Array(marks.length + 1).fill(marks.length);
  for (let at = marks.length - 1; at >= 0; at--)
    next[at] = endsSearch(marks[at] as Mark, family) ? at : (next[at + 1] as number);
  return next;
}

function endsSearch(mark: Mark, family: MarkFamily): boolean {
  if (mark.family !== family) return false;
  return mark.closes === 2 || (family === 'double' && mark.opens && isDirected(mark));
}

/** The place of the mark that closes the one at `from`; null where none does. */
function closing(marks: readonly Mark[], from: number, ends: NextEnds): number | 'reopened' | null {
  const { family } = marks[from] as Mark;
  if (family === 'single') return closingSingle(marks, from);
  const at = ends(family, from + 1);
  if (at === marks.length) return null;
  return (marks[at] as Mark).closes === 2 ? at : 'reopened';
}

/** The same for singles, of which an apostrophe may be the end where nothing surer is. */
function closingSingle(marks: readonly Mark[], from: number): number | null {
  const last = Math.min(marks.length, from + LOOK_AHEAD);
  let weak: number | null = null;
  let inside = false;
  for (let at = from + 1; at < last; at++) {
    const mark = marks[at] as Mark;
    if (mark.family === 'double') inside = mark.opens;
    if (mark.family !== 'single' || inside) continue;
    if (mark.closes === 2) return at;
    if (mark.closes === 1) weak ??= at;
    else if (mark.opens && weak !== null) return weak;
  }
  return weak;
}

function isDirected(mark: Mark): boolean {
  return mark.end - mark.at === 1;
}

/** Whether an unclosed mark is a quotation all the same: a double one is, others only if taken up again. */
function runsOn(
  text: string,
  marks: readonly Mark[],
  at: number,
  nextOpens: MarkFamily | null,
): boolean {
  const mark = marks[at] as Mark;
  if (mark.family === 'double') return true;
  return (
    mark.family === nextOpens &&
    /^\s*$|[:,]\s+$/u.test(text.slice(Math.max(0, mark.at - 4), mark.at))
  );
}

function push(
  found: Quotation[],
  text: string,
  open: Mark,
  close: Mark | null,
  rest: Pick<Quotation, 'continues' | 'strayOpen'>,
): void {
  const outer = {
    start: open.at,
    end: close?.end ?? forgottenEnd(text, open.end) ?? text.trimEnd().length,
  };
  let start = open.end;
  let end = close?.at ?? outer.end;
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  if (start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    found.push({ start, end, outer, family: open.family, closed: close !== null, ...rest });
}
