import { editDistance } from '../language/edit-distance.ts';
import type { Speakers } from '../quotes/speaker.ts';

/** Shorter names are not forgiven: two letters off, "Lee" may be anybody. */
const SHORTEST = 5;
/** Letters that may be wrong. */
const MOST = 2;

/**
 * Whom a name that nobody bears was probably meant for: the speaker, quoted before only named, with a
 * word of a name at most two letters away. `speakers.find` has already forgiven one letter.
 *
 * @returns the full name; null where none is near
 */
export function didYouMean(typed: string, speakers: Speakers): string | null {
  const word = typed.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  if (word.length < SHORTEST) return null;
  let best: string | null = null;
  let most = MOST;
  for (const [surname, name] of surnamesOf(speakers)) {
    if (Math.abs(surname.length - word.length) > most) continue;
    const distance = editDistance(word, surname, most);
    if (distance <= most) [best, most] = [name, distance - 1];
  }
  return best;
}

/** Gathered once: a large coverage names tens of thousands. */
const gathered = new WeakMap<Speakers, ReadonlyMap<string, string>>();

/** The last word of every form of a name, and the first who bears it: the quoted before the only named. */
function surnamesOf(speakers: Speakers): ReadonlyMap<string, string> {
  const known = gathered.get(speakers);
  if (known !== undefined) return known;
  const surnames = new Map<string, string>();
  for (const { name, forms } of [...speakers.quoted, ...speakers.silent])
    for (const form of [name, ...forms]) {
      const surname = form.split(' ').at(-1)?.toLowerCase() ?? '';
      if (!surnames.has(surname)) surnames.set(surname, name);
    }
  gathered.set(speakers, surnames);
  return surnames;
}
