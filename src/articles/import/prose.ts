/** Words as white space parts them. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Whether a text ends as a sentence does, marks and brackets after the stop included. */
export function endsSentence(text: string): boolean {
  return /[.?!…][\s"'”’»“)\]]{0,4}$/.test(text.slice(-6));
}

/**
 * Whether a line is a paragraph of running text rather than a headline, label or button: a sentence of some
 * length, or so many words that it can be nothing else.
 */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  if (words >= 30) return true;
  const stopped =
    /[.][\s"'”’»“)\]]{0,4}$/.test(text.slice(-6)) || /[,;]["'”’»]$/.test(text.slice(-2));
  return words >= 8 && (stopped || (words >= 16 && endsSentence(text)));
}

/**
 * Whether a line is shaped as headlines are: some words, no full stop at the end, a capital, figure or quotation mark
 * at the beginning.
 */
export function isTitleLike(text: string): boolean {
  const words = wordCount(text);
  if (words < 2 || words > 30 || text.length > 220) return false;
  if (!/^["'“‘«„¿¡(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}£$€]/u.test(text)) return false;
  if (/(?:^|[\s"'“‘(])(?:\p{Lu}\.){2,}$/u.test(text.slice(-12))) return true;
  return !/(?:[,;:]|(?<!\.)\.)["'”’»)\]]?$/.test(text.slice(-4));
}

/** Whether a line reports somebody's words: no rule for furniture may touch it. */
export function carriesSpeech(text: string): boolean {
  return SPEECH.test(text) && MARKS.test(text);
}

const MARKS = /["“”«»„‘’']/;
const SPEECH = /\b(?:said|says|told|asked|added|replied|wrote|warned|insisted|according to)\b/;
