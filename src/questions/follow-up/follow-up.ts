import {
  type DialogueState,
  type FollowUpContext,
  readDialogueState,
  type Turn,
  unended,
} from './dialogue-state.ts';
import { nextName, nextTopic } from './next.ts';
import {
  asksWhoElse,
  circumstanceOf,
  type OfShown,
  whoElseOnTopic,
  whoElseSaidIt,
  whoSaidIt,
  whoSaidQuotation,
} from './of-shown.ts';
import { otherKind } from './other-kind.ts';
import type { Unclear } from './pronoun-referent.ts';
import { withMeaning } from './pronouns.ts';
import { narrower, onlyDemands } from './refinements.ts';

export type { Turn };

/** A question with what it left to the conversation filled in. */
export interface FollowUp {
  /** The question as it stands alone. */
  readonly text: string;
  /** Ids of passages not to be shown again. */
  readonly without: readonly string[];
  /** What is asked of the passages shown before, not of the coverage; null for an ordinary question. */
  readonly ofShown: (OfShown & Pick<Turn, 'shown'>) | null;
  /** The word whose meaning can't be told; null where the question can be answered. */
  readonly unclear: Unclear | null;
}

const LONGEST = 12;
const MORE =
  /^(?:and )?(?:what|anything|something)? ?(?:else|more)(?: (?:did|has|have|does) (?:he|she|they|it) (?:say|said))?$/i;

/**
 * Fills in what a follow-up leaves to the question before it: "and Healey?", "what about drones?",
 * "what else?", "who else said that?", "when?", "what did he say about Russia?", "who set it up?",
 * "since Monday", "in the Times", "not Healey". A question that stands alone comes back as it is.
 *
 * @param conversation oldest first; the core keeps none
 */
export function followUp(
  text: string,
  conversation: readonly Turn[],
  scene: FollowUpContext,
): FollowUp {
  const alone: FollowUp = { text, without: [], ofShown: null, unclear: null };
  const bare = unended(text.slice(0, 400));
  if (bare === '' || bare.split(/\s+/).length > LONGEST) return alone;
  const before = readDialogueState(conversation, scene);
  if (before === null) return alone;
  if (MORE.test(bare)) return { ...alone, ...moreOf(before) };
  const ofShown = askedOfShown(bare, before, scene);
  if (ofShown !== null)
    return { ...alone, text: ofShown.text, ofShown: { ...ofShown, shown: before.shown } };
  const filled = filledIn(bare, before, scene);
  if (filled === null) return alone;
  return typeof filled === 'string' ? { ...alone, text: filled } : { ...alone, unclear: filled };
}

/** The same again, without what was shown for it. */
function moreOf({ conversation, text, shown }: DialogueState): Pick<FollowUp, 'text' | 'without'> {
  const last = conversation.at(-1)?.question ?? text;
  const all = conversation
    .filter(({ question }) => question === last)
    .flatMap((turn) => turn.shown);
  return { text: last, without: [...new Set([...all, ...shown])] };
}

function askedOfShown(text: string, before: DialogueState, scene: FollowUpContext): OfShown | null {
  const nothing = before.thing === null && before.question.quotation === null;
  if (asksWhoElse(text)) return nothing ? whoElseSaidIt(before) : null;
  return whoSaidIt(text, before) ?? circumstanceOf(text, before, scene);
}

/** The first reading that fits. */
function filledIn(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): string | Unclear | null {
  return (
    whoElseOnTopic(text, before) ??
    whoSaidQuotation(text, before) ??
    onlyDemands(text, before, scene) ??
    nextTopic(text, before, scene) ??
    nextName(text, before, scene) ??
    narrower(text, before) ??
    otherKind(text, before) ??
    withMeaning(text, before, scene)
  );
}
