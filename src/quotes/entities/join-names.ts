import type { Entity } from '../analysis.ts';
import { PARTICLES, PATRONYMIC } from '../words/name-words.ts';
import {
  bearersOf,
  byTitle,
  choose,
  type EntityMember,
  lower,
  misspelt,
  surname,
  whoBears,
} from './bearers.ts';
import { genderOf } from './gender.ts';
import type { NameKind } from './name-kind.ts';
import type { NameAt } from './names.ts';
import { namesakesOf } from './namesakes.ts';
import { titleBefore } from './roles.ts';

type Kind = NameKind | null;

/** The members an article's names make, and which member each name is. */
export interface Joined {
  readonly members: EntityMember[];
  readonly who: Map<NameAt, number>;
  /** The names that may be either of several members, in reading order. */
  readonly shared: Map<NameAt, readonly number[]>;
}

/** Names being joined, and what stands beside each of them. */
interface Joining extends Joined {
  readonly roles: ReadonlyMap<NameAt, readonly string[]>;
}

/**
 * Joins names by their words: the same first and last are one person, a surname is the person of that
 * surname, a body is told by its whole name. A surname that two bear is joined only where the text
 * had settled whom it means before the other appeared.
 */
export function joinNames(
  names: readonly NameAt[],
  kinds: readonly Kind[],
  roles: ReadonlyMap<NameAt, readonly string[]>,
): Joined {
  const joined: Joining = { members: [], who: new Map(), shared: new Map(), roles };
  joinFull(names, kinds, joined);
  joinShort(names, kinds, joined);
  return joined;
}

function joinFull(names: readonly NameAt[], kinds: readonly Kind[], joined: Joining): void {
  const byKey = new Map<string, number>();
  const singles = new Set(
    names.flatMap(({ words }) => (words.length === 1 ? [lower(words[0] as string)] : [])),
  );
  const tails = tailsOf(names);
  const heads = headsOf(names, kinds);
  const printed = new Set(names.map(({ words }) => words.join(' ').toLowerCase()));
  const namesakes = namesakesOf(names);
  names.forEach((name, index) => {
    if (name.words.length < 2) return;
    const words = name.words.map(lower);
    const kind = kinds[index] ?? null;
    if (kind === 'person' && tails.has(words.join(' '))) return;
    if (kind === 'group') return;
    if (kind === null && !singles.has(surname(words)) && !printed.has(fromParticle(words))) return;
    const tag = namesakes.get(name);
    if (tag === null) return;
    const whole = words.join(' ');
    const key =
      kind === 'body' || kind === 'outlet'
        ? whole
        : (heads.get(whole) ?? `${words[0]} ${surname(words)}`);
    const own = tag === undefined ? key : `${key} (${tag})`;
    byKey.set(own, add(joined, byKey.get(own), name, kind ?? 'person', tag));
  });
}

/** "de la rosa" of "alano de la rosa": the name from its first particle on; no name's words where it has none. */
function fromParticle(words: readonly string[]): string {
  const at = words.findIndex((word, index) => index > 0 && PARTICLES.has(word));
  return at < 0 || at === words.length - 1 ? '' : words.slice(at).join(' ');
}

/** The last words, two and more, of longer names: "De Jong" of "Piet de Jong" is no name of its own. */
function tailsOf(names: readonly NameAt[]): Set<string> {
  const tails = new Set<string>();
  for (const { words } of names)
    for (let from = 1; from < words.length - 1; from++)
      tails.add(words.slice(from).map(lower).join(' '));
  return tails;
}

/**
 * By the first words, two and more, of one person's longer name: that person's key. "Galina Petrovna" is the one
 * who is Galina Petrovna Sorokina elsewhere.
 */
function headsOf(names: readonly NameAt[], kinds: readonly Kind[]): Map<string, string> {
  const heads = new Map<string, string>();
  const several = new Set<string>();
  names.forEach(({ words: printed, reading }, index) => {
    const words = printed.map(lower);
    if (kinds[index] !== 'person' || words.length < 3 || reading.headline) return;
    const key = `${words[0]} ${surname(words)}`;
    for (let to = 2; to < words.length; to++) {
      if (!PATRONYMIC.test(words[to - 1] as string)) continue;
      const head = words.slice(0, to).join(' ');
      if ((heads.get(head) ?? key) !== key) several.add(head);
      heads.set(head, key);
    }
  });
  for (const head of several) heads.delete(head);
  return heads;
}

/** Surnames, first names and one-word bodies, in reading order, in the light of the full names. */
function joinShort(names: readonly NameAt[], kinds: readonly Kind[], joined: Joining): void {
  const bearers = bearersOf(joined.members);
  const singles = new Map<string, number>();
  names.forEach((name, index) => {
    const own = joined.who.get(name);
    if (own !== undefined) {
      bearers.lastFull.set(own, name.reading.index);
      return;
    }
    if (name.words.length > 1 && kinds[index] !== 'person') return;
    const words = name.words.map(lower);
    const word = surname(words);
    const bearing = whoBears(word, name, joined.members, bearers).filter((member) =>
      endsWith(joined.members[member]?.words ?? [], words),
    );
    if (bearing.length === 0 && kinds[index] === 'person') bearing.push(...misspelt(word, bearers));
    const chosen = choose(word, byTitle(bearing, name, joined.members), name, bearers);
    const kind = kinds[index] ?? null;
    if (chosen !== null) add(joined, chosen, name, 'person');
    else if (bearing.length > 1) joined.shared.set(name, bearing);
    else if (bearing.length === 0 && kind !== null && kind !== 'group')
      singles.set(word, add(joined, singles.get(word), name, kind));
  });
}

/** Whether a surname of several words is the end of a name; one word alone may stand for any part of it. */
function endsWith(name: readonly string[], words: readonly string[]): boolean {
  return words.length < 2 || name.slice(-words.length).map(lower).join(' ') === words.join(' ');
}

function add(
  { members, who, roles }: Joining,
  known: number | undefined,
  name: NameAt,
  kind: Entity['kind'],
  tag?: string,
): number {
  const index = known ?? members.length;
  const gender = genderOf(name.words, name.titles);
  if (known === undefined)
    members.push({
      words: name.words,
      kind,
      tag: tag ?? null,
      gender,
      forms: new Set(),
      titles: new Set(),
      roles: new Set(),
      places: [],
    });
  const member = members[index] as EntityMember;
  member.gender ??= gender;
  if (name.words.length > member.words.length) member.words = name.words;
  member.forms.add(name.bare).add(name.printed);
  if (member.kind === 'person') {
    member.titles.add(titleBefore(name));
    for (const role of roles.get(name) ?? []) member.roles.add(role);
  }
  member.places.push(name);
  who.set(name, index);
  return index;
}
