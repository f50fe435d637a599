import { foldWord } from '../../language/folding.ts';
import type { Span } from '../../language/span.ts';
import type { Article } from '../article.ts';

/** One who publishes in this coverage. */
export interface Outlet {
  /** As the articles state it. */
  readonly name: string;
  /** Indexes into `coverage.articles`, ascending. */
  readonly articles: readonly number[];
}

/** An outlet named in a text. */
interface OutletMention extends Span {
  readonly outlets: readonly Outlet[];
}

/** The outlets of a coverage, and how people name them. */
export interface Outlets {
  readonly all: readonly Outlet[];
  /** Those a typed name means: whole name, the name without "The" or section, or its initials. */
  find(typed: string): readonly Outlet[];
  /** Every outlet named in a text by its capitalised name, in order. */
  mentionsIn(text: string): OutletMention[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.&+]*/gu;
const SECTION = / [|–—-] |: /;
const DOMAIN = /\.(?:com|co\.uk|org|net)$/;
const SMALL_WORDS = new Set(['the', 'of', 'and', 'for']);

/** Gathers the outlets that the articles state. */
export function outletsOf(articles: readonly Pick<Article, 'outlet'>[]): Outlets {
  const byName = new Map<string, number[]>();
  for (const [at, { outlet }] of articles.entries()) if (outlet !== null) addTo(byName, outlet, at);
  const all = [...byName].map(([name, places]): Outlet => ({ name, articles: places }));
  const byForm = new Map<string, Outlet[]>();
  for (const outlet of all) for (const form of formsOf(outlet.name)) addTo(byForm, form, outlet);
  const starts = new Set([...byForm.keys()].map(firstWord));
  return {
    all,
    find: (typed) => byForm.get(keyOf(typed)) ?? [],
    mentionsIn: (text) => mentionsIn(text, { byForm, starts }),
  };
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** "The Independent - Sports" goes by itself, "independent sports" and "independent"; "Financial Times" by "ft" too. */
function formsOf(name: string): Set<string> {
  const head = name.split(SECTION)[0] ?? name;
  const forms = new Set([keyOf(name), keyOf(head), keyOf(head.replace(DOMAIN, ''))]);
  const words = keyOf(head).split(' ');
  if (words.length > 1) forms.add(words.map((word) => word.charAt(0)).join(''));
  forms.delete('');
  return forms;
}

function keyOf(name: string): string {
  return keyOfWords([...name.matchAll(WORD)].map(([word]) => foldedWord(word)));
}

const foldedWord = (word: string) => foldWord(word).replace(/\.$/, '');

function keyOfWords(folded: readonly string[]): string {
  return folded.filter((word) => !SMALL_WORDS.has(word)).join(' ');
}

/** What names in a text are looked up in. */
interface Forms {
  readonly byForm: ReadonlyMap<string, readonly Outlet[]>;
  /** The first word of each form: where none is, no run of words is tried. */
  readonly starts: ReadonlySet<string>;
}

const firstWord = (form: string) => form.split(' ', 1)[0] ?? '';

function mentionsIn(text: string, forms: Forms): OutletMention[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }): Word => {
    const span = { start: index, end: index + word.length };
    return { ...span, folded: foldedWord(word), capitalised: /\p{Lu}/u.test(word) };
  });
  const mentions: OutletMention[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at, forms);
    if (found === null) at++;
    else {
      mentions.push(found.mention);
      at += found.count;
    }
  }
  return mentions;
}

const LONGEST_NAME = 9;

interface Word extends Span {
  readonly folded: string;
  readonly capitalised: boolean;
}

function longestAt(
  words: readonly Word[],
  at: number,
  { byForm, starts }: Forms,
): { mention: OutletMention; count: number } | null {
  const { start = 0, capitalised = false } = words[at] ?? {};
  if (!capitalised) return null;
  const folded = words.slice(at, at + LONGEST_NAME).map((word) => word.folded);
  if (!starts.has(folded.find((word) => !SMALL_WORDS.has(word)) ?? '')) return null;
  for (let count = folded.length; count > 0; count--) {
    if (SMALL_WORDS.has(folded[count - 1] ?? '')) continue;
    const outlets = byForm.get(keyOfWords(folded.slice(0, count)));
    const end = words[at + count - 1]?.end ?? start;
    if (outlets !== undefined) return { mention: { start, end, outlets }, count };
  }
  return null;
}
