import type { NameInText, Speaker } from '../../speaker.ts';
import { foldName, keyOf, NAME_WORD, type NameTables, spellingKey } from '../fold.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly capital: boolean;
  /** The word of a name it was read as; the folded word itself where nothing was mended. */
  readonly read: string;
}

/** No name or role has more words than this. */
const LONGEST = 8;

/** Words that are surnames too, and hardly ever meant as such without a capital. */
const NOT_ALONE: ReadonlySet<string> = new Set(
  'may will can so do an in on he his long more most such still both even said says say'.split(' '),
);

/** See `Speakers.mentionsIn`. */
export function findMentions(
  tables: NameTables,
  text: string,
  isWord?: (word: string) => boolean,
): NameInText[] {
  const words = wordsOf(tables, text, isWord);
  const found: NameInText[] = [];
  for (let at = 0; at < words.length; ) {
    const name = longestAt(tables, words, at);
    if (name !== null) found.push(name.found);
    at += name?.words ?? 1;
  }
  return found;
}

function wordsOf(tables: NameTables, text: string, isWord?: (word: string) => boolean): Word[] {
  return Array.from(text.matchAll(NAME_WORD), (match) => {
    const folded = foldName(match[0]);
    const end = match.index + match[0].replace(/['’ʼ‘`´]s$/iu, '').length;
    const capital = match[0][0] !== match[0][0]?.toLowerCase();
    const read = isWord === undefined ? folded : mended(tables, folded, isWord);
    return { start: match.index, end, folded, capital, read };
  });
}

function mended(tables: NameTables, word: string, isWord: (word: string) => boolean): string {
  if (word.length < 4 || tables.words.has(word) || tables.forms.has(word)) return word;
  if (tables.spellings.has(keyOf(word)) || isWord(word)) return word;
  return tables.nearest(word)[0] ?? word;
}

interface Found {
  readonly found: NameInText;
  readonly words: number;
}

function longestAt(tables: NameTables, words: readonly Word[], at: number): Found | null {
  const longest = tables.starts.get(spellingKey(words[at]?.read ?? '')) ?? 0;
  for (let count = Math.min(longest, LONGEST, words.length - at); count > 0; count--) {
    const run = words.slice(at, at + count);
    const [first, last] = [run[0] as Word, run.at(-1) as Word];
    const name = run.map((word) => word.read).join(' ');
    const capital = run.some((word) => word.capital);
    if (count === 1 && !capital && NOT_ALONE.has(name)) continue;
    const speakers = named(tables, name);
    if (speakers === null) continue;
    const how = run.some((word) => word.read !== word.folded) ? 'misspelt' : 'form';
    return { found: { start: first.start, end: last.end, speakers, how, capital }, words: count };
  }
  return null;
}

function named(tables: NameTables, name: string): readonly Speaker[] | null {
  const forms = tables.forms.get(name) ?? tables.spellings.get(keyOf(name));
  if (forms !== undefined) {
    const own = forms.filter((speaker) => name.includes(' ') && foldName(speaker.name) === name);
    return own.length > 0 ? own : forms;
  }
  const roles = tables.roles.get(name);
  return roles?.length === 1 ? roles : null;
}
