import { NumberSet } from '../../language/hash.ts';
import { MOST_HEADS, SharedShingles } from './known-heads.ts';
import type { HeadLists } from './shingles.ts';

/** The groups there were before a few lists came or went. */
export interface Regrouping {
  /** By list: its group's longest; -1 where it is new or its head is gone. */
  readonly heads: Int32Array;
  /** The shingles of those gone that led a group. */
  readonly gone: Uint32Array;
}

/** Where more than one of so many lists has to be looked at, all are grouped anew. */
const FEW = 4;

/**
 * The groups that grouping all anew would give. A list's group depends on those alone that come before
 * it, share a shingle with it and lead a group: only where one of these came, went, began or ceased to
 * lead is a list looked at again, and from there on what depends on it, until nothing changes any more.
 *
 * @param holding whether the first list holds the second
 * @returns null where so much has changed that grouping all costs less
 */
export function regrouped(
  lists: HeadLists,
  before: Regrouping,
  holding: (head: number, item: number) => boolean,
): Int32Array | null {
  const heads = before.heads.slice();
  const fresh: number[] = [];
  for (let item = heads.indexOf(-1); item >= 0; item = heads.indexOf(-1, item + 1))
    fresh.push(item);
  let changed = new NumberSet([...shinglesOfEach(lists, fresh), before.gone]);
  for (let items = fresh; items.length > 0 || changed.size > 0; items = []) {
    const again = withAny(lists, changed, items);
    if (again.length * FEW > lists.count) return null;
    const turned = shinglesOfEach(lists, lookAgain(lists, heads, again, holding));
    // Whoever shares one of those that were looked for was looked at after the list that turned.
    const seen = changed;
    changed = new NumberSet(turned.map((own) => own.filter((shingle) => !seen.has(shingle))));
  }
  return heads;
}

/** Of each list the shingles by which it is looked up. */
function shinglesOfEach(
  { looked: { starts, shingles } }: Pick<HeadLists, 'looked'>,
  items: readonly number[],
): Uint32Array[] {
  return items.map((item) => shingles.subarray(starts[item], starts[item + 1]));
}

/** The lists with one of the shingles, and those given besides, ascending. */
function withAny(
  { count, looked: { starts, shingles } }: HeadLists,
  wanted: NumberSet,
  besides: readonly number[],
): number[] {
  const also = new Set(besides);
  const items: number[] = [];
  for (let item = 0, place = 0; item < count; item++) {
    const end = starts[item + 1] as number;
    let found = false;
    for (; place < end && !found; place++) found = wanted.has(shingles[place] as number);
    place = end;
    if (found || also.has(item)) items.push(item);
  }
  return items;
}

/** Finds the heads of some lists, in the order in which all would be. @returns those that began or ceased to lead */
function lookAgain(
  lists: HeadLists,
  heads: Int32Array,
  items: readonly number[],
  holding: (head: number, item: number) => boolean,
): number[] {
  const { starts, shingles } = lists.looked;
  const order = orderOf(lists);
  const holders = holdersOf(lists, new NumberSet(shinglesOfEach(lists, items)), order);
  const shared = new SharedShingles(lists.count);
  const turned: number[] = [];
  for (const item of [...items].sort(order)) {
    const [from, to] = [starts[item] as number, starts[item + 1] as number];
    for (let place = from; place < to; place++) {
      const others = holders.get(shingles[place] as number) ?? [];
      let counted = 0;
      for (let at = 0; counted < MOST_HEADS && at < others.length; at++) {
        const other = others[at] as number;
        if (other === item || order(other, item) > 0) break;
        if (heads[other] !== other) continue;
        shared.add(other);
        counted++;
      }
    }
    const head = shared.take(to - from).find((other) => holding(other, item)) ?? item;
    if ((heads[item] === item) !== (head === item)) turned.push(item);
    heads[item] = head;
  }
  return turned;
}

/** Longer lists first, of equal length in order. */
function orderOf({ lengthOf }: HeadLists): (a: number, b: number) => number {
  return (a, b) => lengthOf(b) - lengthOf(a) || a - b;
}

/** By shingle the lists that hold it, once for each time they do, in the order in which heads are found. */
function holdersOf(
  { count, looked: { starts, shingles } }: HeadLists,
  wanted: NumberSet,
  order: (a: number, b: number) => number,
): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (let item = 0, place = 0; item < count; item++) {
    for (const end = starts[item + 1] as number; place < end; place++) {
      const shingle = shingles[place] as number;
      if (!wanted.has(shingle)) continue;
      const own = holders.get(shingle);
      if (own === undefined) holders.set(shingle, [item]);
      else own.push(item);
    }
  }
  for (const own of holders.values()) own.sort(order);
  return holders;
}
