import type { SpeakerCandidate } from './attribute/ruled-out.ts';
import { descriptionEnd } from './entities/roles.ts';
import { type Cast, placeKey } from './entities.ts';
import { greatest, sharesOf, type Weights } from './fitted/softmax.ts';
import type { Basis } from './quote.ts';
import type { Chunk } from './reading/chunks.ts';
import { antecedent } from './reading/subjects.ts';
import type { Reading } from './reading.ts';
import {
  type Antecedent,
  antecedentsOf,
  goesOn,
  isProminent,
  justBefore,
  type LastSpeaker,
  onlyHere,
  type PronounSetting,
  pronounOptions,
} from './resolve/antecedents.ts';
import { askedJustNow, isAsker } from './resolve/asker.ts';
import { besideName } from './resolve/beside.ts';
import { byAge, namedNext } from './resolve/by-age.ts';
import { isOneOfTwo } from './resolve/couples.ts';
import { byKind, byRole, type Roles, rolesOf } from './resolve/descriptions.ts';
import { type Salience, salienceOf } from './resolve/salience.ts';
import { isSpokenOf } from './resolve/spoken-of.ts';
import { isUnclear } from './resolve/unclear.ts';
import { CUE_NOUNS, VERDICT_NOUNS } from './words/cue-verbs.ts';
import { BODY_NOUNS, GENERIC_BODIES, TITLES } from './words/people-words.ts';
import { isPersonNoun } from './words/person-nouns.ts';

/** Whom a mention stands for. */
export interface Resolved {
  /** Place in the cast; null for groups, the unnamed, and where it can't be told. */
  readonly figure: number | null;
  readonly basis: Basis;
  /** How sure the name is, 0 to 1: 1 where the mention is the name itself. */
  readonly odds: number;
}

/** Resolutions by the key of the mention's chunk. */
export type Resolutions = ReadonlyMap<number, Resolved>;

/** An article as far as it has been read, and who spoke last. */
interface Story {
  readonly readings: readonly Reading[];
  readonly cast: Cast;
  readonly roles: Roles;
  readonly salience: Salience;
  readonly speaker: LastSpeaker | null;
  readonly weights: Weights;
}

/** Odds that whoever "added" or "continued" spoke last: set by hand, the set's automatic names being too noisy to say. */
const GOES_ON = 0.95;

/** Odds that a pronoun is the one prominent person its paragraph named: 88 of 93 on the development part. */
const ONLY_HERE = 0.94;

/** Odds that a pronoun is the one person whom the sentence before was about, whoever else the paragraph names. */
const JUST_BEFORE = 0.85;

/** Below this share of the odds a pronoun stands for nobody in particular. */
const PRONOUN_LEVEL = 0.55;
const INDEFINITE =
  /^(?:an?|one|another|some|several|many|two|three|four|others?|any|no|most|few)\b/i;

/** Resolves the mentions of an article in reading order: who was found to speak last helps with the next. */
export function resolveAll(
  readings: readonly Reading[],
  cast: Cast,
  mentions: readonly SpeakerCandidate[],
  weights: Weights,
): Resolutions {
  const roles = rolesOf(cast.members);
  const salience = salienceOf(readings, cast);
  const found = new Map<number, Resolved>();
  let speaker: LastSpeaker | null = null;
  for (const mention of inOrder(mentions)) {
    const standing = salience.readTo(mention);
    const resolved = resolve({ readings, cast, roles, salience, speaker, weights }, mention);
    found.set(placeKey(mention.reading, mention.place), resolved);
    if (resolved.figure === null) continue;
    speaker = { figure: resolved.figure, ...standing };
    if (resolved.basis === 'pronoun') salience.takeUp(mention, resolved.figure);
  }
  return found;
}

/** Mentions in reading order. */
export function inOrder(mentions: readonly SpeakerCandidate[]): SpeakerCandidate[] {
  const key = ({ reading, place }: SpeakerCandidate) => placeKey(reading, place);
  return [...mentions].sort((one, other) => key(one) - key(other));
}

function resolve(story: Story, mention: SpeakerCandidate): Resolved {
  const { reading, place } = mention;
  const chunk = reading.chunks[place] as Chunk;
  const named = story.cast.at.get(placeKey(reading, place));
  if (named !== undefined)
    return { figure: isOneOfTwo(reading.chunks, place) ? null : named, basis: 'named', odds: 1 };
  if (chunk.phrase?.name) {
    if (GENERIC_BODIES.has(chunk.word) && !TITLES.has(chunk.word)) {
      const figure = byKind(chunk.word, reading.index, story.cast.members, story.salience);
      return { figure, basis: 'named', odds: 1 };
    }
    // "the company’s CEO" is written like a name and is a role
    const beside = TITLES.has(chunk.word) ? besideName(story.cast, mention) : null;
    return { figure: beside, basis: 'named', odds: 1 };
  }
  if (/^(?:he|she)$/.test(chunk.word))
    return { ...byPronoun(story, mention, chunk.word === 'she' ? 'f' : 'm'), basis: 'pronoun' };
  if (/^(?:who|which|that)$/.test(chunk.word))
    return { ...relative(story, mention), basis: 'pronoun' };
  if (/^(?:they|i|we|you)$/.test(chunk.word)) return { figure: null, basis: 'pronoun', odds: 1 };
  if (chunk.word === 'it') return { figure: lastBody(story), basis: 'pronoun', odds: 1 };
  if (CUE_NOUNS.has(chunk.word) || VERDICT_NOUNS.has(chunk.word))
    return { ...byOwner(story, mention, chunk), basis: 'description' };
  const figure = besideName(story.cast, mention) ?? byDescription(story, mention, chunk);
  return { figure, basis: 'description', odds: 1 };
}

function byPronoun(
  story: Story,
  mention: SpeakerCandidate,
  gender: 'm' | 'f',
): Omit<Resolved, 'basis'> {
  const setting = pronounSetting(story.cast, story.salience, mention, story.speaker, gender);
  const found = antecedentOf(setting, story.weights);
  if (found.own === null || isUnclear(story.cast, setting, found.own))
    return { figure: null, odds: found.odds };
  return { figure: found.own.figure, odds: found.odds };
}

function antecedentOf(
  setting: PronounSetting,
  weights: Weights,
): { own: Antecedent | null; odds: number } {
  const shares = sharesOf(pronounOptions(setting).map((own) => weights.total(own)));
  const best = greatest(shares);
  const odds = shares[best] as number;
  const going = goesOn(setting);
  if (going !== null) return { own: going, odds: Math.max(odds, GOES_ON) };
  const here = onlyHere(setting);
  if (here !== null && isProminent(here)) return { own: here, odds: Math.max(odds, ONLY_HERE) };
  const near = askedJustNow(setting) ?? justBefore(setting);
  if (near !== null) return { own: near, odds: Math.max(odds, JUST_BEFORE) };
  const own = best === 0 ? null : (setting.antecedents[best - 1] as Antecedent);
  const contested = here !== null && here.figure !== own?.figure;
  return { own: odds < PRONOUN_LEVEL || contested ? null : own, odds };
}

/** A pronoun with the people it may stand for; the article must have been read to it. */
export function pronounSetting(
  cast: Cast,
  salience: Salience,
  mention: SpeakerCandidate,
  speaker: LastSpeaker | null,
  gender: 'm' | 'f',
): PronounSetting {
  const named = salience.people().filter((known) => !isSpokenOf(mention, known));
  const people = named.filter((known) => !isAsker(mention, known, named, cast.members, gender));
  const antecedents = antecedentsOf(people, cast.members, gender);
  const at = salience.readTo(mention);
  return { mention, at, gender, antecedents, speaker, words: wordsBeside(mention) };
}

/** The quotation nearest to a mention in its paragraph, as printed. */
function wordsBeside({ reading, place }: SpeakerCandidate): string {
  for (let far = 1; far <= BESIDE; far++)
    for (const at of [place - far, place + far]) {
      const own = reading.quotations[reading.chunks[at]?.quotation ?? -1];
      if (own !== undefined)
        return reading.text.slice(own.start, Math.min(own.end, own.start + LONGEST));
    }
  return '';
}

/** So many characters of it are read. */
const LONGEST = 2000;

/** So many chunks from its mention a quotation stands at most. */
const BESIDE = 8;

function relative(story: Story, { reading, place }: SpeakerCandidate): Omit<Resolved, 'basis'> {
  const owner = antecedent(reading.chunks, place);
  if (owner === null) return { figure: null, odds: 1 };
  return resolve(story, { reading, place: owner });
}

/** "Healey’s remarks", "his claim": whoever owns the words said them. */
function byOwner(story: Story, mention: SpeakerCandidate, chunk: Chunk): Omit<Resolved, 'basis'> {
  const owner = story.cast.owners.get(placeKey(mention.reading, mention.place));
  if (owner !== undefined) return { figure: owner, odds: 1 };
  const possessive = /^(his|her)\b/i.exec(mention.reading.text.slice(chunk.start, chunk.end))?.[1];
  if (possessive === undefined)
    return {
      figure: byKind(chunk.word, mention.reading.index, story.cast.members, story.salience),
      odds: 1,
    };
  return byPronoun(story, mention, possessive.toLowerCase() === 'her' ? 'f' : 'm');
}

function lastBody({ cast, speaker }: Story): number | null {
  if (speaker === null || cast.members[speaker.figure]?.kind === 'person') return null;
  return speaker.figure;
}

function byDescription(
  { readings, cast, roles, salience }: Story,
  mention: SpeakerCandidate,
  chunk: Chunk,
): number | null {
  const { chunks, text } = mention.reading;
  const description = text.slice(
    chunk.start,
    (chunks[descriptionEnd(chunks, mention.place)] as Chunk).end,
  );
  if (INDEFINITE.test(description)) return namedNext(cast, readings, mention);
  const alone = byAge(cast, readings, mention, salience, wordsBeside(mention));
  if (alone !== null) return alone;
  if (isPersonNoun(chunk.word))
    return byRole(description, chunk.word, roles, cast.members, salience);
  return BODY_NOUNS.has(chunk.word)
    ? byKind(chunk.word, mention.reading.index, cast.members, salience)
    : null;
}
