import type { AttributedQuote } from './analysis.ts';
import type { EntityMember } from './entities/join-names.ts';
import type { Cast } from './entities.ts';
import type { Reading } from './reading.ts';

/** By paragraph: what is said there in a turn of an interview. */
export type Turns = ReadonlyMap<number, AttributedQuote>;

/** A paragraph with who speaks in it before a colon. */
interface Turn {
  readonly reading: Reading;
  readonly label: string;
  /** Where the words begin, marks included. */
  readonly start: number;
}

const LABEL = /^(\p{Lu}[\p{L}.'’ -]{0,40}):\s+(?=\S)/u;
const QUESTION = /^(?:q|question)$/i;
const ANSWER = /^(?:a|answer)$/i;

/** How sure a turn's speaker is, 0 to 1: set by hand, as the development part prints no interview. */
const SURE = 0.95;

/**
 * The turns of an interview ("Q: …", "A: …", "OKAFOR: …"), each a quote of all its words; none where
 * fewer than two labels come up twice. A name is whoever of the cast bears it; "A" is the one person
 * named before the first turn; "Q" is nobody.
 */
export function turnsOf(readings: readonly Reading[], cast: Cast): Turns {
  const labelled = readings.flatMap((reading) => turnOf(reading) ?? []);
  const counts = new Map<string, number>();
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
  const turns = labelled.filter(({ label }) => (counts.get(label) as number) > 1);
  if (new Set(turns.map(({ label }) => label)).size < 2) return new Map();
  const answers = onlyPersonBefore(cast, (turns[0] as Turn).reading.index);
  const figures = new Map(turns.map(({ label }) => [label, figureOf(label, cast, answers)]));
  return new Map(
    turns.map((turn) => [turn.reading.index, quoteOf(turn, figures.get(turn.label) ?? null)]),
  );
}

function turnOf(reading: Reading): Turn | null {
  const found = LABEL.exec(reading.text.slice(0, 60));
  if (found === null) return null;
  return { reading, label: found[1] as string, start: found[0].length };
}

function figureOf(label: string, { members }: Cast, answers: number | null): number | null {
  if (QUESTION.test(label)) return null;
  if (ANSWER.test(label)) return answers;
  return only(members, ({ kind, words }) => kind === 'person' && isSurname(words, label));
}

function isSurname(words: readonly string[], label: string): boolean {
  const last = label.toLowerCase().split(/\s+/).at(-1);
  return words.at(-1)?.toLowerCase() === last;
}

function onlyPersonBefore({ members }: Cast, index: number): number | null {
  return only(
    members,
    ({ kind, places }) => kind === 'person' && places.some(({ reading }) => reading.index < index),
  );
}

/** The place of the one member that meets a condition; null where none or several do. */
function only(
  members: readonly EntityMember[],
  meets: (member: EntityMember) => boolean,
): number | null {
  const first = members.findIndex(meets);
  return first < 0 || members.some((own, at) => at > first && meets(own)) ? null : first;
}

/** All of a turn's words: direct where one pair of marks holds them, else reported. */
function quoteOf({ reading, label, start }: Turn, figure: number | null): AttributedQuote {
  const { text, quotations } = reading;
  const end = text.trimEnd().length;
  const inMarks = quotations.find(({ outer }) => outer.start === start && outer.end === end);
  const span = inMarks ?? { start, end };
  const named = figure !== null || !(QUESTION.test(label) || ANSWER.test(label));
  return {
    text: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    kind: inMarks === undefined ? 'reported' : 'direct',
    within: null,
    figure,
    mention: named ? { text: label, start: 0, end: label.length } : null,
    cue: null,
    basis: named ? 'turn' : null,
    confidence: SURE,
  };
}
