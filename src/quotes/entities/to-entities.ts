import type { Entity } from '../analysis.ts';
import type { Cast } from '../entities.ts';
import type { EntityMember } from './join-names.ts';

/** The cast as handed on: names, kinds, forms and roles, all as printed. */
export function toEntities({ members }: Cast): Entity[] {
  return members.map((member) => ({
    name: fullest(member),
    kind: member.kind,
    forms: [...member.forms],
    roles: [...member.roles],
  }));
}

/** The form with most words that carries no title; the first such. */
function fullest({ places }: EntityMember): string {
  let best = places[0]?.bare ?? '';
  let most = places[0]?.words.length ?? 0;
  for (const { bare, words } of places)
    if (words.length > most || (words.length === most && /['’]s\b/.test(best))) {
      best = bare;
      most = words.length;
    }
  return best;
}
