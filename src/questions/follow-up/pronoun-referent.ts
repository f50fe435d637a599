import type { AskedName } from '../question.ts';
import { speakersInRole } from '../reading/roles.ts';
import {
  askedForWords,
  type DialogueState,
  type FollowUpContext,
  nameOf,
  readDialogueState,
} from './dialogue-state.ts';
import { personShown, type Referent } from './person-shown.ts';

/** A pronoun whose meaning can't be told. */
export interface Unclear {
  /** As typed. */
  readonly word: string;
  /** People whom it may mean. */
  readonly people: readonly string[];
}

/** A question with the meaning of a pronoun in its place; null where it has none. */
export type Meaning = string | Unclear | null;

/** Questions looked back for whom "he" means. */
const REMEMBERED = 5;
const WHO_IS = /^who(?:\s+(?:is|was)|['’]s)\s+/i;

/**
 * Whom "he" means: whose words the last question wanted, whom it found where it asked who, the one
 * person it names, whose words were wanted before it, or whom the passages shown name.
 */
export function personMeant(before: DialogueState, scene: FollowUpContext): Referent {
  const asked = before.speakers.filter(mayBePerson).map(nameOf);
  if (asked.length > 0) return oneOf(asked);
  const found = personShown(before, scene);
  const named = peopleIn(before.text, scene);
  if (before.question.kind === 'who') {
    const called = whoIs(before, scene);
    return called.people.length + Number(called.name !== null) > 0 ? called : found;
  }
  if (askedForWords(before)) return oneOf(found.people);
  if (named.length > 0) return oneOf(named);
  const earlier = earlierSpeaker(before, scene);
  return earlier === null ? found : { name: earlier, people: [] };
}

/** "Who is Tony Radakin?" asks for nobody else; "Who is the defence secretary?" for who is called so. */
function whoIs({ asked }: DialogueState, { speakers }: FollowUpContext): Referent {
  const typed = asked.replace(WHO_IS, '');
  const called = speakers.find(typed);
  const people = called.length > 0 ? called : speakersInRole(typed, speakers);
  return oneOf(people.map(({ name }) => name));
}

/** Whom "they" means: both who were asked about, one after the other too, or the body that was. */
export function severalMeant(before: DialogueState, scene: FollowUpContext): Referent {
  const asked = before.speakers.map(nameOf);
  if (asked.length > 1) return together(asked);
  if (asked.length === 1) {
    const prior = readDialogueState(before.conversation.slice(0, -1), scene);
    const same = prior !== null && prior.topic === before.topic ? prior.speakers.map(nameOf) : [];
    return together([...new Set([...same, ...asked])]);
  }
  const named = peopleIn(before.text, scene);
  if (named.length > 1) return together(named);
  return { name: null, people: personShown(before, scene).people };
}

/** Whose words the last question wanted; null for several or nobody. */
export function speakerMeant({ speakers }: DialogueState): string | null {
  const [only] = speakers;
  return only === undefined || speakers.length > 1 ? null : nameOf(only);
}

function mayBePerson({ speakers, description }: AskedName): boolean {
  return description || (speakers[0]?.kind ?? 'person') === 'person';
}

function earlierSpeaker({ conversation }: DialogueState, scene: FollowUpContext): string | null {
  for (let back = 1; back < REMEMBERED; back++) {
    const earlier = readDialogueState(conversation.slice(0, -back), scene);
    const [only, ...others] = earlier?.speakers.filter(mayBePerson) ?? [];
    if (only !== undefined) return others.length > 0 ? null : nameOf(only);
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
