import { editDistance } from '../../../language/edit-distance.ts';
import type { Speaker } from '../../speaker.ts';
import { foldName, keyOf, type NameTables, spellingKey, withoutArticle } from '../fold.ts';
import { agree, genderOf, parsePerson, splitTitles } from '../person-name.ts';

/** More of a name than this is no name. */
const LONGEST = 120;

/** See `Speakers.find`. */
export function findTyped(tables: NameTables, typed: string): readonly Speaker[] {
  const found = asPrinted(tables, typed.slice(0, LONGEST));
  return found.length > 0 ? found : misspelt(tables, typed.slice(0, LONGEST));
}

/** Whom a name means that is spelt as the coverage spells it; the first way that finds somebody counts. */
function asPrinted(tables: NameTables, typed: string): readonly Speaker[] {
  const { name, titles } = splitTitles(typed.trim(), true);
  const whole = withoutArticle(foldName(typed));
  const folded = foldName(name);
  if (folded === '') return [];
  const steps = [
    () => canonical(tables.forms.get(whole), whole),
    () => canonical(tables.forms.get(folded), folded),
    () => (titles.length > 0 ? (tables.forms.get(whole) ?? []) : []),
    () => bySex(tables.forms.get(folded) ?? [], titles),
    () => bySex(tables.spellings.get(keyOf(folded)) ?? [], titles),
    () => agreeing(tables, name),
    () => allWords(tables, folded.split(' ')),
    () => tables.roles.get(whole) ?? [],
  ];
  for (const step of steps) {
    const found = step();
    if (found.length > 0) return found;
  }
  return [];
}

/** A full name that is somebody's own means nobody else; a bare one may be shared. */
function canonical(found: readonly Speaker[] | undefined, whole: string): readonly Speaker[] {
  if (!whole.includes(' ')) return [];
  return found?.filter((speaker) => withoutArticle(foldName(speaker.name)) === whole) ?? [];
}

function bySex(found: readonly Speaker[], titles: readonly string[]): readonly Speaker[] {
  const asked = genderOf(titles);
  if (asked === 0 || found.length < 2) return found;
  const fitting = found.filter((speaker) => {
    const told = genderOf(speaker.forms.flatMap((form) => splitTitles(form, true).titles));
    return told === 0 || (told & asked) !== 0;
  });
  return fitting.length > 0 ? fitting : found;
}

/** "Donald John Trump" where "Donald J. Trump" is printed. */
function agreeing(tables: NameTables, name: string): readonly Speaker[] {
  const asked = parsePerson(name);
  if (asked.given.length === 0) return [];
  const family = tables.spellings.get(spellingKey(asked.surname)) ?? [];
  return family.filter((speaker) => {
    const own = parsePerson(speaker.name);
    const namesake = spellingKey(own.surname) === spellingKey(asked.surname);
    return speaker.kind === 'person' && own.given.length > 0 && namesake && agree(own, asked);
  });
}

/** Those whose name holds every word, in any order; a body by part of its name. */
function allWords(tables: NameTables, words: readonly string[]): readonly Speaker[] {
  const [first, ...rest] = words.map((word) => tables.words.get(word) ?? []);
  return first?.filter((speaker) => rest.every((others) => others.includes(speaker))) ?? [];
}

/** Whom it means once every unknown word is read as the nearest one of a name. */
function misspelt(tables: NameTables, typed: string): readonly Speaker[] {
  const words = foldName(splitTitles(typed.trim(), true).name).split(' ');
  const choices = words.map((word) =>
    tables.words.has(word) || tables.forms.has(word) ? [word] : tables.nearest(word),
  );
  const [first = [], ...rest] = choices;
  if (choices.some((choice) => choice.length === 0)) return [];
  if (rest.length === 0) return inOrder(first.flatMap((word) => asPrinted(tables, word)));
  const mended = asPrinted(tables, choices.map(([word]) => word).join(' '));
  if (mended.length > 0) return mended;
  const holding = choices.map((choice) => choice.flatMap((word) => tables.words.get(word) ?? []));
  const whole = (holding[0] ?? []).filter((speaker) =>
    holding.every((own) => own.includes(speaker)),
  );
  return inOrder(whole.length > 0 ? whole : (holding.at(-1) ?? []).filter(isSpeltNear(words)));
}

/** "Lindsay Grahm" is Lindsey Graham, though another is called Lindsay: each word is near one of the name. */
function isSpeltNear(words: readonly string[]): (speaker: Speaker) => boolean {
  const near = (word: string, own: string) =>
    editDistance(word, own, word.length < LONG ? 1 : 2) <= (word.length < LONG ? 1 : 2);
  return ({ kind, name }) =>
    kind === 'person' &&
    words.every((word) =>
      foldName(name)
        .split(' ')
        .some((own) => word === own || (word.length > SHORT && near(word, own))),
    );
}

/** A word of at most so many letters has no misspelt form, and one from so many on may have two errors. */
const [SHORT, LONG] = [3, 8];

function inOrder(found: readonly Speaker[]): Speaker[] {
  return [...new Set(found)].sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
}
