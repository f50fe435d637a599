import type { QuestionKind } from './question.ts';

/** The first pattern that matches decides; bounded, so linear on hostile text. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'attitude',
    /\bwhat (?:do|does|did) (?:[^\s,;:?!]{1,30} ){1,4}?(?:want|hope|fear|expect|need|oppose|support|favour|favor|prefer|seek|resent|dislike)\b/i,
  ],
  [
    'how-many',
    /\bhow (?:many|much|old|far|long|often|tall|big|large|high|fast|populous)\b|\b(?:what|which) (?:is the |was the |are the |were the )?(?:\w{1,20} ){0,2}?(?:number|percentage|percent|proportion|share|amount|age|price|cost|population|size|total|fraction|rate|ratio)\b|\b(?:what|which) (?:is |was |are |were )?(?:the )?(?:chances?|odds|likelihood|probability)\b|\bhow likely\b/i,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which) (?:\w{1,20} )?(?:year|date|day|month|time|century|decade|era|period)\b|\bhow long ago\b/i,
  ],
  [
    'where',
    /\bwhere\b|\b(?:what|which) (?:\w{1,20} )?(?:country|city|town|place|location|state|region|continent|countries|cities|area)\b/i,
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\bwhat (?:\w{1,20} )?(?:reasons?|caused?|causes)\b|\bfor what reason\b/i,
  ],
  [
    'who',
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:\w{1,20} )?(?:person|man|woman|people|individual|player|president|minister)\b/i,
  ],
];
const AUXILIARY_FIRST =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/i;

/** What sort of thing a question that asks for nobody's words wants. */
export function kindOf(text: string): QuestionKind {
  if (AUXILIARY_FIRST.test(text)) return 'yes-no';
  let first: { kind: QuestionKind; at: number } | null = null;
  for (const [kind, pattern] of PATTERNS) {
    const at = pattern.exec(text)?.index ?? -1;
    if (at >= 0 && (first === null || at < first.at)) first = { kind, at };
  }
  return first?.kind ?? 'topic';
}
