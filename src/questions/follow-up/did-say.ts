import type { FollowUpContext } from '../parse-context.ts';
import type { Query } from '../query.ts';
import { askedForWords, type DialogueState } from './dialogue-state.ts';
import { ofSpeaker, whoOf } from './patches.ts';
import { genderAsked } from './referents/gender.ts';
import type { Referent } from './referents/person-shown.ts';
import { personMeant, type Unclear } from './referents/pronoun-referent.ts';

const DID_SAY =
  /^(?:(?:and|but)\s+)?(?:did|has|have|does)\s+(.{1,80}?)\s+(?:(?:ever|also|really)\s+)?(?:say|said|claim|claimed|suggest|suggested|warn|warned)\s+(?:that|this|so|it)$/i;

/** "did Trump say that?": the quotation asked about before, else the topic; null for any other text. */
export function didTheySayThat(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): readonly Query[] | Unclear | null {
  const typed = DID_SAY.exec(text)?.[1];
  if (typed === undefined) return null;
  const { name, people } = personTyped(typed, before, scene);
  if (name === null) return { word: typed, people };
  if (before.query.quotation === null && before.thing === null) return { word: 'that', people: [] };
  const topic = askedForWords(before) ? before.topic : (before.thing ?? '');
  const known = scene.speakers.get(name) !== undefined;
  const who = known ? whoOf(name) : { typed: name, names: [], unnamed: [], description: false };
  return [ofSpeaker(before.query, who, topic)];
}

/** Whom a pronoun means, or somebody called as typed, known or not. */
function personTyped(typed: string, before: DialogueState, scene: FollowUpContext): Referent {
  const gender = genderAsked(typed);
  if (gender !== null) return personMeant(before, gender, scene);
  return { name: scene.speakers.find(typed)[0]?.name ?? typed, people: [] };
}
