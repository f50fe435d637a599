import { stem } from '../stemming.ts';
import { derivedFrom } from './derivations.ts';
import { FIELDS } from './fields.ts';
import { METONYMS } from './metonyms.ts';
import { synonymLines, synonymsOf } from './synonyms.ts';

const IN_FIELD = closed(FIELDS);
const REVERSED = reversed();
const SEATS = closed(METONYMS);

/** Each word of a line against all others of its lines. */
function closed(words: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const line of words.split('\n').map((one) => one.split(' ').map(stem)))
    for (const word of line) all.set(word, [...(all.get(word) ?? []), ...line]);
  for (const [word, others] of all)
    all.set(
      word,
      [...new Set(others)].filter((one) => one !== word),
    );
  return all;
}

/** Of a word that begins no line of synonyms, those whose line it stands on: "quit" for "resign". */
function reversed(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [first, others] of synonymLines())
    for (const other of others)
      if (synonymsOf(other).length === 0) all.set(other, [...(all.get(other) ?? []), first]);
  return all;
}

/**
 * Stems that news may print for a stem: synonyms, words of its field and those derived from it; of a name
 * only the country or capital that means the same government. None for most names.
 */
export function relatedTo(term: string, name: boolean): readonly string[] {
  const seats = SEATS.get(term) ?? [];
  if (name) return seats;
  const synonyms = [...synonymsOf(term), ...(REVERSED.get(term) ?? [])];
  return [...synonyms, ...seats, ...(IN_FIELD.get(term) ?? []), ...derivedFrom(term)];
}
