import { type Cast, placeKey } from '../entities.ts';
import type { Chunk } from '../reading/chunks.ts';
import { type Antecedent, isNamedIn, type PronounSetting } from './antecedents.ts';
import { joinedTo } from './couples.ts';

/**
 * Whether a pronoun may be somebody else after all: the words name who is thought to say them, or a
 * name that two bear stands nearer in its paragraph.
 */
export function isUnclear(cast: Cast, setting: PronounSetting, own: Antecedent): boolean {
  const { members, shared } = cast;
  if (isNamedIn(setting.words, own.member) || isJoined(cast, setting, own)) return true;
  if (isFacing(cast, setting, own)) return true;
  if (shared.size === 0) return false;
  const { reading, place } = setting.mention;
  const from = own.last.reading === reading ? own.last.place : -1;
  for (let at = place - 1; at > from && place - at < NEARER; at--) {
    const bearing = shared.get(placeKey(reading, at)) ?? [];
    const genders = bearing.map((member) => members[member]?.gender ?? null);
    if (genders.some((other) => other === null || other === setting.gender)) return true;
  }
  return false;
}

/** "Anna Holm and Rita Cole came. “…,” she said": the other of the two may be meant as well. */
function isJoined(
  { at, members }: Cast,
  { gender }: PronounSetting,
  { last }: Antecedent,
): boolean {
  const place = joinedTo(last.reading.chunks, last.place);
  if (place === null) return false;
  const other = members[at.get(placeKey(last.reading, place)) ?? -1];
  if (other === undefined) return isFullName(last.reading.chunks[place]);
  return other.kind === 'person' && (other.gender ?? gender) === gender;
}

/**
 * "Anna Holm met Rita Cole. “…,” she said": what either did the other did as well, so that nothing says which of
 * them is meant.
 */
function isFacing(
  { at, members }: Cast,
  { gender, mention }: PronounSetting,
  { last }: Antecedent,
): boolean {
  const { chunks } = last.reading;
  if (last.reading !== mention.reading || !MUTUAL.test(chunks[last.place + 1]?.word ?? ''))
    return false;
  const other = members[at.get(placeKey(last.reading, last.place + 2)) ?? -1];
  return other?.kind === 'person' && (other.gender ?? gender) === gender;
}

const MUTUAL = /^(?:met|meets|faced|faces|married|divorced|debated|hugged|embraced)$/;

function isFullName(chunk: Chunk | undefined): boolean {
  const [from = 0, to = 0] = chunk?.phrase?.name ?? [];
  return to - from > 1;
}

/** So many chunks before a pronoun a name that two bear makes it unclear. */
const NEARER = 60;
