import { ANYBODY, SPEECH_NOUNS, SPEECH_VERBS } from './asking-words.ts';

/** A question for somebody's words, taken apart. */
export interface SpeechFrame {
  /** Whose words, as typed; null where anybody's are wanted. */
  readonly who: string | null;
  /** What about, as typed; may be empty. */
  readonly topic: string;
}

const VERB = `(?:${SPEECH_VERBS.join('|')})`;
const NOUN = `(?:${SPEECH_NOUNS.join('|')})`;
const AUXILIARY = "(?:did|does|do|has|have|had|is|was|were|are|would|will|could|can|'s|’s)";
/** Bounded, so that matching stays linear on hostile text. */
const WHO = '([^,;:?!]{1,90}?)';
const ABOUT =
  '(?:\\s+(?:about|on|regarding|concerning|of|over|towards?|to|re)\\s+|\\s+(?=that\\b)|\\s*[:,–—-]\\s*|\\s+)';

const ASKED = new RegExp(
  `\\b(?:what|how|why|when|where|which \\w{1,20}|what \\w{1,20})\\s*${AUXILIARY}\\s+(?:(?:else|exactly|ever)\\s+)?${WHO}\\s+(?:(?:have|has|had|ever|also|just|actually|recently|been|really|to)\\s+){0,3}${VERB}\\b(?:${ABOUT}(.{0,2000}))?$`,
  'isu',
);
const YES_NO = new RegExp(
  `^(?:did|does|do|has|have|had|was|is)\\s+${WHO}\\s+(?:(?:ever|also|really|actually)\\s+)?${VERB}\\b(?:${ABOUT}(.{0,2000}))?$`,
  'isu',
);
const TOLD = new RegExp(
  `\\bwhat\\s+${WHO}\\s+(?:has\\s+|have\\s+|had\\s+)?${VERB}\\b(?:${ABOUT}(.{0,2000}))?$`,
  'isu',
);
const OWNED = new RegExp(
  `(?:^|\\s)(?:the\\s+)?([^,;:?!\\s](?:[^,;:?!]{0,60}?[^\\s,;:?!])?)['’]s?\\s+(?:\\w{1,20}\\s+)?${NOUN}\\b(?:${ABOUT}(.{0,2000}))?$`,
  'isu',
);
const BY = new RegExp(
  `\\b${NOUN}\\s+(?:by|from|of)\\s+${WHO}(?:\\s+(?:about|on|regarding|concerning)\\s+(.{0,2000}))?$`,
  'isu',
);
const ACCORDING = new RegExp(`\\b(?:according to|per)\\s+${WHO}(?:,\\s*(.{0,2000}))?$`, 'isu');
const WHO_SAID = new RegExp(
  `\\bwho(?:\\s+else)?\\s+(?:(?:has|have|had|was|is)\\s+)?(?:(?:ever|also)\\s+)?${VERB}\\b(?:${ABOUT}(.{0,2000}))?$`,
  'isu',
);
const WAS_SAID = new RegExp(
  `\\bwhat\\s+(?:was|is|has been|were|are)\\s+(?:being\\s+)?(?:said|quoted|written|reported)\\b(?:${ABOUT}(.{0,2000}))?$`,
  'isu',
);

/**
 * Whose words a question wants, and on what; null where it wants no words.
 *
 * @param text without quotation marks' contents, filters and the closing question mark
 */
export function speechFrame(text: string): SpeechFrame | null {
  const anybody = WAS_SAID.exec(text) ?? WHO_SAID.exec(text);
  if (anybody !== null) return { who: null, topic: before(text, anybody) + (anybody[1] ?? '') };
  for (const pattern of [ASKED, YES_NO, TOLD, BY, OWNED, ACCORDING]) {
    const match = pattern.exec(text);
    if (match?.[1] === undefined) continue;
    return frame(match[1].trim(), `${before(text, match)}${match[2] ?? ''}`.trim());
  }
  return null;
}

function frame(who: string, topic: string): SpeechFrame {
  const words = who.toLowerCase().split(/\s+/);
  return { who: words.every((word) => ANYBODY.has(word)) ? null : who, topic };
}

/** A headline or clause put before the question proper belongs to its topic. */
function before(text: string, match: RegExpExecArray): string {
  const lead = text.slice(0, match.index).trim();
  return lead === '' ? '' : `${lead} `;
}
