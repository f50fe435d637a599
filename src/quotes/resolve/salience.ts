import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import type { NameAt } from '../entities/names.ts';
import { type Cast, placeKey, placeOfKey } from '../entities.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';

/** Where in an article a chunk stands, counted over all its paragraphs. */
export interface Standing {
  readonly paragraph: number;
  readonly sentence: number;
}

/** Somebody or something named before the place an article has been read to. */
export interface Known {
  readonly figure: number;
  /** Where it was last named, or taken up by a pronoun. */
  readonly last: NameAt;
  readonly standing: Standing;
  /** How often it was named so far. */
  readonly times: number;
  /** The gender of the last pronoun that took it up; null where none did. */
  readonly taken: 'm' | 'f' | null;
}

/** Who is on a reader's mind at a place of an article. */
export interface Salience {
  /** Reads on to a mention and gives where it stands. Mentions come in reading order. */
  readTo(mention: SpeakerCandidate): Standing;
  /** Whom a pronoun was found to mean: they are on one's mind there. */
  takeUp(mention: SpeakerCandidate, figure: number): void;
  /** The people named before, nearest first: at most {@link MOST}. */
  people(): readonly Known[];
  /** The bodies and outlets named before, nearest first: at most {@link MOST}. */
  bodies(): readonly Known[];
  /** Whether a member has been named yet. */
  isKnown(figure: number): boolean;
}

const MOST = 16;

/** Follows an article's names in reading order. */
export function salienceOf(readings: readonly Reading[], cast: Cast): Salience {
  const sentences = sentenceNumbers(readings);
  const standing = ({ index }: Reading, place: number): Standing => ({
    paragraph: index,
    sentence: sentences[index]?.[place] ?? 0,
  });
  const steps = [...namings(cast), ...unsettled(readings, cast), ...pronouns(readings)].sort(
    (one, other) => one.key - other.key,
  );
  const known = new Map<number, Known>();
  const lists = { person: [] as number[], body: [] as number[] };
  const taken = new Set<number>();
  let unsure: Standing | null = null;
  let next = 0;
  const takeUp = (mention: SpeakerCandidate, figure: number, gender: 'm' | 'f' | null) => {
    const { reading, place } = mention;
    const own = known.get(figure) as Known;
    const { last, standing: before } = own;
    const as = gender ?? own.taken;
    const here = standing(reading, place);
    moveToFront(lists.person, figure);
    // where the name itself stands in the sentence it says more of who is spoken of
    const moved =
      here.sentence === before.sentence
        ? {}
        : { last: { ...last, reading, place, whole: true }, standing: here };
    known.set(figure, { ...own, ...moved, taken: as });
  };
  const read = (step: Step) => {
    if ('bearing' in step) unsure = standing(step.reading, step.place);
    else if ('figure' in step) {
      const { figure, name } = step;
      const times = (known.get(figure)?.times ?? 0) + 1;
      const own = standing(name.reading, name.place);
      const as = known.get(figure)?.taken ?? null;
      known.set(figure, { figure, last: name, standing: own, times, taken: as });
      moveToFront(lists[cast.members[figure]?.kind === 'person' ? 'person' : 'body'], figure);
    } else if (!taken.has(step.key)) {
      const people = lists.person.map((figure) => known.get(figure) as Known);
      const meant = plainlyMeant(people, cast, step.gender, standing(step.reading, step.place));
      const since = meant === null ? null : (known.get(meant) as Known).standing;
      if (meant !== null && since !== null && (unsure?.sentence ?? -1) < since.sentence)
        takeUp(step, meant, step.gender);
    }
  };
  return {
    readTo({ reading, place }) {
      const key = placeKey(reading, place);
      for (let own = steps[next]; own !== undefined && own.key < key; own = steps[++next])
        read(own);
      return standing(reading, place);
    },
    takeUp(mention, figure) {
      if (cast.members[figure]?.kind !== 'person' || !known.has(figure)) return;
      taken.add(placeKey(mention.reading, mention.place));
      const { word } = mention.reading.chunks[mention.place] as Chunk;
      takeUp(mention, figure, word === 'he' ? 'm' : word === 'she' ? 'f' : null);
    },
    people: () => lists.person.map((figure) => known.get(figure) as Known),
    bodies: () => lists.body.map((figure) => known.get(figure) as Known),
    isKnown: (figure) => known.has(figure),
  };
}

/** A name, or a pronoun, at its place in the article. */
type Step =
  | { readonly key: number; readonly figure: number; readonly name: NameAt }
  | (SpeakerCandidate & { readonly key: number; readonly bearing: readonly number[] })
  | (SpeakerCandidate & { readonly key: number; readonly gender: 'm' | 'f' });

function namings({ members }: Cast): Step[] {
  return members.flatMap(({ places }, figure) =>
    places.map((name) => ({ figure, name, key: placeKey(name.reading, name.place) })),
  );
}

/** The names that two bear, where it can't be told who is meant. */
function unsettled(readings: readonly Reading[], { shared }: Cast): Step[] {
  return [...shared].flatMap(([key, bearing]) => {
    const { index, place } = placeOfKey(key);
    const reading = readings[index];
    return reading === undefined ? [] : [{ key, bearing, reading, place }];
  });
}

/** Every "he" and "she" outside quotations. */
function pronouns(readings: readonly Reading[]): Step[] {
  return readings.flatMap((reading) =>
    reading.mentionPlaces.flatMap((place) => {
      const word = reading.chunks[place]?.word;
      if (word !== 'he' && word !== 'she') return [];
      return [{ key: placeKey(reading, place), reading, place, gender: word === 'he' ? 'm' : 'f' }];
    }),
  );
}

/**
 * Whom a pronoun means that has nothing to do with a quotation: the last person of that gender, where nobody
 * else of it stands in the same paragraph or the sentence before.
 */
function plainlyMeant(
  people: readonly Known[],
  { members }: Cast,
  gender: 'm' | 'f',
  at: Standing,
): number | null {
  const [first, second] = people.filter(
    ({ figure, taken }) => (members[figure]?.gender ?? taken ?? gender) === gender,
  );
  if (first === undefined || at.paragraph - first.standing.paragraph > 1) return null;
  const rival = second?.standing;
  const near =
    rival !== undefined &&
    (rival.paragraph === at.paragraph || rival.sentence >= first.standing.sentence);
  return near ? null : first.figure;
}

function moveToFront(list: number[], figure: number): void {
  const at = list.indexOf(figure);
  if (at >= 0) list.splice(at, 1);
  list.unshift(figure);
  if (list.length > MOST) list.pop();
}

function sentenceNumbers(readings: readonly Reading[]): number[][] {
  let sentence = 0;
  return readings.map(({ chunks }) => {
    const own = chunks.map(({ kind }) => (kind === '.' ? sentence++ : sentence));
    sentence++;
    return own;
  });
}
