import type { Span } from '../../language/span.ts';
import { BODY_NOUNS, OFFICES, PERSON_NOUNS, TITLES } from '../words/people-words.ts';
import { BEFORE_TITLE, RANKS_AFTER_OFFICE, STYLES, TITLE_WORDS } from '../words/role-words.ts';

interface Word extends Span {
  readonly text: string;
  /** Lower case, without stops. */
  readonly lower: string;
}

/**
 * The role within the words printed before a name, as a span of them: "UK Prime Minister" in "UK
 * Prime Minister Sir". Null where they hold but a title ("Admiral Sir", "Dr", "former"): a rank or a
 * form of address tells how somebody is addressed, not what he does. A rank with the force it is
 * held in ("Leeds Police Sgt.") tells both.
 */
export function roleInTitle(printed: string): Span | null {
  // 1. The words, without an article at their head.
  const all = wordsOf(printed);
  const words = /^(?:the|an?)$/.test(all[0]?.lower ?? '') ? all.slice(1) : all;
  if (words.every(({ lower }) => TITLE_WORDS.has(lower))) return null;
  // 2. Without what only addresses, at their end.
  const kept = words.slice(0, endOfRole(words));
  // 3. Without what belongs to the sentence, at their head.
  const role = kept.slice(startOfRole(kept));
  const [first, last] = [role[0], role.at(-1)];
  if (first === undefined || last === undefined) return null;
  return role.every(({ lower }) => TITLE_WORDS.has(lower))
    ? null
    : { start: first.start, end: last.end };
}

function wordsOf(printed: string): Word[] {
  return [...printed.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase().replaceAll('.', ''),
    start: index,
    end: index + text.length,
  }));
}

/** How many words the role reaches over; 0 where they end in no word for who holds a role. */
function endOfRole(words: readonly Word[]): number {
  let end = words.length;
  while (end > 0 && isAddress(words[end - 1] as Word)) end--;
  if (isHolder(words, end - 1)) return end;
  const ranked = words.slice(end).some(({ lower }) => RANKS_AFTER_OFFICE.has(lower));
  return ranked && BODY_NOUNS.has(words[end - 1]?.lower ?? '') ? words.length : 0;
}

function isAddress({ lower }: Word): boolean {
  return STYLES.has(lower) || RANKS_AFTER_OFFICE.has(lower);
}

/** Endings of nouns for who does something ("former neurosurgeon"), where no list holds them. */
const AGENT = /(?:er|or|ist|ian|eon|eur|back)$/;

function isHolder(words: readonly Word[], at: number): boolean {
  const { lower, text } = words[at] ?? { lower: '', text: '' };
  if (/^(?:former|other|retired|vice|field|acting|interim)$/.test(lower)) return false;
  if (PERSON_NOUNS.has(lower) || TITLES.has(lower)) return true;
  if (OFFICES.has(lower)) return /^(?:of|the)$/.test(words[at - 1]?.lower ?? '');
  return at > 0 && AGENT.test(text) && text === lower;
}

/** Where the role begins: before a capital no lower-case word belongs to it that is not known to. */
function startOfRole(words: readonly Word[]): number {
  let start = words.findIndex(({ text }) => isCapital(text));
  while (start > 0 && belongs((words[start - 1] as Word).lower)) start--;
  return Math.max(start, 0);
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function belongs(lower: string): boolean {
  return BEFORE_TITLE.has(lower) || /^(?:then|ex|vice|co)-/.test(lower);
}
