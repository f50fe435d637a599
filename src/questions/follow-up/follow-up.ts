import type { FollowUpContext } from '../parse-context.ts';
import type { Query } from '../query.ts';
import {
  type ConversationTurn,
  type DialogueState,
  readDialogueState,
  unended,
} from './dialogue-state.ts';
import { didTheySayThat } from './did-say.ts';
import { lonePronoun, nextPerson } from './lone-pronoun.ts';
import { nextName, nextTopic } from './next.ts';
import {
  asksWhoElse,
  circumstanceOf,
  whoElseOnTopic,
  whoElseSaidIt,
  whoSaidIt,
  whoSaidQuotation,
} from './of-shown.ts';
import { otherKind } from './other-kind.ts';
import type { Unclear } from './referents/pronoun-referent.ts';
import { withMeaning } from './referents/pronouns.ts';
import { narrower, onlyDemands } from './refinements.ts';
import { whoTakesStand } from './stance.ts';

export type { ConversationTurn, Unclear };

/**
 * What a follow-up asks: the last query, changed; the same text with what its pronouns mean in their
 * place, to be read; or a word that can't be told. Null for a question that stands alone.
 */
export type FollowUp = readonly Query[] | string | Unclear | null;

const LONGEST = 12;
const MORE =
  /^(?:(?:and |any)?(?:what|anything|something)? ?(?:else|more)(?: please)?|(?:tell|show|give) me more|go on|continue)(?: (?:did|has|have|does) (?:he|she|they|it) (?:say|said))?$/i;

/**
 * Fills in what a follow-up leaves to the question before it: "and Healey?", "what about drones?",
 * "what else?", "who else said that?", "when?", "what did he say about Russia?", "who set it up?",
 * "since Monday", "in the Times", "not Healey".
 *
 * @param conversation oldest first; the core keeps none
 */
export function followUp(
  text: string,
  conversation: readonly ConversationTurn[],
  scene: FollowUpContext,
): FollowUp {
  const bare = unended(text.slice(0, 400));
  const taken = offeredAt(bare, conversation);
  if (taken !== null) return taken;
  if (bare === '' || bare.split(/\s+/).length > LONGEST) return null;
  const before = readDialogueState(conversation, scene);
  const lone = lonePronoun(bare);
  if (before === null) return lone === null ? null : { word: lone, people: [] };
  for (const rule of RULES) {
    const found = rule(bare, before, scene);
    if (found !== null) return found;
  }
  return null;
}

const LETTER = /^([a-i])[).]?$/i;

/** "b": the second of the questions offered last; null for any other text. */
function offeredAt(text: string, conversation: readonly ConversationTurn[]): string | null {
  const letter = LETTER.exec(text)?.[1]?.toLowerCase();
  if (letter === undefined) return null;
  return conversation.at(-1)?.offered[letter.charCodeAt(0) - 'a'.charCodeAt(0)] ?? null;
}

type Rule = (text: string, before: DialogueState, scene: FollowUpContext) => FollowUp;

/** The first that fits. */
const RULES: readonly Rule[] = [
  (text, before) => (MORE.test(text) ? moreOf(before) : null),
  ofThoseShown,
  whoElseOnTopic,
  whoSaidQuotation,
  onlyDemands,
  nextPerson,
  nextTopic,
  nextName,
  narrower,
  otherKind,
  whoTakesStand,
  didTheySayThat,
  withMeaning,
];

/** The same again, without what was shown for it. */
function moreOf({ conversation, queries, query }: DialogueState): readonly Query[] {
  const same = conversation.filter((turn) => turn.queries[0]?.text === query.text);
  const skip = [...new Set(same.flatMap(({ shown }) => shown))];
  return queries.map((one) => ({ ...one, skip }));
}

function ofThoseShown(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): readonly Query[] | null {
  const nothing = before.thing === null && before.query.quotation === null;
  const asked = asksWhoElse(text)
    ? nothing && whoElseSaidIt(before)
    : (whoSaidIt(text, before) ?? circumstanceOf(text, before, scene));
  return asked ? [asked] : null;
}
