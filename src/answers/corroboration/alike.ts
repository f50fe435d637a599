import { KnownHeads } from './known-heads.ts';
import { type Regrouping, regrouped } from './regroup.ts';
import { type HeadLists, numbered, shinglesOf } from './shingles.ts';

/**
 * Groups lists round the longest one that holds their shingles (Broder 1997: containment), in time
 * near linear in the number of words. Gives for each item its group's longest list; an item alone is
 * its own. Of equal length the first item leads, so the order of the others changes nothing.
 *
 * @param before the groups there were before a few lists came or went; default: none are known
 */
export function groupAlike(lists: HeadLists, before: Regrouping | null = null): Int32Array {
  const holding = (head: number, item: number) => holds(head, item, lists);
  return (before === null ? null : regrouped(lists, before, holding)) ?? groupAll(lists, holding);
}

function groupAll(lists: HeadLists, holding: (head: number, item: number) => boolean): Int32Array {
  const known = new KnownHeads(numbered(lists.looked));
  const heads = new Int32Array(lists.count);
  for (const item of longestFirst(lists)) {
    const head = known.sharedWith(item).find((other) => holding(other, item));
    heads[item] = head ?? item;
    if (head === undefined) known.enter(item);
  }
  return heads;
}

/** A counting sort. */
function longestFirst(lists: HeadLists): Uint32Array {
  const lengths = Uint32Array.from({ length: lists.count }, (_, item) => lists.lengthOf(item));
  let longest = 0;
  for (const length of lengths) if (length > longest) longest = length;
  const next = new Uint32Array(longest + 2);
  for (const length of lengths) next[longest - length + 1] = (next[longest - length + 1] ?? 0) + 1;
  for (let at = 1; at < next.length; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const items = new Uint32Array(lists.count);
  for (const [item, length] of lengths.entries()) {
    const place = next[longest - length] as number;
    items[place] = item;
    next[longest - length] = place + 1;
  }
  return items;
}

function holds(head: number, item: number, lists: HeadLists): boolean {
  const least = lists.held(head, item);
  if (least === null) return false;
  const own = shinglesOf(lists.words(item), lists.size);
  return countBoth(own, shinglesOf(lists.words(head), lists.size)) >= least * own.length;
}

/** How many numbers two ascending lists share. */
function countBoth(one: Uint32Array, other: Uint32Array): number {
  let [both, at] = [0, 0];
  for (const number of one) {
    while (at < other.length && (other[at] as number) < number) at++;
    if (other[at] === number) both++;
  }
  return both;
}
