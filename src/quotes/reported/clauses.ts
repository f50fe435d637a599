import { isTitleOrName } from '../attribute/phrases.ts';
import type { Chunk } from '../reading/chunks.ts';
import { otherClauseFrom } from '../reading/other-clause.ts';
import type { Subject } from '../reading/subjects.ts';
import type { Reading } from '../reading.ts';
import {
  type Clause,
  type ClauseEnd,
  type ClauseStart,
  isCircumstance,
  isDoneWithThing,
  isNoReport,
  isWordless,
} from './ruled-out.ts';

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
    if (subject === null || isNoReport(reading, verb, subject)) return;
    const clauses = clausesOf(reading, verb, subject).filter(
      (clause) =>
        !beginsWithTitle(reading, clause) &&
        !isWordless(reading, verb, clause) &&
        !isCircumstance(reading, verb, clause) &&
        !isDoneWithThing(reading, verb, subject, clause),
    );
    if (clauses.length > 0) reports.push({ verb, subject, clauses });
  });
  return reports;
}

/** "wrote “The Salt Road”, a novel about it": a title is nothing that is said. */
function beginsWithTitle(reading: Reading, { first }: Clause): boolean {
  const own = reading.quotations[reading.chunks[first]?.quotation ?? -1];
  return own !== undefined && isTitleOrName(reading, own);
}

function clausesOf(reading: Reading, verb: number, subject: Subject): Clause[] {
  const round = clauseRound(reading, verb, subject);
  if (round !== null) return [round];
  return [...clausesAfter(reading, verb, subject), ...clausesAhead(reading, verb, subject)];
}

function clausesAfter(reading: Reading, verb: number, subject: Subject): Clause[] {
  const { chunks } = reading;
  const told = Math.max(verb, subject.link === 'after' ? subject.mention : verb) + 1;
  const after = pastAside(chunks, verb, pastParticle(chunks, verb, told));
  const end = otherClauseFrom(reading, after, sentenceEnd(chunks, after));
  const starts = startsAfter(chunks, after, end);
  const ends = endsAfter(chunks, after, end);
  const clauses: Clause[] = [];
  for (const [first, kind] of starts)
    for (const [last, how] of ends) {
      const clause = clauseOf(reading, first, last, kind, how);
      if (clause !== null && !clauses.some((own) => isSameSpan(own, clause))) clauses.push(clause);
    }
  return clauses;
}

function isSameSpan(one: Clause, other: Clause): boolean {
  return one.start === other.start && one.end === other.end;
}

function startsAfter(
  chunks: readonly Chunk[],
  after: number,
  end: number,
): [number, ClauseStart][] {
  const starts: [number, ClauseStart][] = [];
  const told = addresseeEnd(chunks, after, end);
  if (after < end && told === after && !isMark(chunks[after])) starts.push([after, 'verb']);
  const upTo = Math.min(end, after + 10);
  const that = place(chunks, after, upTo, (chunk) => chunk.kind === 'T');
  if (that > after && mayLeadTo(chunks, after, that)) starts.push([that, 'that']);
  const mark = place(chunks, after, upTo, isMark);
  if (mark >= 0) starts.push([mark + 1, 'mark']);
  const object = told > after ? told : isObject(chunks, after) ? after + 1 : end;
  if (object < end && !isMark(chunks[object])) starts.push([object, 'object']);
  return starts;
}

/** "pointed out", "went on to say": the particle and what goes with it belong to the verb. */
function pastParticle(chunks: readonly Chunk[], verb: number, at: number): number {
  if (at !== verb + 1) return at;
  const particle = PARTICLES.get((chunks[verb] as Chunk).cue?.verb ?? '');
  return particle !== undefined && chunks[at]?.word === particle ? at + 1 : at;
}

/** "According to Anna Holm, a marine biologist, the piers …": what is said begins after the aside about who says it. */
function pastAside(chunks: readonly Chunk[], verb: number, at: number): number {
  if (chunks[verb]?.word !== 'according to' || chunks[at]?.kind !== ',') return at;
  const first = chunks[at + 1];
  const relative = /^(?:who|which|whose)$/.test(first?.word ?? '');
  if (!relative && (first?.kind !== 'M' || first.phrase === null || first.phrase.name)) return at;
  const comma = place(chunks, at + 2, Math.min(chunks.length, at + LONGEST_ASIDE), isMark);
  const inside = comma < 0 ? [] : chunks.slice(at + 1, comma);
  if (comma < 0 || inside.some(({ kind }) => kind === '.')) return at;
  // a verb before the comma makes it the clause itself: "According to her, the piers fell, …"
  return relative || !inside.some(({ kind }) => /[VWX]/.test(kind)) ? comma : at;
}

const LONGEST_ASIDE = 14;

/**
 * "The port, brokers claim, is turning away": the reporting clause stands inside what it reports, which is the
 * whole sentence. Null where what stands on one side is a clause by itself.
 */
function clauseRound(reading: Reading, verb: number, subject: Subject): Clause | null {
  const { chunks } = reading;
  const [from, to] = [Math.min(verb, subject.mention), Math.max(verb, subject.mention)];
  if (to !== from + 1 || chunks[from - 1]?.kind !== ',' || chunks[to + 1]?.kind !== ',')
    return null;
  if (!/^[XWV]$/.test(chunks[to + 2]?.kind ?? '') || chunks[to + 2]?.cue?.ing) return null;
  let first = from - 1;
  while (first > 0 && from - first < LONGEST_ASIDE && chunks[first - 1]?.kind !== '.') first--;
  if (chunks.slice(first, from - 1).some(({ kind }) => !/[MPDO]/.test(kind))) return null;
  if (!chunks.slice(first, from - 1).some(({ kind }) => kind === 'M')) return null;
  return clauseOf(reading, first, sentenceEnd(chunks, to), 'round', 'sentence');
}

/** "told Starmer and other leaders on Monday": where those spoken to end; `after` where nobody is told. */
function addresseeEnd(chunks: readonly Chunk[], after: number, end: number): number {
  const verb = chunks[after - 1]?.cue?.verb ?? '';
  if (!TOLD.test(verb) || !isObject(chunks, after)) return after;
  let at = after + 1;
  while (at < end && isJoin(chunks[at] as Chunk) && chunks[at + 1]?.kind === 'M') at += 2;
  return at;
}

function isMark(chunk: Chunk | undefined): boolean {
  return chunk?.kind === ',' || chunk?.kind === ':';
}

const TOLD = /^(?:tell|inform|remind|assure|notify)$/;

function isJoin({ kind, word }: Chunk): boolean {
  return kind === 'P' || (kind === 'C' && /^(?:and|or)$/.test(word));
}

/** A noun that the verb acts on: no pronoun in the form of a subject, and nothing that "of" goes on with. */
function isObject(chunks: readonly Chunk[], at: number): boolean {
  const own = chunks[at];
  if (own?.kind !== 'M' || /^(?:he|she|they|we|i)$/.test(own.word)) return false;
  const next = chunks[at + 1];
  return next?.word !== 'of' || TAKES_OF.test(chunks[at - 1]?.cue?.verb ?? '');
}

const TAKES_OF = /^(?:accuse|warn|inform|notify|remind|assure)$/;

const PARTICLES: ReadonlyMap<string, string> = new Map([['point', 'out']]);

/**
 * Whether what "that" opens is what is said: not after a verb of its own ("added there was a chance
 * that"), and not where the verb turns the words down ("disputed the claim that").
 */
function mayLeadTo(chunks: readonly Chunk[], after: number, that: number): boolean {
  const turned = TURNED_DOWN.has(chunks[after - 1]?.cue?.verb ?? '');
  return place(chunks, after, that, ({ kind }) => kind === 'X' || (turned && kind === 'M')) < 0;
}

const TURNED_DOWN: ReadonlySet<string> = new Set(
  'refer point challenge deny dispute reject dismiss question doubt contradict rebut denounce condemn mock criticize criticise attack'.split(
    ' ',
  ),
);

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
