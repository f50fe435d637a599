import { cueOf } from '../reading/cues.ts';

/** How many commas from the end are looked at, and how long a reporting clause may be, in words. */
const MOST_COMMAS = 3;
const MOST_WORDS = 14;
const MOST_BEFORE_VERB = 5;

/**
 * Where the words of a quotation end whose closing mark was forgotten: before the reporting clause that ends
 * the paragraph ("“We are leaving, said Anna Holm."). Null where none does: the speech may go on.
 *
 * @param from where the words begin
 */
export function forgottenEnd(text: string, from: number): number | null {
  let end = text.length;
  for (let commas = 0; commas < MOST_COMMAS; commas++) {
    end = lastStop(text, end - 1);
    if (end <= from) return null;
    if (isReporting(text.slice(end + 1))) return end + 1;
  }
  return null;
}

function lastStop(text: string, before: number): number {
  for (let at = before; at >= 0; at--) if (/[,?!]/u.test(text[at] as string)) return at;
  return -1;
}

/** "said Anna Holm.", "the mayor told reporters on Monday." */
function isReporting(clause: string): boolean {
  const words = clause.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const verb = words.findIndex((word) => cueOf(word.toLowerCase())?.strength === 'speech');
  if (verb < 0 || verb > MOST_BEFORE_VERB) return false;
  return (
    verb === 0 || /^(?:\p{Lu}|(?:he|she|they|the|a|an|his|her|their)$)/u.test(words[0] as string)
  );
}
