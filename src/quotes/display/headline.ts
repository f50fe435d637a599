import type { TextSpan } from '../../language/span.ts';
import { quotationsOf } from '../marks/quotations.ts';
import { cueOf } from '../reading/cues.ts';

/** Words in marks in a headline; offsets count from its start. */
export interface HeadlineQuote extends TextSpan {
  /** Who says them by the headline's form, as printed ("Dent", "Mayor Anna Holm"); null where it does not say. */
  readonly named: string | null;
}

/** So much of a headline on each side of the words may name who says them. */
const NEAR = 120;
/** Fewer words than this are a term, unless the headline says whose they are. */
const LEAST_WORDS = 3;
/** "Holm: ‘We go’", "‘We go’ – Holm", "‘We go’: Holm". */
const BEFORE_COLON = /^([^:‘’“”"'|]{2,60}):\s*$/u;
const AFTER_DASH = /^[,.]?\s*(?:[–—-]\s+|:\s*)([^:‘’“”"'|]{2,60})$/u;
const NAME = /^\p{Lu}[\p{L}\p{M}.’' -]+$/u;

/** The quotations of a headline, in order, each with whoever its form names. */
export function headlineQuotes(title: string): HeadlineQuote[] {
  const [quotations = []] = quotationsOf([title]);
  return quotations.flatMap(({ start, end, outer }) => {
    const text = title.slice(start, end);
    const before = title.slice(Math.max(0, outer.start - NEAR), outer.start);
    const named = namedBefore(before) ?? namedAfter(title.slice(outer.end, outer.end + NEAR));
    if (named === null && text.split(/\s+/u).length < LEAST_WORDS) return [];
    return [{ text, start, end, named }];
  });
}

/** "Holm:", "Holm says", "Mayor Anna Holm tells council:" right before the words. */
function namedBefore(before: string): string | null {
  const head = BEFORE_COLON.exec(before)?.[1];
  if (head !== undefined) return nameIn(withoutVerb(head));
  const words = before.trim().split(/\s+/u);
  const verb = words.findLastIndex((word) => isSpeech(word));
  return verb > 0 && words.length - verb <= 4 ? nameIn(words.slice(0, verb).join(' ')) : null;
}

/** "says Holm", "Holm says", "– Holm" right after them. */
function namedAfter(after: string): string | null {
  const dash = AFTER_DASH.exec(after)?.[1];
  if (dash !== undefined) return nameIn(withoutVerb(dash));
  const words = after.replace(/^[\s,.]+/u, '').split(/\s+/u);
  if (isSpeech(words[0] ?? '')) return nameIn(leadingName(words.slice(1)));
  const verb = words.findIndex((word) => isSpeech(word));
  return verb > 0 && verb < 6 ? nameIn(words.slice(0, verb).join(' ')) : null;
}

function withoutVerb(head: string): string {
  const words = head.trim().split(/\s+/u);
  const verb = words.findIndex((word, at) => at > 0 && isSpeech(word));
  return (verb < 0 ? words : words.slice(0, verb)).join(' ');
}

function leadingName(words: readonly string[]): string {
  const end = words.findIndex((word) => !/^\p{Lu}/u.test(word) || /[,;:]$/u.test(word));
  return (
    end < 0 ? words : words.slice(0, end + Number(/^\p{Lu}.*[,;:]$/u.test(words[end] as string)))
  ).join(' ');
}

function isSpeech(word: string): boolean {
  return cueOf(word.toLowerCase())?.strength === 'speech';
}

function nameIn(words: string): string | null {
  const name = words.trim().replace(/[,;:]$/u, '');
  return NAME.test(name) && name.split(/\s+/u).length < 7 ? name : null;
}
