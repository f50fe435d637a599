import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import type { EntityMember } from '../entities/bearers.ts';
import type { Gender } from '../entities/gender.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Antecedent, PronounSetting } from './antecedents.ts';
import type { Known } from './salience.ts';

/**
 * "Dent asked Stout whether …. “Yes,” he said": who has just asked somebody of that gender is not the one who
 * answers. Whoever "asked" more is left out of it.
 */
export function isAsker(
  { reading, place }: SpeakerCandidate,
  { last, figure }: Known,
  people: readonly Known[],
  members: readonly EntityMember[],
  gender: Gender,
): boolean {
  if (!last.whole || reading.index - last.reading.index > 1) return false;
  if (beside(reading, place)?.cue?.verb === 'ask') return false;
  const { chunks, subjects } = last.reading;
  for (let verb = last.place + 1; verb < last.place + 4; verb++) {
    const own = subjects[verb];
    if (chunks[verb]?.cue?.verb !== 'ask' || own?.mention !== last.place || own.link !== 'before')
      continue;
    const asked = chunks[verb + 1]?.word;
    if (asked === (gender === 'f' ? 'her' : 'him')) return true;
    return people.some(
      (other) =>
        other.figure !== figure &&
        other.last.reading === last.reading &&
        other.last.place === verb + 1 &&
        (members[other.figure]?.gender ?? gender) === gender,
    );
  }
  return false;
}

/** The reporting verb right beside a mention. */
function beside({ chunks, subjects }: SpeakerCandidate['reading'], place: number): Chunk | null {
  for (const verb of [place + 1, place - 1, place + 2])
    if (subjects[verb]?.mention === place) return chunks[verb] ?? null;
  return null;
}

/** "Dent asked Stout whether …. “Yes,” he said": the one who was asked just now, where nobody is named since; else null. */
export function askedJustNow({ antecedents, at, gender }: PronounSetting): Antecedent | null {
  const [nearest] = antecedents;
  if (nearest === undefined || at.paragraph - nearest.standing.paragraph > 1) return null;
  const { reading, place, whole } = nearest.last;
  if (!whole || reading.chunks[place - 1]?.cue?.verb !== 'ask') return null;
  return (nearest.member.gender ?? gender) === gender ? nearest : null;
}
