import { ANYBODY, SPEECH_NOUNS, SPEECH_VERBS, WEAK_SPEECH_VERBS } from './asking-words.ts';

/** A question for somebody's words, taken apart. */
export interface SpeechFrame {
  /** Whose words, as typed; null where anybody's are wanted. */
  readonly who: string | null;
  /** What about, as typed; may be empty. */
  readonly topic: string;
  /** "describe", "report": asks for words only of somebody who is known to speak here. */
  readonly weak: boolean;
  /** The verb, as typed: "call", "warn". */
  readonly verb: string;
  /** "think of", "feel about", "view on": what is thought will do, said or not. */
  readonly attitude: boolean;
  /** "he" of "what did he say", small letters; null where no pronoun speaks. */
  readonly pronoun: string | null;
  /** "tell the court": to whom, as typed; null where the question does not say. */
  readonly addressee: string | null;
}

const STRONG = SPEECH_VERBS.join('|');
/** Of "make" only what is made of something asks for words; who "calls off" or "writes down" something does it. */
const VERB = `(?<verb>(?:${STRONG}|${WEAK_SPEECH_VERBS.join('|')})(?!\\s+(?:off|up|down|back|out)\\b)|ma(?:kes?|de)(?=\\s+of\\b))`;
const NOUN = `(?:${SPEECH_NOUNS.join('|')})`;
const AUXILIARY = "(?<aux>did|does|do|has|have|had|is|was|were|are|would|will|could|can|'s|’s)";
/** Bounded, so that matching stays linear on hostile text. */
const WHO = '(?<who>[^,;:?!]{1,90}?)';
const ABOUT =
  '(?:\\s+(?<link>about|on|regarding|concerning|of|over|towards?|to|re)\\s+|\\s+(?=that\\b)|\\s*[:,–—-]\\s*|\\s+)';
const TOPIC = '(?<topic>.{0,2000})';
const REST = `(?:${ABOUT}${TOPIC})?$`;
const FILLER = '(?:have|has|had|ever|also|just|actually|recently|been|really|to)';
/** "What is X going to tell …?" asks for words as "what will X tell …?" does. */
const AHEAD = '(?<ahead>(?:going|expected|due|set|about|likely|planning)\\s+to\\s+)?';

const ON = '(?:\\s+(?:about|on|regarding|concerning|of)\\s+(?<topic>.{0,2000}))?$';

const FRAMES = [
  // How often is X quoted on Y?
  `^(?:and |so )?how (?:often|many times)\\s+(?:is|was|are|were|has|have|had|does|do)\\s+${WHO}\\s+(?:(?:been|being|get|getting)\\s+)?(?:quoted|cited)${ON}`,
  // How many quotes of X are there on Y?
  `^how many\\s+(?:quotes|quotations|statements)\\s+(?:(?:are|were)\\s+there\\s+|do you have\\s+)?(?:by|from|of)\\s+${WHO}(?:\\s+(?:are|were)\\s+there)?${ON}`,
  // The first thing X said about Y
  `\\b(?:first|last|latest|newest|earliest|only|most recent)\\s+(?:thing|word|statement|comment|remark|quote|quotation)s?\\s+(?:that\\s+)?${WHO}\\s+(?:${FILLER}\\s+){0,2}${VERB}\\b${REST}`,
  // The latest from X on Y
  `\\b(?:latest|newest|most recent)\\s+(?:news\\s+|words\\s+)?(?:from|by)\\s+${WHO}${ON}`,
  // X's latest on Y
  `^(?:what(?:['’]s| is| was| are)\\s+)?(?<who>[^,;:?!\\s](?:[^,;:?!]{0,60}?[^\\s,;:?!])?)['’]s?\\s+(?:latest|newest|most recent)${ON}`,
  // The latest X quote on Y
  `^(?:what(?:['’]s| is| was| are)\\s+)?(?:the\\s+)?(?:latest|newest|most recent|last|first)\\s+${WHO}\\s+${NOUN}${ON}`,
  // Anything from X on Y?
  `^(?:is there |do you have )?(?:anything|something|words)\\s+(?:new\\s+)?(?:from|by)\\s+${WHO}${ON}`,
  // What did X say about Y?
  `\\b(?:how often|how many times|what|how|why|when|where|which \\w{1,20}|what \\w{1,20})\\s*${AUXILIARY}\\s+(?:(?:else|exactly|ever)\\s+)?${WHO}\\s+(?:${FILLER}\\s+){0,3}${AHEAD}${VERB}\\b${REST}`,
  // Did X say anything about Y?
  `^(?<aux>did|does|do|has|have|had|was|is)\\s+${WHO}\\s+(?:${FILLER}\\s+){0,2}${AHEAD}${VERB}\\b${REST}`,
  // What X said about Y
  `\\bwhat\\s+${WHO}\\s+(?:(?:has|have|had)\\s+)?${VERB}\\b${REST}`,
  // Statement by X on Y
  `\\b${NOUN}\\s+(?:by|from|of)\\s+${WHO}(?:\\s+(?:about|on|regarding|concerning)\\s+${TOPIC})?$`,
  // X's view on Y
  `(?:^|\\s)(?:(?:what|where)(?:['’]s| is| was|['’]re| are| were)\\s+)?(?:the\\s+)?(?<who>[^,;:?!\\s](?:[^,;:?!]{0,60}?[^\\s,;:?!])?)['’]s?\\s+(?:\\w{1,20}\\s+)?${NOUN}\\b${REST}`,
  // According to X, what …?
  `\\baccording to\\s+${WHO}(?:,\\s*${TOPIC})?$`,
].map((pattern) => new RegExp(pattern, 'isu'));

const ANYBODYS = [
  // What was said about Y?
  `\\bwhat\\s+(?:was|is|has been|were|are)\\s+(?:being\\s+)?(?:said|quoted)\\b${REST}`,
  // Who said Y?
  `\\bwho(?:\\s+else)?\\s+(?:(?:has|have|had|was|is)\\s+)?(?:(?:ever|also)\\s+)?(?<cue>${STRONG})\\b${REST}`,
].map((pattern) => new RegExp(pattern, 'isu'));

const LONGEST_NAME = 7;
const CLAUSE = /\b(?:that|which|who|whom|whose|when|while)\b/i;
const ATTITUDE =
  /^(?:['’]s?)?\s+(?:\w{1,20}\s+){0,2}?(?:think|thinks|thought|thinking|feel|feels|felt|make|makes|made|believe|believes|believed|views?|opinions?|stance|position|reactions?|thoughts|react|reacts|reacted)\b/i;
/** What can stand before a noun only: "Macron make a state visit" is nobody's name before "state". */
const UNENDED =
  /\b(?:a|an|the|his|her|its|their|of|in|on|to|for|with|by|from|at|no|any|this|these|and|or|is|are|was|were)$/i;
const BEING = /^(?:is|was|were|are)$/i;
/** "When does Quill have to answer?" asks for a day: nothing was said yet. */
const OBLIGED =
  /^(?:and |so )?(?:when|where|why|who)\b[^,;:?!]{1,120}\b(?:have|has|had|needs?|needed) to\b/i;

/**
 * Whose words a question wants, and on what; null where it wants no words.
 *
 * @param text without filters and the closing question mark
 */
export function speechFrame(text: string): SpeechFrame | null {
  for (const pattern of ANYBODYS) {
    const match = pattern.exec(text);
    if (match !== null)
      return {
        who: null,
        topic: topicOf(text, match),
        weak: false,
        verb: match.groups?.cue ?? 'say',
        attitude: false,
        pronoun: null,
        addressee: null,
      };
  }
  for (const pattern of FRAMES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const { who = '', verb = 'say', aux = '', ahead = '' } = match.groups ?? {};
    if (BEING.test(aux) && ahead === '' && !/ing$/i.test(verb)) continue;
    if (OBLIGED.test(text)) continue;
    if (UNENDED.test(who.trim())) continue;
    // What two "talked about" is told of both, seldom in the words of either.
    if (BETWEEN.test(verb) && / and /i.test(who)) continue;
    if (CLAUSE.test(who) || who.trim().split(/\s+/).length > LONGEST_NAME) continue;
    const { addressee, topic } = addressed(verb, match.groups?.link, topicOf(text, match));
    return {
      who: nameIn(who),
      topic,
      addressee,
      pronoun: PRONOUN.test(who.trim()) ? who.trim().toLowerCase() : null,
      weak: isWeak(verb),
      verb,
      attitude: ATTITUDE.test(match[0].slice(match[0].indexOf(who) + who.length)),
    };
  }
  return null;
}

const BETWEEN = /^(?:talk|talks|talked|talking|speak|spoke|speaking|discuss|discussed)$/i;
const PRONOUN = /^(?:he|she|it|they|this|that)$/i;
const TELLS =
  /^(?:tell|tells|told|telling|ask|asks|asked|assure|assured|inform|informed|remind|reminded)$/i;
const ADDRESSEE =
  /^(?!(?:about|on|of|regarding|concerning|that|how|why|what|whether|if|for|to|when|where|who|in|at|after|before|during)\b)((?:[\p{L}\p{N}.&'’-]{1,30} ){0,5}?[\p{L}\p{N}.&'’-]{1,30})(?:\s+(?:about|on|of|regarding|concerning|that|to|how|why|whether)\s+(.{1,2000}))?$/iu;

const SAYS = /^(?:say|says|said|saying|speak|spoke|spoken|talk|talked|write|wrote|written)$/i;

/** Of "tell the court about aid" and "say to the court about aid" whom it was said to, and what about. */
function addressed(
  verb: string,
  link: string | undefined,
  topic: string,
): Pick<SpeechFrame, 'addressee' | 'topic'> {
  const isTo = link === undefined ? TELLS.test(verb) : /^to$/i.test(link) && SAYS.test(verb);
  const match = isTo ? ADDRESSEE.exec(topic) : null;
  if (match === null) return { addressee: null, topic };
  return { addressee: match[1] ?? null, topic: match[2] ?? '' };
}

function isWeak(verb: string): boolean {
  return WEAK_SPEECH_VERBS.includes(verb.toLowerCase());
}

function nameIn(who: string): string | null {
  const words = who.trim().toLowerCase().split(/\s+/);
  return words.every((word) => ANYBODY.has(word)) ? null : who.trim();
}

/** What follows (with what "who warned …" asks for), after a headline or clause that was put before the question proper. */
function topicOf(text: string, match: RegExpExecArray): string {
  const { cue = '', topic = '' } = match.groups ?? {};
  return [text.slice(0, match.index), cue, topic].join(' ').trim();
}
