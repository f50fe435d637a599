import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import { type Cast, placeKey } from '../entities.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';
import { isNamedIn } from './antecedents.ts';
import type { Salience } from './salience.ts';

/**
 * "A farmer told the court …. Anna Holm, 51, denies it": whom the next sentence names with an age or a home,
 * where a description without a name opens a report; null where it does not.
 */
export function namedNext(
  cast: Cast,
  readings: readonly Reading[],
  { reading, place }: SpeakerCandidate,
): number | null {
  if (reading.index > FIRST) return null;
  const stop = reading.kinds.indexOf('.', place);
  const goesOn = stop >= 0 && stop + 1 < reading.chunks.length;
  const next = goesOn ? reading : readings[reading.index + 1];
  const at = goesOn ? stop + 1 : 0;
  if (next === undefined || !isWithAge(next.chunks, at)) return null;
  const figure = cast.at.get(placeKey(next, at));
  return figure !== undefined && cast.members[figure]?.kind === 'person' ? figure : null;
}

/** A report says in its first paragraphs whom it is about. */
const FIRST = 2;

/** "Anna Holm, 51," and "Anna Holm, of Mill Lane,". */
function isWithAge(chunks: readonly Chunk[], at: number): boolean {
  const [own, comma, age] = chunks.slice(at, at + 3);
  if (!own?.phrase?.name || comma?.kind !== ',') return false;
  return isAge(age) || /^(?:of|from)$/.test(age?.word ?? '');
}

function isAge(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'O' && /^\d{1,3}$/.test(chunk.word);
}

/**
 * "the 51-year-old": whoever is named with that age, else the one person named in the paragraph whom the words do
 * not name; null where the article speaks of somebody of that age without a name.
 *
 * @param words the quotation beside it
 */
export function byAge(
  cast: Cast,
  readings: readonly Reading[],
  { reading, place }: SpeakerCandidate,
  salience: Salience,
  words: string,
): number | null {
  const age = AGE.exec(reading.chunks[place]?.word ?? '')?.[1];
  if (age === undefined) return null;
  const people = salience.people();
  const aged = people.filter(({ figure }) =>
    cast.members[figure]?.places.some(
      ({ reading: { chunks }, place: at }) =>
        chunks[at + 1]?.kind === ',' && isAge(chunks[at + 2]) && chunks[at + 2]?.word === age,
    ),
  );
  if (aged.length > 0) return aged.length === 1 ? (aged[0]?.figure ?? null) : null;
  const unnamed = new RegExp(`\\b(?:an?|another) ${age}-year-old`, 'iu');
  if (readings.slice(0, reading.index + 1).some(({ text }) => unnamed.test(text))) return null;
  const here = people.filter(({ standing, figure }) => {
    const member = cast.members[figure];
    return standing.paragraph === reading.index && member && !isNamedIn(words, member);
  });
  return here.length === 1 ? (here[0]?.figure ?? null) : null;
}

const AGE = /^(\d{1,3})-year-old$/;
