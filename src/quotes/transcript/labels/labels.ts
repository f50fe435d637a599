import type { Span, TextSpan } from '../../../language/span.ts';
import { ARROWS, INLINE, MAY_BE, OPEN_STRESS, TIME } from './label-patterns.ts';
import { type ReadLabel, readLabel } from './read-label.ts';

/** What stands before a turn and says who speaks, as it may be: whether it does is for the article to show. */
export interface Label extends Span, Pick<ReadLabel, 'shape' | 'role' | 'notes'> {
  /** The words that name who speaks; empty where arrows alone say that somebody else does. */
  readonly named: TextSpan;
}

/** A label with all that belongs to it is at most this long. */
const LONGEST = 200;

/** What may be a label at the beginning of each line of a paragraph, in order. */
export function labelsIn(text: string): Label[] {
  const labels: Label[] = [];
  for (let start = 0; start < text.length; ) {
    const label = labelAt(text, start);
    if (label !== null) labels.push(label);
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return labels;
}

/** What may be a label in the middle of a line, after a sentence: "A:", "MARTA OKAFOR:". In order. */
export function inlineLabelsIn(text: string): Label[] {
  return [...text.matchAll(INLINE)].map(({ index, 0: whole, 1: name = '' }) => {
    const shape = name === 'Q' ? 'question' : name === 'A' ? 'answer' : 'capitals';
    const named = { start: index, end: index + name.length, text: name };
    return { start: index, end: index + whole.length, shape, named, role: null, notes: [] };
  });
}

/** The label that a line begins with; null where it begins with none. */
function labelAt(text: string, lineStart: number): Label | null {
  const head = text.slice(lineStart, lineStart + LONGEST);
  if (!MAY_BE.test(head)) return null;
  let at = head.length - head.trimStart().length;
  const past = (pattern: RegExp) => {
    const found = pattern.exec(head.slice(at))?.[0] ?? '';
    at += found.length;
    return found !== '';
  };
  const marked = past(ARROWS);
  const timed = past(TIME);
  const stressed = past(OPEN_STRESS);
  const found = readLabel(head.slice(at), { noted: marked || timed || stressed, timed, stressed });
  const start = lineStart + at;
  if (found === null)
    return marked && at < head.trimEnd().length ? unnamed(lineStart, start) : null;
  const { name, length, shape, role, notes } = found;
  const words = head.slice(at + length);
  const space = words.length - words.trimStart().length;
  const named = { start, end: start + name.length, text: name };
  const end = Math.min(start + length + space, text.length);
  return { start: lineStart, end, shape, named, role, notes };
}

/** Arrows alone: somebody else speaks, and nobody says who. */
function unnamed(start: number, end: number): Label {
  const named = { start: end, end, text: '' };
  return { start, end, shape: 'question', named, role: null, notes: [] };
}
