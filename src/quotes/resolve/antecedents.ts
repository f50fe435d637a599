import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import type { EntityMember } from '../entities/bearers.ts';
import type { Gender } from '../entities/gender.ts';
import type { NameAt } from '../entities/names.ts';
import type { Add, Features } from '../fitted/softmax.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Known, Standing } from './salience.ts';

/** One person a pronoun may stand for. */
export interface Antecedent extends Known {
  readonly member: EntityMember;
}

/** Who was last found to speak. */
export interface LastSpeaker extends Standing {
  readonly figure: number;
}

/** What a pronoun's antecedents are judged by. */
export interface PronounSetting {
  readonly mention: SpeakerCandidate;
  readonly at: Standing;
  readonly gender: Gender;
  /** The nearest first. */
  readonly antecedents: readonly Antecedent[];
  readonly speaker: LastSpeaker | null;
  /** The quotation nearest to the mention in its paragraph; empty where none stands near. */
  readonly words: string;
}

const MOST = 8;

/** Those of the people named before whom a pronoun of that gender may stand for. */
export function antecedentsOf(
  people: readonly Known[],
  members: readonly EntityMember[],
  gender: Gender,
): Antecedent[] {
  return people
    .map((known) => ({ ...known, member: members[known.figure] as EntityMember }))
    .filter(({ member, taken }) => {
      const told = member.gender ?? taken;
      return gender === null || told === null || told === gender;
    })
    .slice(0, MOST);
}

/** What speaks for a pronoun standing for one of its antecedents. */
function antecedentFeatures(add: Add, setting: PronounSetting, own: Antecedent): void {
  const { at, gender, antecedents, speaker } = setting;
  const sentences = bucket(at.sentence - own.standing.sentence);
  const paragraphs = Math.min(at.paragraph - own.standing.paragraph, 4);
  const rank = Math.min(antecedents.indexOf(own), 3);
  const role = roleOf(own.last);
  const spokeLast = speaker?.figure === own.figure;
  const told = gender === null ? 'any' : own.member.gender === gender ? 'same' : 'unknown';
  add`person`;
  add`sentences:${sentences}`;
  add`paragraphs:${paragraphs}`;
  add`rank:${rank}`;
  add`role:${role}`;
  add`role:${role}|${paragraphs}`;
  add`gender:${told}`;
  add`named-inside:${isNamedIn(setting.words, own.member)}`;
  const about = setting.words !== '' && PERSON_SPOKEN_OF[gender ?? 'any'].test(setting.words);
  add`about:${about}|${spokeLast}|${rank === 0}`;
  add`near:${sentences}|${role}`;
  add`near:${sentences}|${speaker?.figure === own.figure}`;
  add`near:${rank}|${sentences}`;
  const most = Math.max(...antecedents.map(({ times }) => times));
  add`most:${own.times === most}|${most > 2}`;
  add`named-once:${own.times === 1}`;
  const here = antecedents.filter(({ standing }) => standing.paragraph === at.paragraph).length;
  add`here:${paragraphs === 0}|${Math.min(here, 2)}`;
  const alone = antecedents.filter(({ member }) => member.gender === gender).length === 1;
  add`only:${alone && told === 'same'}`;
  const spoke = speaker?.figure === own.figure;
  const since = speaker === null ? 'none' : Math.min(at.paragraph - speaker.paragraph, 3);
  const opening = opens(setting.mention);
  add`spoke:${spoke}|${since}`;
  add`opens:${opening}|${spoke}`;
  add`opens:${opening}|${role}`;
}

/** Words that speak of somebody else of that gender: "He’s just beginning,” he says. */
const PERSON_SPOKEN_OF = {
  m: /\b(?:[Hh]e|[Hh]im|[Hh]is)\b/u,
  f: /\b(?:[Ss]he|[Hh]er|[Hh]ers)\b/u,
  any: /\b(?:s?he|him|his|hers?)\b/iu,
} as const;

/** Whether a quotation names a person: few speak of themselves by name. */
export function isNamedIn(words: string, { words: name }: EntityMember): boolean {
  return words !== '' && name.some((word) => word.length > 2 && holdsWord(words, word));
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return true;
  }
  return false;
}

/** What speaks for a pronoun standing for nobody the article names. */
function unknownFeatures(add: Add, { antecedents, at }: PronounSetting): void {
  const nearest = antecedents[0];
  const far =
    nearest === undefined ? 'none' : `${Math.min(at.paragraph - nearest.standing.paragraph, 4)}`;
  add`unknown`;
  add`unknown:count:${Math.min(antecedents.length, 4)}`;
  add`unknown:nearest:${far}`;
}

/** The one person of that gender whom the pronoun's own paragraph has named before it; null where it is none or several. */
export function onlyHere({ antecedents, at }: PronounSetting): Antecedent | null {
  const here = antecedents.filter(({ standing }) => standing.paragraph === at.paragraph);
  return here.length === 1 ? (here[0] as Antecedent) : null;
}

/**
 * The one person who can be meant of those named in the sentence before or since, where a clause was
 * about them; null where it is none or several.
 */
export function justBefore({ antecedents, at, mention }: PronounSetting): Antecedent | null {
  const from = at.sentence - (followsSentences(mention) ? 2 : 1);
  const near = antecedents.filter(
    ({ standing }) => standing.paragraph === at.paragraph && standing.sentence >= from,
  );
  const [only] = near;
  if (near.length > 0) return near.length === 1 && only && isProminent(only) ? only : null;
  return lastAbove(antecedents, at);
}

/** "“It is late. It is cold,” he said": the sentences within the quotation count as one. */
function followsSentences({ reading: { chunks }, place }: SpeakerCandidate): boolean {
  const [quoted, stop] = [chunks[place - 2], chunks[place - 1]];
  return quoted?.kind === 'Q' && stop?.kind === '.' && stop.start < quoted.end;
}

/** The one person whom the last sentence of the paragraph above was about; null where it is none or several. */
function lastAbove(antecedents: readonly Antecedent[], at: Standing): Antecedent | null {
  const [first, second] = antecedents;
  if (first === undefined || at.paragraph - first.standing.paragraph !== 1) return null;
  if (second !== undefined && second.standing.sentence === first.standing.sentence) return null;
  const { reading, place } = first.last;
  const isLast = !reading.kinds.slice(place).includes('.');
  return isLast && /^(?:subject|begins)$/.test(roleOf(first.last)) ? first : null;
}

/**
 * "He added", "she continued": whoever spoke last, in this paragraph or the one before, goes on, unless
 * a clause has been about somebody else since.
 */
export function goesOn({
  mention: { reading, place },
  at,
  antecedents,
  speaker,
}: PronounSetting): Antecedent | null {
  if (speaker === null || at.paragraph - speaker.paragraph > 1) return null;
  const since = antecedents.find((own) => own.figure === speaker.figure || isProminent(own));
  if (since !== undefined && since.figure !== speaker.figure && isLater(since.standing, speaker))
    return null;
  if (!saysMore(reading, place)) return null;
  return antecedents.find(({ figure }) => figure === speaker.figure) ?? null;
}

/** Whether a mention is the subject of a verb that goes on with what was said. */
function saysMore({ chunks, subjects }: SpeakerCandidate['reading'], place: number): boolean {
  const last = Math.min(chunks.length, place + 4);
  for (let verb = Math.max(0, place - 2); verb < last; verb++)
    if (
      subjects[verb]?.mention === place &&
      /^(?:add|continue|repeat)$/.test(chunks[verb]?.cue?.verb ?? '')
    )
      return true;
  return false;
}

function isLater(one: Standing, other: Standing): boolean {
  return one.paragraph > other.paragraph || one.sentence > other.sentence;
}

/** Whether a clause was about them where they were last named: they spoke or acted in it. */
export function isProminent({ last }: Antecedent): boolean {
  return /^(?:subject|begins)$/.test(roleOf(last));
}

/** Whom a pronoun may stand for: nobody first, then every antecedent, each by its features. */
export function pronounOptions(setting: PronounSetting): Features[] {
  return [
    (add) => unknownFeatures(add, setting),
    ...setting.antecedents.map(
      (own): Features =>
        (add) =>
          antecedentFeatures(add, setting, own),
    ),
  ];
}

/** Whether the mention is the first of its paragraph, of its sentence, after a quotation, or neither. */
function opens({ reading, place }: SpeakerCandidate): string {
  let first = 'paragraph';
  for (let at = place - 1; at >= 0 && place - at < 40; at--) {
    const { kind } = reading.chunks[at] as Chunk;
    if (kind === 'M') return first === 'paragraph' ? 'neither' : 'sentence';
    if (kind === '.') first = 'sentence';
    if (kind === 'Q') return 'after-quote';
  }
  return first;
}

/** How a name stands in its clause: it speaks, begins the clause, owns, or is spoken of. */
function roleOf({ reading, place, whole }: Pick<NameAt, 'reading' | 'place' | 'whole'>): string {
  if (!whole) return 'part';
  const last = Math.min(reading.chunks.length, place + 12);
  for (let verb = Math.max(0, place - 3); verb < last; verb++)
    if (reading.subjects[verb]?.mention === place) return 'subject';
  const before = reading.chunks[place - 1]?.kind ?? '.';
  if (before === 'C' && reading.chunks[place - 2]?.kind === 'M')
    return roleOf({ reading, place: place - 2, whole });
  if (/^(?:called|named)$/.test(reading.chunks[place - 1]?.word ?? '') && before === 'W')
    return reading.chunks[place - 2]?.kind === 'X'
      ? 'begins'
      : roleOf({ reading, place: place - 2, whole });
  if (before === 'P') return 'oblique';
  if (reading.chunks[place - 1]?.cue?.verb === 'ask') return 'asked';
  if (before === 'V' || before === 'W') return 'object';
  return /[.,CTQD]/.test(before) ? 'begins' : 'other';
}

function bucket(distance: number): string {
  if (distance <= 3) return `${distance}`;
  return distance <= 6 ? '4-6' : distance <= 12 ? '7-12' : '13+';
}
