import { BODY_NOUNS } from '../words/people-words.ts';
import { PLACES } from '../words/places.ts';
import { isRoleWord } from './labels/label-name.ts';
import { nameBeginningAt, type Word, wordsOf } from './printed-names.ts';

/** What an interview is introduced by. */
export interface Introduction {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  /** The paragraphs before the first question. */
  readonly paragraphs: readonly string[];
}

/** Words of a headline that the interviewee's name follows. */
const INTERVIEW_WITH =
  /\b(?:interview(?:s|ed|ing)?|q ?& ?a|q and a|conversation|questions|minutes|hour|talks?|talking|chat|chatting|speaks?|speaking|spoke|meets?|asks?|asked|profile)\b(?:(?: ?[:–—-]| with| to| for| of)(?= )|(?= \p{Lu}))/iu;

/** How many words of description may stand between them and the name ("with marine biologist Anna Holm"). */
const MOST_BETWEEN = 6;

/**
 * Whose interview it is, as a headline, standfirst or introduction says; null where two may be meant.
 * No list of names is asked: a name is a run of capital words that somebody's deeds follow.
 */
export function intervieweeOf(introduction: Introduction): string[] | null {
  const { title } = introduction;
  return (title === null ? null : inTitle(title, introduction)) ?? inIntroduction(introduction);
}

function inTitle(title: string, introduction: Introduction): string[] | null {
  const found = INTERVIEW_WITH.exec(title);
  if (found !== null) {
    const words = wordsOf(title.slice(found.index + found[0].length));
    const name = firstName(words, introduction);
    if (name !== null) return name;
  }
  // "Anna Holm: ‘We go’", "Anna Holm on growing up in Leeds"
  const head = /^([^:–—|]{3,60}?)(?::| on | talks | speaks | tells )/u.exec(title)?.[1];
  if (head === undefined) return null;
  const words = wordsOf(head);
  const name = words.length === 0 ? null : nameBeginningAt(words, 0);
  const whole = name !== null && name.words.length === words.length && words.length > 1;
  return whole && isPersonal(name.words, introduction) ? [...name.words] : null;
}

function firstName(words: readonly Word[], introduction: Introduction): string[] | null {
  for (let at = 0; at < Math.min(words.length, MOST_BETWEEN); at++) {
    const name = (words[at] as Word).capital ? nameBeginningAt(words, at) : null;
    if (name !== null && isPersonal(name.words, introduction)) return [...name.words];
  }
  return null;
}

interface Counted {
  readonly words: string[];
  count: number;
}

/** The person whom an introduction speaks of most; null where two are spoken of as much. */
function inIntroduction(introduction: Introduction): string[] | null {
  const texts = [introduction.title ?? '', ...introduction.paragraphs].map(wordsOf);
  const names = fullNamesIn(texts, introduction);
  for (const words of texts)
    words.forEach((word, at) => {
      const known = word.capital && startsRun(words, at) ? names.get(word.lower) : undefined;
      if (known !== undefined) known.count++;
    });
  const [best, next] = [...names.values()].sort((a, b) => b.count - a.count);
  if (best === undefined || (next !== undefined && next.count >= best.count)) return null;
  return best.words;
}

function countName(names: Map<string, Counted>, words: readonly string[]): void {
  const key = lastOf(words);
  const known = names.get(key);
  if (known === undefined) names.set(key, { words: [...words], count: 1 });
  else known.count++;
}

/** The people whom the texts name in full, by last name, and how often. */
function fullNamesIn(
  texts: readonly (readonly Word[])[],
  introduction: Introduction,
): Map<string, Counted> {
  const names = new Map<string, Counted>();
  for (const words of texts)
    for (let at = 0; at < words.length; at++) {
      const name = startsRun(words, at) ? nameBeginningAt(words, at) : null;
      if (name === null) continue;
      if (name.words.length > 1 && isPersonal(name.words, introduction))
        countName(names, name.words);
      at += name.words.length - 1;
    }
  return names;
}

function startsRun(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (!word.capital) return false;
  return !(
    word.touches &&
    before?.capital &&
    !isRoleWord(before.lower) &&
    !SMALL.test(before.lower)
  );
}

const SMALL = /^(?:the|a|an|and|by|with|in|at|of|for|on|from|to|when|as|but)$/u;
const lastOf = (words: readonly string[]) => (words.at(-1) as string).toLowerCase();

/** No body, no place, not who wrote or printed it. */
function isPersonal(words: readonly string[], { byline, outlet }: Introduction): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const whole = lower.join(' ');
  if (
    lower.some((word) => BODY_NOUNS.has(word)) ||
    PLACES.has(whole) ||
    PLACES.has(lower.at(-1) as string)
  )
    return false;
  return (
    !(byline ?? '').toLowerCase().includes(whole) && !(outlet ?? '').toLowerCase().includes(whole)
  );
}
