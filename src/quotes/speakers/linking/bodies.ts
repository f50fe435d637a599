import { bodyKey } from '../fold.ts';
import type { ParsedName } from './reading.ts';

/**
 * Groups bodies and outlets by name. An acronym joins the body that an article prints it for, where
 * the coverage knows only one such body.
 */
export function groupBodies(readings: readonly ParsedName[]): ParsedName[][] {
  const keyOf = bodyKeys();
  const groups = Map.groupBy(readings, (reading) => groupKey(reading, keyOf));
  const owners = acronymOwners(readings, keyOf);
  for (const [acronym, keys] of owners) {
    const own = groups.get(acronym);
    const owner = groups.get([...keys][0] as string);
    if (own === undefined || owner === undefined || keys.size !== 1 || own === owner) continue;
    owner.push(...own);
    groups.delete(acronym);
  }
  return [...groups.values()];
}

function groupKey({ entry, name }: ParsedName, keyOf: typeof bodyKey): string {
  return entry === null ? keyOf(name) : `entry ${entry}`;
}

/** The same names come in article after article. */
function bodyKeys(): typeof bodyKey {
  const known = new Map<string, string>();
  return (name) => {
    const key = known.get(name) ?? bodyKey(name);
    known.set(name, key);
    return key;
  };
}

/** Each acronym that stands as a form of a longer name whose initials it is, with the names it stands for. */
function acronymOwners(
  readings: readonly ParsedName[],
  keyOf: typeof bodyKey,
): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const reading of readings) {
    for (const form of reading.forms) {
      const acronym = keyOf(form);
      if (!isAcronymOf(acronym, keyOf(reading.name))) continue;
      owners.set(acronym, (owners.get(acronym) ?? new Set()).add(groupKey(reading, keyOf)));
    }
  }
  return owners;
}

/** Whether one is the initials of the other, both as `bodyKey` gives them. */
export function isAcronymOf(acronym: string, name: string): boolean {
  if (acronym.length > 8 || acronym.includes(' ')) return false;
  const words = name.split(' ');
  if (words.length < 2) return false;
  const all = words.map((word) => word[0]).join('');
  const strong = words.filter((word) => !/^(?:of|the|and|for|on|in)$/.test(word));
  return acronym === all || acronym === strong.map((word) => word[0]).join('');
}
