import { askedForWords, type DialogueState } from './dialogue-state.ts';

const KIND = '(when|where|why|how many|how much|who)';
const BARE_KIND = new RegExp(
  `^(?:(?:and|but)\\s+)?${KIND}(?:\\s+(?:is|was)\\s+(?:that|this))?$`,
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
export function otherKind(text: string, before: DialogueState): string | null {
  const kind = BARE_KIND.exec(text)?.[1];
  if (kind === undefined) return null;
  const asking = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  if (askedForWords(before)) return before.topic === '' ? null : `${asking} ${before.topic}?`;
  const { asked } = before;
  const [whole, counted = '', auxiliary = '', rest = ''] = ASKED.exec(asked) ?? [];
  if (whole !== undefined) {
    const isSubject = counted !== '' && BARE_VERB.test(rest);
    const clause = isSubject ? `${counted} ${rest}` : `${rest} ${counted}`.trim();
    return `${asking} ${auxiliary} ${clause}?`;
  }
  if (/^who\s/i.test(asked)) return `${asking}, and w${asked.slice(1)}?`;
  const bare = asked.replace(/^(?:who|whom|what|when|where|why|how)\s+/i, '');
  const plain = bare.replace(OPENING, (word) => word.toLowerCase());
  return `${asking} ${plain}?`;
}
