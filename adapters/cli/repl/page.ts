import type { Span } from '../../../src/language/span.ts';
import { type Ink, inkFor, type Role } from '../render/ink.ts';
import { closed, visible } from '../render/visible.ts';
import { wrap } from '../render/wrap.ts';
import { lookOf } from '../settings.ts';
import type { Terminal } from '../terminal.ts';

/** How to write: with which ink, and how wide. */
export interface TerminalPage {
  readonly ink: Ink;
  /** Columns; `Infinity` where nothing is to be wrapped. */
  readonly width: number;
}

/** Words of one look. */
export interface Segment {
  readonly text: string;
  readonly roles: readonly Role[];
  readonly url?: string | null;
  /** It goes on in the next segment, and so do the directions it opens. Default false. */
  readonly goesOn?: boolean;
}

/** A page for the terminal's output as its window is now. */
export function pageFor(terminal: Pick<Terminal, 'output' | 'env'>): TerminalPage {
  const look = lookOf(terminal.output, terminal.env);
  return { ink: inkFor(look), width: look.width };
}

/** Columns left of every text: room for a number and two spaces. */
const MARGIN = 4;

/** Segments that follow each other, wrapped as one text and indented by the margin. */
export function flow(segments: readonly Segment[], page: TerminalPage): string[] {
  const shown = segments.map((segment) => ({ ...segment, text: shownText(segment) }));
  const lines = wrap(shown.map(({ text }) => text).join(''), page.width - MARGIN);
  let at = 0;
  let start = 0;
  return lines.map((line) => {
    let painted = ' '.repeat(line.end > line.start ? MARGIN : 0);
    for (; at < shown.length; at++) {
      const segment = shown[at] as Segment;
      const slice = partWithin(line, segment.text, start);
      const words = page.ink.paint(slice, ...segment.roles);
      painted += slice === '' ? '' : page.ink.link(words, segment.url ?? null);
      if (start + segment.text.length > line.end) break;
      start += segment.text.length;
    }
    return painted;
  });
}

/** What of a text that begins at `start` belongs to a line. */
function partWithin(line: Span, text: string, start: number): string {
  return text.slice(Math.max(0, line.start - start), Math.max(0, line.end - start));
}

/** A direction that a text opens and never closes would turn round what stands behind it in the line. */
function shownText({ text, goesOn = false }: Segment): string {
  return goesOn ? visible(text) : closed(visible(text));
}

/** One text in one look. */
export function say(text: string, page: TerminalPage, ...roles: Role[]): string[] {
  return flow([{ text, roles }], page);
}

/** Lines with a label in the margin of the first. */
export function labelled(label: string, lines: readonly string[], { ink }: TerminalPage): string[] {
  const [first = '', ...rest] = lines;
  const margin = ink.paint(label.padStart(MARGIN - 2), 'quiet');
  return [`${margin}  ${first.slice(MARGIN)}`, ...rest];
}

/** Two columns; what the second says is wrapped within it. */
export function table(rows: readonly (readonly [string, string])[], page: TerminalPage): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.flatMap(([name, does]) =>
    say(does, { ...page, width: page.width - left }).map((line, index) => {
      const column = page.ink.paint((index === 0 ? name : '').padEnd(left), 'name');
      return ' '.repeat(MARGIN) + column + line.slice(MARGIN);
    }),
  );
}

/** "1 passage", "2 passages". */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
