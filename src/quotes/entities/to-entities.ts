import type { Entity } from '../analysis.ts';
import type { Cast } from '../entities.ts';
import { PARTICLES, PATRONYMIC } from '../words/name-words.ts';
import type { EntityMember } from './bearers.ts';
import type { NameAt } from './names.ts';

/** The cast as handed on: names, kinds, forms and roles, all as printed. */
export function toEntities({ members }: Cast): Entity[] {
  return members.map((member) => ({
    name: member.tag === null ? fullest(member) : `${fullest(member)} (${member.tag})`,
    kind: member.kind,
    forms: [...member.forms],
    roles: [...member.roles],
  }));
}

/**
 * The form with most words that carries no title; the first such. At the head of a sentence a capital may
 * be the sentence's ("Brave Anna Holm"): full names within sentences count before it, else the one that
 * stands most often.
 */
function fullest({ places }: EntityMember): string {
  const within = places.filter(isWithin);
  // "Galina Petrovna Holm" at the head of a sentence begins as the name within one does: nothing is swallowed
  if (within.length > 0)
    within.push(
      ...places.filter(
        ({ words }) => PATRONYMIC.test(words[1] ?? '') && words[0] === within[0]?.words[0],
      ),
    );
  const full = places.filter(({ words }) => words.length > 1);
  if (within.length === 0 && full.length > 0) return mostOften(full.map(({ bare }) => bare));
  let best = '';
  let most = 0;
  for (const { bare, words } of within.length > 0 ? within : places)
    if (words.length > most || (words.length === most && /['’]s\b/.test(best))) {
      best = bare;
      most = words.length;
    }
  return best;
}

/** A full name whose capital is its own: within a sentence, or behind a title. */
function isWithin({ words, titles, ...own }: NameAt): boolean {
  const first = opensSentence(own) && titles.length === 0;
  return words.length > 1 && !first && !PARTICLES.has((words[0] as string).toLowerCase());
}

function opensSentence({ reading, place }: Pick<NameAt, 'reading' | 'place'>): boolean {
  return /^[.Q]?$/.test(reading.chunks[place - 1]?.kind ?? '');
}

/** Of names that stand as often the longest. */
function mostOften(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([one, often], [other, oftenOther]) => oftenOther - often || other.length - one.length,
  );
  return best?.[0] ?? '';
}
