import type { Candidate } from '../attribute/ruled-out.ts';
import type { EntityMember } from '../entities/join-names.ts';
import type { Gender, NameAt } from '../entities/names.ts';
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
  readonly mention: Candidate;
  readonly at: Standing;
  readonly gender: Gender;
  /** The nearest first. */
  readonly antecedents: readonly Antecedent[];
  readonly speaker: LastSpeaker | null;
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
    .filter(({ member }) => gender === null || member.gender === null || member.gender === gender)
    .slice(0, MOST);
}

/** What speaks for a pronoun standing for one of its antecedents. */
function antecedentFeatures(add: Add, setting: PronounSetting, own: Antecedent): void {
  const { at, gender, antecedents, speaker } = setting;
  const sentences = bucket(at.sentence - own.standing.sentence);
  const paragraphs = Math.min(at.paragraph - own.standing.paragraph, 4);
  const rank = Math.min(antecedents.indexOf(own), 3);
  const role = roleOf(own.last);
  const told = gender === null ? 'any' : own.member.gender === gender ? 'same' : 'unknown';
  add`person`;
  add`sentences:${sentences}`;
  add`paragraphs:${paragraphs}`;
  add`rank:${rank}`;
  add`role:${role}`;
  add`role:${role}|${paragraphs}`;
  add`gender:${told}`;
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
export function justBefore({ antecedents, at }: PronounSetting): Antecedent | null {
  const near = antecedents.filter(
    ({ standing }) => standing.paragraph === at.paragraph && standing.sentence >= at.sentence - 1,
  );
  const [only] = near;
  return near.length === 1 && only !== undefined && isProminent(only) ? only : null;
}

/** "Putin, he said, was": whoever the words are about, right before "he said", is not who says them. */
export function isSpokenOf({ reading, place }: Candidate, { last }: Known): boolean {
  return (
    last.reading === reading &&
    last.place === place - 2 &&
    reading.chunks[place - 1]?.kind === ',' &&
    reading.chunks[place + 1]?.kind === 'V' &&
    reading.chunks[place + 2]?.kind === ','
  );
}

/** "He added", "she continued": whoever spoke last, in this paragraph or the one before, goes on. */
export function goesOn({
  mention: { reading, place },
  at,
  antecedents,
  speaker,
}: PronounSetting): Antecedent | null {
  if (speaker === null || at.paragraph - speaker.paragraph > 1) return null;
  const last = Math.min(reading.chunks.length, place + 4);
  for (let verb = Math.max(0, place - 2); verb < last; verb++)
    if (
      reading.subjects[verb]?.mention === place &&
      /^(?:add|continue|repeat)$/.test(reading.chunks[verb]?.cue?.verb ?? '')
    )
      return antecedents.find(({ figure }) => figure === speaker.figure) ?? null;
  return null;
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
function opens({ reading, place }: Candidate): string {
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
  if (before === 'P') return 'oblique';
  if (before === 'V' || before === 'W') return 'object';
  return /[.,CTQD]/.test(before) ? 'begins' : 'other';
}

function bucket(distance: number): string {
  if (distance <= 3) return `${distance}`;
  return distance <= 6 ? '4-6' : distance <= 12 ? '7-12' : '13+';
}
