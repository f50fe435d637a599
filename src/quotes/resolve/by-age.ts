import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import type { EntityMember } from '../entities/bearers.ts';
import { type Cast, placeKey } from '../entities.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';
import { ADJECTIVES, NATIONALS } from '../words/places.ts';
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
 * "the 51-year-old", "the Colombian", "the Dutch striker": whoever is named with that age, else the one person named in the paragraph whom the words do
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
  if (age === undefined && !isOfPeople(reading, place)) return null;
  const people = salience.people();
  if (age !== undefined) {
    const aged = people.filter(({ figure }) => isAged(cast.members[figure], age));
    if (aged.length > 0) return aged.length === 1 ? (aged[0]?.figure ?? null) : null;
    const unnamed = new RegExp(`\\b(?:an?|another) ${age}-year-old`, 'iu');
    if (readings.slice(0, reading.index + 1).some(({ text }) => unnamed.test(text))) return null;
  }
  const here = people.filter(({ standing, figure }) => {
    const member = cast.members[figure];
    return standing.paragraph === reading.index && member && !isNamedIn(words, member);
  });
  return here.length === 1 ? (here[0]?.figure ?? null) : null;
}

/** Whether an age stands after a member's name somewhere. */
function isAged(member: EntityMember | undefined, age: string): boolean {
  return (member?.places ?? []).some(
    ({ reading: { chunks }, place }) =>
      chunks[place + 1]?.kind === ',' &&
      isAge(chunks[place + 2]) &&
      chunks[place + 2]?.word === age,
  );
}

/** "the Colombian", "the Dutch striker": of what people somebody is, and no office, which another of them may hold. */
function isOfPeople({ chunks, text }: Reading, place: number): boolean {
  const { start, end, word } = chunks[place] as Chunk;
  const [the, people = '', ...rest] = text.slice(start, end).toLowerCase().split(/\s+/u);
  if (the !== 'the' || !(ADJECTIVES.has(people) || NATIONALS.has(people))) return false;
  return rest.length === 0 || (rest.length === 1 && PLAYS.test(word));
}

const PLAYS =
  /^(?:forward|striker|midfielder|defender|goalkeeper|keeper|winger|player|skier|runner|sprinter|swimmer|cyclist|rider|driver|golfer|boxer|wrestler|jockey|gymnast|skater|coach|climber|sailor|novelist|poet|singer|actor|actress|painter|pianist|composer|architect|designer|chef)$/;

const AGE = /^(\d{1,3})-year-old$/;
