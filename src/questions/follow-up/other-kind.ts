import { answerKindOf } from '../kinds.ts';
import type { Query } from '../query.ts';
import { askedForWords, type DialogueState } from './dialogue-state.ts';

const KIND = '(when|where|why|how many|how much|how long|how often|who)';
const BARE_KIND = new RegExp(
  `^(?:(?:and|but)\\s+)?(?:(?:from|since|until|by)\\s+)?${KIND}(?:\\s+(?:is|was)\\s+(?:that|this))?$`,
  'i',
);
const ASKED =
  /^(?:(?:how many|how much|what|which)\s+(?:(.{1,60}?)\s+)??|(?:who|whom|when|where|why|how)\s+)(is|are|was|were|will|would|do|does|did|has|have|had|can|could|should|must|may|might)\s+(.+)$/iu;
const OPENING =
  /^(?:is|are|was|were|will|would|do|does|did|has|have|had|can|could|should|the|a)\b/i;

/** What is counted does it itself: "How many troops will be sent". */
const BARE_VERB =
  /^(?:be|have|been|go|come|take|stay|leave|in|on|at|from|there|\p{L}{3,20}(?:ed|ing))\b/iu;

/** "when?" after a question for a fact: the same question for its time, its place, its reason. */
export function otherKind(text: string, before: DialogueState): readonly Query[] | null {
  const kind = BARE_KIND.exec(text)?.[1];
  // "who is that?" asks for somebody, not for who did it
  if (kind === undefined || (/^who$/i.test(kind) && !/who$/i.test(text))) return null;
  const asking = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  if (askedForWords(before))
    return before.topic === '' ? null : [asFact(before.query, `${asking} ${before.topic}`)];
  return [asFact(before.query, asked(asking, before.query.text))];
}

/** A question for a fact, in these words and of their kind. */
function asFact(query: Query, text: string): Query {
  const nobody = { who: null, addressee: null, stance: null, quotation: null };
  return { ...query, ...nobody, ...answerKindOf(text, () => false), text, topic: text, skip: [] };
}

function asked(asking: string, text: string): string {
  const [whole, counted = '', auxiliary = '', rest = ''] = ASKED.exec(text) ?? [];
  if (whole !== undefined) {
    const isSubject = counted !== '' && BARE_VERB.test(rest);
    return `${asking} ${auxiliary} ${isSubject ? `${counted} ${rest}` : `${rest} ${counted}`.trim()}`;
  }
  if (/^who\s/i.test(text)) return `${asking}, and w${text.slice(1)}`;
  const bare = text.replace(/^(?:who|whom|what|when|where|why|how)\s+/i, '');
  return `${asking} ${bare.replace(OPENING, (word) => word.toLowerCase())}`;
}
