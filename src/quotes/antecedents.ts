import type { Candidate } from './candidates.ts';
import type { Member } from './cast.ts';
import type { Chunk } from './chunks.ts';
import type { Gender, NameAt } from './names.ts';
import type { Known, Standing } from './salience.ts';

/** One person a pronoun may stand for. */
export interface Antecedent extends Known {
  readonly member: Member;
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
  members: readonly Member[],
  gender: Gender,
): Antecedent[] {
  return people
    .map((known) => ({ ...known, member: members[known.figure] as Member }))
    .filter(({ member }) => gender === null || member.gender === null || member.gender === gender)
    .slice(0, MOST);
}

/** What speaks for a pronoun standing for one of its antecedents. */
export function antecedentFeatures(setting: PronounSetting, own: Antecedent): string[] {
  const { at, gender, antecedents, speaker } = setting;
  const sentences = bucket(at.sentence - own.standing.sentence);
  const paragraphs = Math.min(at.paragraph - own.standing.paragraph, 4);
  const rank = Math.min(antecedents.indexOf(own), 3);
  const role = roleOf(own.last);
  const told = gender === null ? 'any' : own.member.gender === gender ? 'same' : 'unknown';
  const out = ['person', `sentences:${sentences}`, `paragraphs:${paragraphs}`, `rank:${rank}`];
  out.push(`role:${role}`, `role:${role}|${paragraphs}`, `gender:${told}`);
  const most = Math.max(...antecedents.map(({ times }) => times));
  out.push(`most:${own.times === most}|${most > 2}`, `named-once:${own.times === 1}`);
  const alone = antecedents.filter(({ member }) => member.gender === gender).length === 1;
  out.push(`only:${alone && told === 'same'}`);
  const spoke = speaker?.figure === own.figure;
  const since = speaker === null ? 'none' : Math.min(at.paragraph - speaker.paragraph, 3);
  const opening = opens(setting.mention);
  out.push(`spoke:${spoke}|${since}`, `opens:${opening}|${spoke}`, `opens:${opening}|${role}`);
  return out;
}

/** What speaks for a pronoun standing for nobody the article names. */
export function unknownFeatures({ antecedents, at }: PronounSetting): string[] {
  const nearest = antecedents[0];
  const far =
    nearest === undefined ? 'none' : `${Math.min(at.paragraph - nearest.standing.paragraph, 4)}`;
  return ['unknown', `unknown:count:${Math.min(antecedents.length, 4)}`, `unknown:nearest:${far}`];
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
