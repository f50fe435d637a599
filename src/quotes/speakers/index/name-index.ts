import type { Speaker, Speakers } from '../../speaker.ts';
import { foldName, keyOf, type NameTables, spellingKey, withoutArticle } from '../fold.ts';
import { parsePerson, splitTitles } from '../person-name.ts';
import { descriptionReader, descriptionsOf } from './descriptions.ts';
import { findTyped } from './find.ts';
import { findMentions } from './mentions.ts';
import { nearestWords, speltWords } from './nearest.ts';

/** The tables as they are made, so that they can be written down. */
export interface MadeTables extends Omit<NameTables, 'nearest'> {
  readonly forms: ReadonlyMap<string, readonly Speaker[]>;
  readonly spellings: ReadonlyMap<string, readonly Speaker[]>;
  readonly roles: ReadonlyMap<string, readonly Speaker[]>;
  readonly descriptions: ReadonlyMap<string, readonly Speaker[]>;
  readonly starts: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, readonly Speaker[]>;
  /** The words among which those nearest to a misspelt one are looked for. */
  readonly spelt: readonly string[];
}

/** The members of `Speakers` that find somebody. Tables are made at the first question. */
export function nameIndex(
  speakers: readonly Speaker[],
): Pick<Speakers, 'get' | 'find' | 'mentionsIn' | 'describedBy'> {
  const byName = new Map(speakers.map((speaker) => [speaker.name, speaker]));
  let made: NameTables | null = null;
  const tables = () => {
    if (made !== null) return made;
    const { spelt, ...maps } = makeTables(speakers);
    made = { ...maps, nearest: nearestWords(spelt) };
    return made;
  };
  return { get: (name) => byName.get(name), ...finders(tables) };
}

/** One question looks for the same name several times, and a misspelt one takes longest. */
const KEPT = 64;

/** The members of `Speakers` that look into tables. */
export function finders(
  tables: () => NameTables,
): Pick<Speakers, 'find' | 'mentionsIn' | 'describedBy'> {
  const found = new Map<string, readonly Speaker[]>();
  const find = (typed: string) => {
    const known = found.get(typed);
    if (known !== undefined) return known;
    if (found.size >= KEPT) found.clear();
    const fresh = findTyped(tables(), typed);
    found.set(typed, fresh);
    return fresh;
  };
  return {
    find,
    mentionsIn: (text, isWord) => findMentions(tables(), text, isWord),
    describedBy: (term) => tables().descriptions.get(term) ?? [],
  };
}

/** Makes the tables, quoted speakers before silent ones: the slow part of finding names, so done once. */
export function makeTables(speakers: readonly Speaker[]): MadeTables {
  const forms = new Map<string, Speaker[]>();
  const spellings = new Map<string, Speaker[]>();
  const roles = new Map<string, Speaker[]>();
  const words = new Map<string, Speaker[]>();
  const descriptions = new Map<string, Speaker[]>();
  const terms = descriptionReader();
  for (const speaker of speakers) {
    for (const form of foldedForms(speaker)) {
      add(forms, form, speaker);
      add(spellings, keyOf(form), speaker);
    }
    for (const word of foldName(speaker.name).split(' ')) add(words, word, speaker);
    for (const { text } of speaker.roles) {
      const role = withoutArticle(foldName(text));
      if (role.includes(' ')) add(roles, role, speaker);
    }
    if (speaker.quotes === 0) continue;
    for (const description of descriptionsOf(speaker))
      for (const term of terms(description)) add(descriptions, term, speaker);
  }
  const places = new Map(speakers.map((speaker, at) => [speaker, at]));
  const firsts = (table: ReadonlyMap<string, readonly Speaker[]>) =>
    [...table.keys()].sort().map((word): [string, number] => {
      const [first] = table.get(word) as readonly Speaker[];
      return [word, places.get(first as Speaker) as number];
    });
  const starts = startsOf([...forms.keys(), ...roles.keys()]);
  return {
    forms,
    spellings,
    roles,
    starts,
    words,
    descriptions,
    spelt: speltWords(
      firsts(words),
      firsts(forms).filter(([form]) => isSingle(form)),
    ),
  };
}

/** Whether a form is one word. */
function isSingle(form: string): boolean {
  return !form.includes(' ');
}

/** For the spelling key of each phrase's first word the most words such a phrase has. */
export function startsOf(phrases: readonly string[]): Map<string, number> {
  const starts = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const key = spellingKey(words[0] as string);
    starts.set(key, Math.max(starts.get(key) ?? 0, words.length));
  }
  return starts;
}

function foldedForms(speaker: Speaker): Set<string> {
  const person = speaker.kind === 'person';
  const printed = [speaker.name, ...speaker.forms];
  const folded = new Set(printed.map((form) => withoutArticle(foldName(form))));
  if (!person) return folded;
  for (const form of printed) folded.add(foldName(splitTitles(form, true).name));
  const { surname, given } = parsePerson(speaker.name);
  if (given.length > 0) folded.add(surname);
  return folded;
}

function add(map: Map<string, Speaker[]>, key: string, speaker: Speaker): void {
  const own = map.get(key);
  if (key === '' || own?.at(-1) === speaker) return;
  if (own === undefined) map.set(key, [speaker]);
  else own.push(speaker);
}
