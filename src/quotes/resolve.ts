import type { Candidate } from './candidates.ts';
import { type Cast, type Member, placeKey } from './cast.ts';
import type { Chunk } from './chunks.ts';
import { mentionKind } from './features.ts';
import { GENDERED } from './people-words.ts';
import type { Basis } from './quote.ts';
import type { Reading } from './reading.ts';

/** Whom a mention stands for. */
export interface Resolved {
  /** Place in the cast; null for groups, the unnamed, and where it can't be told. */
  readonly figure: number | null;
  readonly basis: Basis;
}

const INDEFINITE = /^(?:an?|one|another|some|several|many|two|three|other|others|any|no)$/i;

/** Resolves one mention over the article up to where it stands. */
export function resolve(readings: readonly Reading[], cast: Cast, mention: Candidate): Resolved {
  const chunk = mention.reading.chunks[mention.place] as Chunk;
  const named = cast.at.get(placeKey(mention.reading, mention.place));
  if (named !== undefined) return { figure: named, basis: 'named' };
  const kind = mentionKind(chunk);
  if (chunk.phrase?.name) return { figure: null, basis: 'named' };
  if (kind === 'he-she')
    return { figure: forPronoun(readings, cast, mention, chunk.word), basis: 'pronoun' };
  if (/^(?:they|i|we|it|you|who)$/.test(kind)) return { figure: null, basis: 'pronoun' };
  return { figure: forDescription(cast, mention, chunk), basis: 'description' };
}

/** The nearest person before of that gender, subjects first, back to the paragraph before last. */
function forPronoun(
  readings: readonly Reading[],
  cast: Cast,
  mention: Candidate,
  word: string,
): number | null {
  const gender = word === 'she' ? 'f' : 'm';
  let best: number | null = null;
  let bestScore = 0;
  for (let back = 0; back < 4; back++) {
    const reading = readings[mention.reading.index - back];
    if (reading === undefined) break;
    const from = back === 0 ? mention.place - 1 : reading.chunks.length - 1;
    for (let place = from; place >= 0; place--) {
      const figure = cast.at.get(placeKey(reading, place));
      const member = figure === undefined ? undefined : cast.members[figure];
      if (member?.kind !== 'person' || (member.gender !== null && member.gender !== gender))
        continue;
      const score =
        (1 / (1 + back)) * (isSubject(reading, place) ? 2 : 1) +
        (member.gender === gender ? 0.3 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = figure as number;
      }
    }
  }
  return best;
}

function isSubject({ chunks }: Reading, place: number): boolean {
  const before = chunks[place - 1]?.kind;
  return before !== 'P' && before !== 'V' && before !== 'W';
}

/** The one member whose printed role shares the description's head word and contradicts no gender. */
function forDescription(cast: Cast, { reading }: Candidate, chunk: Chunk): number | null {
  const words = reading.text.slice(chunk.start, chunk.end).toLowerCase().split(/\s+/);
  if (INDEFINITE.test(words[0] as string)) return null;
  const gender = GENDERED[chunk.word] ?? null;
  const fitting = cast.members.flatMap((member, index) =>
    (gender === null || member.gender === null || member.gender === gender) &&
    holdsRole(member, chunk.word)
      ? [index]
      : [],
  );
  return fitting.length === 1 ? (fitting[0] as number) : null;
}

function holdsRole(member: Member, head: string): boolean {
  for (const role of member.roles)
    if (
      role
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(head)
    )
      return true;
  return false;
}
