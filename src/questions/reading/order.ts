/** Whether the newest or the oldest words are wanted, and whether they are to be counted. */
export interface Order {
  readonly order: 'newest' | 'oldest' | null;
  readonly counts: boolean;
  /** Without an adverb that only asks for the order: "What did she say last" asks what she said. */
  readonly rest: string;
}

const ADVERB = /(?<!\s)\s+(?:the )?(last|first|most recently|recently|lately|of late)$/i;
/** "What did she last say", "has he first mentioned it". */
const BEFORE_VERB =
  /\b((?:did|has|have|does)\s+[^,;:?!]{1,90}?)\s+(last|first|most recently)\s+(?=(?:say|said|speak|spoken|spoke|mention|mentioned|talk|talked|comment|commented)\b)/i;
/** "The first thing she said", "her latest words", "the latest from her", "the latest on the ferry". */
const ATTRIBUTE =
  /\b(latest|newest|most recent|last|first|earliest)(?!\s+(?:minister|lady|lord|nations?|world|aid|responders?)\b)(?:\s+(?:[^,;:?!\s]{1,40}\s+){0,2}?(?:thing|word|statement|comment|remark|quote|quotation|reaction|response|news|view)s?\b|\s+(?:from|by|on|about)\b|$)/i;
/** "About the last word": a word of the topic is none. */
const IN_TOPIC = /\b(?:about|on|of|regarding|that)\s+(?:the\s+)?$/i;
const NEWEST = /^(?:last|latest|newest|most recent|most recently|recently|lately|of late)$/i;
const COUNTS =
  /^(?:and |so )?how (?:often|many times) (?:is|was|are|were|has|have|had|did|does|do)\b|^how many (?:quotes|quotations|statements)\b/i;

/** Reads what order a question wants: "latest", "first", "how many times". */
export function readOrder(text: string): Order {
  const counts = COUNTS.test(text);
  const before = BEFORE_VERB.exec(text);
  if (before !== null) {
    const [whole, lead = '', word = ''] = before;
    return { order: orderOf(word), counts, rest: text.replace(whole, `${lead} `) };
  }
  const adverb = ADVERB.exec(text);
  if (adverb !== null && !IN_TOPIC.test(text.slice(0, adverb.index + 1)))
    return { order: orderOf(adverb[1] ?? ''), counts, rest: text.slice(0, adverb.index) };
  const attribute = ATTRIBUTE.exec(text);
  if (attribute !== null && !IN_TOPIC.test(text.slice(0, attribute.index)))
    return { order: orderOf(attribute[1] ?? ''), counts, rest: text };
  return { order: null, counts, rest: text };
}

function orderOf(word: string): 'newest' | 'oldest' {
  return NEWEST.test(word) ? 'newest' : 'oldest';
}
