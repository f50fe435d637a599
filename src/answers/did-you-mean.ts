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
export function didYouMean(typed: string, { quoted, silent }: Speakers): string | null {
  const word = typed.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  if (word.length < SHORTEST) return null;
  let best: string | null = null;
  let most = MOST;
  for (const { name, forms } of [...quoted, ...silent])
    for (const form of [name, ...forms]) {
      const surname = form.split(' ').at(-1)?.toLowerCase() ?? '';
      const distance = editDistance(word, surname, most);
      if (distance <= most) [best, most] = [name, distance - 1];
    }
  return best;
}
