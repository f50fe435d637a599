import { editDistance, letterBits, mayBeNear } from '../../language/edit-distance.ts';
import type { Speakers } from '../../quotes/speaker.ts';

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
  const bits = letterBits(word);
  const { surnames, letters } = surnamesOf(speakers);
  for (let at = 0; at < surnames.length; at++) {
    if (!mayBeNear(bits, letters[at] as number, most)) continue;
    const [surname, name] = surnames[at] as readonly [string, string];
    if (Math.abs(surname.length - word.length) > most) continue;
    const distance = editDistance(word, surname, most);
    if (distance <= most) [best, most] = [name, distance - 1];
  }
  return best;
}

interface Surnames {
  /** The last word of every form of a name, and the first who bears it: the quoted before the only named. */
  readonly surnames: readonly (readonly [surname: string, name: string])[];
  /** By place in `surnames`: its letters as bits. */
  readonly letters: Int32Array;
}

/** Gathered once: a large coverage names tens of thousands. */
const gathered = new WeakMap<Speakers, Surnames>();

function surnamesOf(speakers: Speakers): Surnames {
  const known = gathered.get(speakers);
  if (known !== undefined) return known;
  const byWord = new Map<string, string>();
  for (const { name, forms } of [...speakers.quoted, ...speakers.silent])
    for (const form of [name, ...forms]) {
      const surname = form.split(' ').at(-1)?.toLowerCase() ?? '';
      if (!byWord.has(surname)) byWord.set(surname, name);
    }
  const fresh = {
    surnames: [...byWord],
    letters: Int32Array.from(byWord.keys(), letterBits),
  };
  gathered.set(speakers, fresh);
  return fresh;
}
