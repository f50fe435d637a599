/** What sort of thing would answer, as ranking and certainty were fitted on it. */
export type QuestionKind =
  | 'said-by' // what somebody said
  | 'said-about' // who said something, or what anybody said about it
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'why'
  | 'yes-no'
  | 'attitude' // what a country or body thinks of something
  | 'topic';

/** The kind of thing that would answer. `words`: what somebody said; `any`: nothing in particular. */
export type AnswerKind =
  | 'when'
  | 'where'
  | 'who' // a person or body in the asked role
  | 'who-is' // a description of somebody named
  | 'what-is' // a definition, or the sentence that introduces a thing
  | 'why'
  | 'how-many'
  | 'how-much' // an amount of money, or a measure
  | 'how-old'
  | 'how-long'
  | 'how-often'
  | 'did-happen' // a sentence that says that it did, or that it did not
  | 'which'
  | 'attitude'
  | 'words'
  | 'line' // a topic in a few words, and no question: what is printed on it
  | 'any';

/** One kind of answer, and how people ask for it. */
export interface AnswerKindRule {
  readonly name: AnswerKind;
  /** The broader kind that it is ranked and judged as. */
  readonly kind: QuestionKind;
  /** Where it asks: of several rules the one that matches earliest decides, of equal ones the first. Linear-time. */
  readonly asks: RegExp;
}

/** How questions that want nobody's words are told apart. Patterns are bounded, so linear on hostile text. */
const ANSWER_KINDS: readonly AnswerKindRule[] = [
  {
    name: 'attitude',
    kind: 'attitude',
    asks: /\bwhat (?:do|does|did) (?:[^\s,;:?!]{1,30} ){1,4}?(?:want|hope|fear|expect|need|oppose|support|favour|favor|prefer|seek|resent|dislike)\b/i,
  },
  {
    name: 'how-old',
    kind: 'how-many',
    asks: /\bhow old\b|\b(?:what|which) (?:is |was |are |were )?(?:the )?age\b/i,
  },
  { name: 'when', kind: 'when', asks: /\bhow (?:long ago|soon)\b/i },
  { name: 'how-long', kind: 'how-many', asks: /\bhow long\b/i },
  { name: 'how-often', kind: 'how-many', asks: /\bhow (?:often|many times)\b/i },
  {
    name: 'how-much',
    kind: 'how-many',
    asks: /\bhow (?:much|far|tall|big|large|high|fast|expensive)\b|\b(?:what|which) (?:is the |was the |are the |were the )?(?:\w{1,20} ){0,2}?(?:price|cost|amount|fee|fine|bill|salary|budget)\b|\bwhat(?:['’]?s| is| was| will| would| does| did|)\b.{1,80}\bcost$/i,
  },
  {
    name: 'how-many',
    kind: 'how-many',
    asks: /\bhow (?:many|populous)\b|\b(?:what|which) (?:is the |was the |are the |were the )?(?:\w{1,20} ){0,2}?(?:number|percentage|percent|proportion|share|population|size|total|fraction|rate|ratio)\b|\b(?:what|which) (?:is |was |are |were )?(?:the )?(?:chances?|odds|likelihood|probability)\b|\bhow likely\b/i,
  },
  {
    name: 'when',
    kind: 'when',
    asks: /\bwhen\b|\b(?:what|which) (?:(?!(?:should|do|does|did|will|would|can|could|are|is|was|were|has|have|had|must|may|might) )\w{1,20} )?(?:year|date|day|month|time|century|decade|era|period)\b/i,
  },
  {
    name: 'where',
    kind: 'where',
    asks: /\bwhere\b|\b(?:what|which) (?:(?!(?:should|do|does|did|will|would|can|could|are|is|was|were|has|have|had|must|may|might) )\w{1,20} )?(?:country|city|town|place|location|state|region|continent|countries|cities|area)\b/i,
  },
  {
    name: 'why',
    kind: 'why',
    asks: /\bwhy\b|\bhow come\b|\bwhat (?:\w{1,20} )?(?:reasons?|caused?|causes)\b|\bfor what reason\b/i,
  },
  {
    name: 'who',
    kind: 'who',
    asks: /\b(?:who|whom|whose)\b|\b(?:what|which) (?:(?!(?:should|do|does|did|will|would|can|could|are|is|was|were|has|have|had|must|may|might) )\w{1,20} )?(?:person|man|woman|people|individual|player|president|minister)\b|\bwhat(?:['’]?s| is| was| are| were) (?:the )?names? of (?:the )?(?:\w{1,20} )?(?:man|woman|person|people|victims?|suspects?|boy|girl|child|driver|player|killer|author)\b/i,
  },
  {
    name: 'what-is',
    kind: 'topic',
    asks: /^what(?:['’]?s| is| are| was| were) (?:an? |the |this |that )?(?!.{0,200}\b(?:doing|going|happening|being|done|made|called|planned|expected|who|what|when|where|why|how)\b)(?!.{0,200}\b(?:of|for|about|on|in|to|with|at|from|like)$)(?:[\p{L}\p{N}'’.&-]{1,30} ?){1,6}$/iu,
  },
  { name: 'what-is', kind: 'topic', asks: /^what (?:does|do|did) .{1,80} mean$/i },
  { name: 'which', kind: 'topic', asks: /\bwhich\b|\bwhat (?:kinds?|sorts?|types?) of\b/i },
];

/** "Who is Mara Quill", asked of a name; "Who is the harbour master" asks for one. */
const WHO_IS = /^who(?:['’]?s| is| was| are| were) (.{2,80})$/i;
/** Words without which a text asks nothing and states nothing: "hospital closures", "the port budget vote". */
const ASKS_OR_STATES =
  /(?<![\p{L}\p{N}])(?:who(?:m|se|s|['’]s)?|what(?:s|['’]s)?|when|where|why|how|which|whether|is|are|was|were|am|do|does|did|has|have|had|i|you|me|we|he|she|they|tell|show|give|find|explain|describe|list|say|says|said|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t)(?![\p{L}\p{N}])/iu;
const LONGEST_LINE = 16;
const AUXILIARY_FIRST =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/i;

/**
 * What a question that asks for nobody's words wants.
 *
 * @param isName whether words are a name that the coverage knows
 * @param added a caller's rows, which come before ours where both match at the same place
 */
export function answerKindOf(
  text: string,
  isName: (words: string) => boolean,
  added: readonly AnswerKindRule[] = [],
): { readonly answer: AnswerKind; readonly kind: QuestionKind } {
  if (AUXILIARY_FIRST.test(text)) return { answer: 'did-happen', kind: 'yes-no' };
  const named = WHO_IS.exec(text)?.[1];
  if (named !== undefined && isName(named)) return { answer: 'who-is', kind: 'who' };
  let first: { rule: AnswerKindRule; at: number } | null = null;
  for (const rule of [...added, ...ANSWER_KINDS]) {
    const at = rule.asks.exec(text)?.index ?? -1;
    if (at >= 0 && (first === null || at < first.at)) first = { rule, at };
  }
  if (first === null) return { answer: isTopicLine(text) ? 'line' : 'any', kind: 'topic' };
  return { answer: first.rule.name, kind: first.rule.kind };
}

/** Whether a text names a topic and asks nothing of it, as people type into a search box. */
export function isTopicLine(text: string): boolean {
  return text.trim().split(/\s+/).length <= LONGEST_LINE && !ASKS_OR_STATES.test(text);
}
