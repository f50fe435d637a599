import type { Speaker } from '../../../quotes/speaker.ts';
import type { FollowUpContext } from '../../parse-context.ts';
import type { AskedWho } from '../../query.ts';
import { speakersInRole } from '../../reading/people/roles.ts';
import { nameOf } from '../../say.ts';
import { askedForWords, type DialogueState, readDialogueState } from '../dialogue-state.ts';
import { type ReferentGender, referentGenderOf } from './gender.ts';
import { personShown, type Referent } from './person-shown.ts';

/** A pronoun whose meaning can't be told. */
export interface Unclear {
  /** As typed. */
  readonly word: string;
  /** People whom it may mean. */
  readonly people: readonly string[];
}

/** Questions looked back for whom "he" means. */
const REMEMBERED = 5;
const WHO_IS = /^who(?:\s+(?:is|was)|['’]s)\s+/i;

/**
 * Whom "he" means: whose words the last question wanted, whom it found where it asked who, the one
 * person it names, whose words were wanted before it, or whom the passages shown name; never anybody
 * whom the coverage calls "she".
 */
export function personMeant(
  before: DialogueState,
  gender: ReferentGender | null,
  scene: FollowUpContext,
): Referent {
  const fits = (name: string) => suits(name, gender, scene);
  const asked = before.who.filter((who) => mayBePerson(who, scene)).map(nameOf);
  const suited = asked.filter(fits);
  if (suited.length > 0) return oneOf(suited);
  const found = personShown(before, scene, fits);
  if (asked.length > 0) return earlierOrShown(before, fits, found, scene);
  const named = peopleIn(before.query.text, scene).filter(fits);
  if (before.query.kind === 'who') return calledOr(found, before, scene);
  if (askedForWords(before)) return oneOf(found.people);
  if (named.length > 0) return oneOf(named);
  return earlierOrShown(before, fits, found, scene);
}

/** Whoever was asked about before, else whom the passages shown name. */
function earlierOrShown(
  before: DialogueState,
  fits: (name: string) => boolean,
  found: Referent,
  scene: FollowUpContext,
): Referent {
  const earlier = earlierSpeaker(before, fits, scene);
  if (earlier !== null) return { name: earlier, people: [] };
  return found.name === null && found.people.length === 1 ? oneOf(found.people) : found;
}

/** Whether a pronoun of this gender may mean somebody; of whom nothing is known, any may. */
export function suits(
  name: string,
  gender: ReferentGender | null,
  scene: FollowUpContext,
): boolean {
  const known = gender === null ? null : referentGenderOf(name, scene);
  return known === null || known === gender;
}

/** Whoever the question asks for by name or role, else whom it found. */
function calledOr(found: Referent, before: DialogueState, scene: FollowUpContext): Referent {
  const called = whoIs(before, scene);
  return called.people.length + Number(called.name !== null) > 0 ? called : found;
}

/** "Who is Tony Radakin?" asks for nobody else; "Who is the defence secretary?" for who is called so. */
function whoIs({ query }: DialogueState, { speakers }: FollowUpContext): Referent {
  const typed = query.text.replace(WHO_IS, '');
  const called = speakers.find(typed);
  const people: readonly Speaker[] = called.length > 0 ? called : speakersInRole(typed, speakers);
  return oneOf(people.map(({ name }) => name));
}

/** Whom "they" means: both who were asked about, one after the other too, or the body that was. */
export function severalMeant(before: DialogueState, scene: FollowUpContext): Referent {
  const asked = before.who.map(nameOf);
  if (asked.length > 1) return together(asked);
  if (asked.length === 1) {
    const prior = readDialogueState(before.conversation.slice(0, -1), scene);
    const same = prior !== null && prior.topic === before.topic ? prior.who.map(nameOf) : [];
    return together([...new Set([...same, ...asked])]);
  }
  const named = peopleIn(before.query.text, scene);
  if (named.length > 1) return together(named);
  return { name: null, people: personShown(before, scene).people };
}

/** Whose words the last question wanted; null for several or nobody. */
export function speakerMeant({ who }: DialogueState): string | null {
  const [only] = who;
  return only === undefined || who.length > 1 ? null : nameOf(only);
}

function mayBePerson(
  { names: [first], description }: AskedWho,
  { speakers }: FollowUpContext,
): boolean {
  return description || first === undefined || (speakers.get(first)?.kind ?? 'person') === 'person';
}

function earlierSpeaker(
  { conversation }: DialogueState,
  fits: (name: string) => boolean,
  scene: FollowUpContext,
): string | null {
  for (let back = 1; back < REMEMBERED; back++) {
    const earlier = readDialogueState(conversation.slice(0, -back), scene);
    const asked = (earlier?.who ?? []).filter((who) => mayBePerson(who, scene)).map(nameOf);
    const [only, ...others] = asked.filter(fits);
    if (only !== undefined) return others.length > 0 ? null : only;
  }
  return null;
}

function peopleIn(text: string, { speakers }: FollowUpContext): string[] {
  const people = speakers.mentionsIn(text).flatMap((one) => one.speakers[0] ?? []);
  return [...new Set(people.filter(({ kind }) => kind === 'person').map(({ name }) => name))];
}

function oneOf(names: readonly string[]): Referent {
  return names.length === 1
    ? { name: names[0] ?? null, people: [] }
    : { name: null, people: names };
}

function together(names: readonly string[]): Referent {
  return { name: names.join(' and '), people: [] };
}
