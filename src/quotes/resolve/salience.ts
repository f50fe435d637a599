import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import type { NameAt } from '../entities/names.ts';
import { type Cast, placeKey } from '../entities.ts';
import type { Reading } from '../reading.ts';

/** Where in an article a chunk stands, counted over all its paragraphs. */
export interface Standing {
  readonly paragraph: number;
  readonly sentence: number;
}

/** Somebody or something named before the place an article has been read to. */
export interface Known {
  readonly figure: number;
  /** Where it was last named. */
  readonly last: NameAt;
  readonly standing: Standing;
  /** How often it was named so far. */
  readonly times: number;
}

/** Who is on a reader's mind at a place of an article. */
export interface Salience {
  /** Reads on to a mention and gives where it stands. Mentions come in reading order. */
  readTo(mention: SpeakerCandidate): Standing;
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
  const names = cast.members
    .flatMap(({ places }, figure) =>
      places.map((name) => ({ figure, name, key: placeKey(name.reading, name.place) })),
    )
    .sort((one, other) => one.key - other.key);
  const known = new Map<number, Known>();
  const lists = { person: [] as number[], body: [] as number[] };
  let next = 0;
  return {
    readTo({ reading, place }) {
      const key = placeKey(reading, place);
      for (let own = names[next]; own !== undefined && own.key < key; own = names[++next]) {
        const { figure, name } = own;
        const times = (known.get(figure)?.times ?? 0) + 1;
        known.set(figure, {
          figure,
          last: name,
          standing: standing(name.reading, name.place),
          times,
        });
        moveToFront(lists[cast.members[figure]?.kind === 'person' ? 'person' : 'body'], figure);
      }
      return standing(reading, place);
    },
    people: () => lists.person.map((figure) => known.get(figure) as Known),
    bodies: () => lists.body.map((figure) => known.get(figure) as Known),
    isKnown: (figure) => known.has(figure),
  };
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
