import { askedForWords, type DialogueState, type FollowUpContext } from './dialogue-state.ts';
import { type Meaning, personMeant } from './pronoun-referent.ts';
import { sayAgain } from './wording.ts';

const DID_SAY =
  /^(?:(?:and|but)\s+)?(?:did|has|have|does)\s+(.{1,80}?)\s+(?:(?:ever|also|really)\s+)?(?:say|said|claim|claimed|suggest|suggested|warn|warned)\s+(?:that|this|so|it)$/i;
const PERSON = /^(?:he|she)$/i;

/** "did Trump say that?": the quotation asked about before, else the topic. */
export function didTheySayThat(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): Meaning {
  const typed = DID_SAY.exec(text)?.[1];
  if (typed === undefined) return null;
  const pronoun = PERSON.test(typed);
  const { name, people } = pronoun
    ? personMeant(before, scene)
    : { name: scene.speakers.find(typed)[0]?.name ?? typed, people: [] };
  if (name === null) return { word: typed, people };
  const told = before.question.quotation !== null || before.thing !== null;
  if (!told) return { word: 'that', people: [] };
  const topic = askedForWords(before) ? before.topic : (before.thing ?? '');
  return sayAgain({ who: name, topic }, before, scene);
}
