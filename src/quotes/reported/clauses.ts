import type { Span } from '../../language/span.ts';
import type { Chunk } from '../reading/chunks.ts';
import { otherClauseFrom } from '../reading/other-clause.ts';
import type { Subject } from '../reading/subjects.ts';
import type { Reading } from '../reading.ts';

/** Where a clause begins: right after the verb, at "that", after a comma or colon, at "to", or ahead of the subject. */
type ClauseStart = 'verb' | 'that' | 'mark' | 'object' | 'ahead';
/** Where it ends: with the sentence, at a clause that begins anew, at a comma, or before the subject. */
type ClauseEnd = 'sentence' | 'clause' | 'comma' | 'subject';

/** One stretch that may be what a reporting verb reports. */
export interface Clause extends Span {
  readonly starts: ClauseStart;
  readonly ends: ClauseEnd;
  /** Its chunks, [first, last). */
  readonly first: number;
  readonly last: number;
}

/** A reporting verb with its subject and the clauses it may bring. */
export interface Report {
  readonly verb: number;
  readonly subject: Subject;
  readonly clauses: readonly Clause[];
}

const FARTHEST = 80;

/** Every reporting verb of a paragraph that has a subject, with what it may report. */
export function reportsIn(reading: Reading): Report[] {
  const reports: Report[] = [];
  reading.subjects.forEach((subject, verb) => {
    if (subject === null) return;
    const clauses = [
      ...clausesAfter(reading, verb, subject),
      ...clausesAhead(reading, verb, subject),
    ];
    if (clauses.length > 0) reports.push({ verb, subject, clauses });
  });
  return reports;
}

function clausesAfter(reading: Reading, verb: number, subject: Subject): Clause[] {
  const { chunks } = reading;
  const after = Math.max(verb, subject.link === 'after' ? subject.mention : verb) + 1;
  const end = otherClauseFrom(reading, after, sentenceEnd(chunks, after));
  const starts = startsAfter(chunks, after, end);
  const ends = endsAfter(chunks, after, end);
  const clauses: Clause[] = [];
  for (const [first, kind] of starts)
    for (const [last, how] of ends) {
      const clause = clauseOf(reading, first, last, kind, how);
      if (
        clause !== null &&
        !clauses.some((own) => own.start === clause.start && own.end === clause.end)
      )
        clauses.push(clause);
    }
  return clauses;
}

function startsAfter(
  chunks: readonly Chunk[],
  after: number,
  end: number,
): [number, ClauseStart][] {
  const starts: [number, ClauseStart][] = [];
  if (after < end && chunks[after]?.kind !== ',' && chunks[after]?.kind !== ':')
    starts.push([after, 'verb']);
  const upTo = Math.min(end, after + 10);
  const that = place(chunks, after, upTo, (chunk) => chunk.kind === 'T');
  if (that > after) starts.push([that, 'that']);
  const mark = place(chunks, after, upTo, ({ kind }) => kind === ',' || kind === ':');
  if (mark >= 0) starts.push([mark + 1, 'mark']);
  if (chunks[after]?.kind === 'M' && after + 1 < end) starts.push([after + 1, 'object']);
  return starts;
}

function endsAfter(chunks: readonly Chunk[], after: number, end: number): [number, ClauseEnd][] {
  const ends: [number, ClauseEnd][] = [[end, 'sentence']];
  let found = 0;
  for (let at = after + 2; at < end && found < 2; at++) {
    if ((chunks[at] as Chunk).kind !== ',' && (chunks[at] as Chunk).kind !== '-') continue;
    const next = chunks[at + 1];
    const anew =
      next?.kind === 'C' ||
      (next?.kind === 'V' && (next.cue?.ing || next.word === 'according to')) ||
      (next?.kind === 'M' && chunks[at + 2]?.kind === 'V');
    ends.push([at, anew ? 'clause' : 'comma']);
    found++;
  }
  return ends;
}

/** "Rates will rise, officials said", "…, according to Healey": what stands before subject and verb. */
function clausesAhead(reading: Reading, verb: number, subject: Subject): Clause[] {
  const { chunks } = reading;
  const edge = Math.min(verb, subject.mention);
  const mark = chunks[edge - 1]?.kind;
  const joined = mark === ',' || mark === '-' || (chunks[verb] as Chunk).word === 'according to';
  if (!joined || subject.link === 'apposition') return [];
  const last = mark === ',' || mark === '-' ? edge - 1 : edge;
  let first = last;
  while (first > 0 && last - first < FARTHEST && chunks[first - 1]?.kind !== '.') first--;
  const clause = clauseOf(reading, first, last, 'ahead', 'subject');
  return clause === null ? [] : [clause];
}

function clauseOf(
  reading: Reading,
  first: number,
  last: number,
  starts: ClauseStart,
  ends: ClauseEnd,
): Clause | null {
  const from = reading.chunks[first];
  const to = reading.chunks[last - 1];
  if (from === undefined || to === undefined || last - first < 2 || from.kind === '.') return null;
  const start = from.start;
  let end = to.end;
  const rest = /^\s*[.!?…]/u.exec(reading.text.slice(end, end + 3));
  if (ends === 'sentence' && rest !== null) end += rest[0].length;
  return { start, end, starts, ends, first, last };
}

function sentenceEnd(chunks: readonly Chunk[], from: number): number {
  let at = from;
  while (at < chunks.length && at - from < FARTHEST && (chunks[at] as Chunk).kind !== '.') at++;
  return at;
}

function place(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  test: (chunk: Chunk) => boolean,
): number {
  for (let at = from; at < to; at++) if (test(chunks[at] as Chunk)) return at;
  return -1;
}
