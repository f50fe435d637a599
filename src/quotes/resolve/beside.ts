import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import { descriptionEnd } from '../entities/roles.ts';
import { type Cast, placeKey } from '../entities.ts';
import type { Chunk } from '../reading/chunks.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import { isPersonNoun } from '../words/person-nouns.ts';

/** "Apple's chief executive, Tim Cook," and "Tim Cook, Apple's chief executive,": the name beside it. */
export function besideName(cast: Cast, { reading, place }: SpeakerCandidate): number | null {
  const { chunks } = reading;
  const own = chunks[place] as Chunk;
  if (!isPersonNoun(own.word) && !/^(?:thing|one)$/.test(mentionKind(own))) return null;
  const first = descriptionEnd(chunks, place);
  const person = (at: number) => {
    const figure = cast.at.get(placeKey(reading, at));
    return figure !== undefined && cast.members[figure]?.kind === 'person' ? figure : null;
  };
  const end = officeEnd(chunks, first);
  for (const joined of [joinedName(chunks, first), joinedName(chunks, end)])
    if (joined !== null && person(joined) !== null) return person(joined);
  if (opensAside(chunks, place) && /^[VX]$/.test(chunks[end + 1]?.kind ?? ''))
    return person(place - 2);
  if (chunks[end + 1]?.kind !== ',') return null;
  const after = chunks[end + 3];
  // "her student, Professor Anna Holm of Utrecht"
  const ends = /^[,.:Q-]?$/.test(after?.kind ?? '') || /^(?:of|from|at)$/.test(after?.word ?? '');
  if (ends && person(end + 2) !== null) return person(end + 2);
  return chunks[place - 1]?.kind === ',' ? person(place - 2) : null;
}

/** "“…,” Anna Holm, a member of the club said": an aside after the subject of the sentence, which no comma closes. */
function opensAside(chunks: readonly Chunk[], place: number): boolean {
  return chunks[place - 1]?.kind === ',' && /^[.Q,]$/.test(chunks[place - 3]?.kind ?? '.');
}

/** "minister for Roads and Bridges, Anna Holm,": the office goes on after "and" where a comma ends it; "in charge" belongs to it. */
function officeEnd(chunks: readonly Chunk[], end: number): number {
  // "one of them, Anna Holm,"
  if (chunks[end + 1]?.word === 'of' && /^(?:them|us|you)$/.test(chunks[end + 2]?.word ?? ''))
    return end + 2;
  if (chunks[end + 1]?.word === 'in' && chunks[end + 2]?.word === 'charge') return end + 2;
  const [and, next, comma] = [chunks[end + 1], chunks[end + 2], chunks[end + 3]];
  return and?.word === 'and' && next?.kind === 'M' && comma?.kind === ',' ? end + 2 : end;
}

/** "ambassador to Norway Anna Holm", "minister of mines and energy Anna Holm": the name that goes on after an office. */
function joinedName(chunks: readonly Chunk[], end: number): number | null {
  if ((chunks[end + 1] as Chunk | undefined)?.phrase?.name) return end + 1;
  const [and, next] = [chunks[end + 1], chunks[end + 2]];
  const name = next?.phrase?.name;
  if (and?.word !== 'and' || !name) return null;
  return name[0] > (next?.phrase?.from ?? name[0]) ? end + 2 : null;
}
