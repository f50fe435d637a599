import { askedTerms } from '../language/terms.ts';
import type { Speaker, Speakers } from '../quotes/speaker.ts';

interface Role {
  readonly speaker: Speaker;
  readonly terms: ReadonlySet<string>;
}

const known = new WeakMap<Speakers, ReadonlyMap<string, readonly Role[]>>();
const MOST = 3;

/**
 * Speakers whose printed role or title holds all words of a description ("the defence secretary",
 * "the admiral"), those quoted most first; none where the description fits nobody's role.
 */
export function speakersInRole(description: string, speakers: Speakers): Speaker[] {
  const wanted = termsIn(description);
  const [first, ...others] = wanted;
  if (first === undefined) return [];
  const roles = rolesBy(speakers).get(first) ?? [];
  const found = new Set<Speaker>();
  for (const { speaker, terms } of roles)
    if (others.every((term) => terms.has(term))) found.add(speaker);
  return [...found]
    .sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}

function rolesBy(speakers: Speakers): ReadonlyMap<string, readonly Role[]> {
  const made = known.get(speakers);
  if (made !== undefined) return made;
  const roles = new Map<string, Role[]>();
  const read = new Map<string, ReadonlySet<string>>();
  for (const speaker of speakers.quoted)
    for (const text of new Set([...speaker.roles.map((role) => role.text), ...titlesOf(speaker)])) {
      const terms = read.get(text) ?? new Set(termsIn(text));
      read.set(text, terms);
      for (const term of terms) {
        const same = roles.get(term) ?? [];
        roles.set(term, same);
        same.push({ speaker, terms });
      }
    }
  known.set(speakers, roles);
  return roles;
}

/** What is printed before the full name: "Admiral Sir", which is no role. */
function titlesOf({ name, forms }: Speaker): string[] {
  return forms.flatMap((form) => (form.endsWith(` ${name}`) ? form.slice(0, -name.length) : []));
}

function termsIn(text: string): string[] {
  return askedTerms(text).flatMap(({ term, stop }) => (stop ? [] : [term]));
}
