import type { FrontMatter } from '../../front-matter.ts';
import type { Draft } from '../read/drafts.ts';
import type { Existing } from './existing.ts';
import { addressKey, textKey } from './sameness.ts';

/** Drafts that are one article, with the article of the corpus that they are, if any. */
export interface Identified {
  readonly drafts: readonly Draft[];
  readonly standing: Existing | null;
}

/** What tells whether two of them are one article. */
interface Marks {
  readonly text: string | null;
  readonly address: string | null;
  readonly outlet: string | null;
  readonly origin: readonly string[];
}

interface Group {
  readonly drafts: Draft[];
  readonly marks: Marks[];
  standing: Existing | null;
}

/**
 * Finds out which drafts are one article, and which articles of the corpus they are. One article: the same text (unless
 * both state different outlets or addresses), or the same address. An article of the corpus again: the same text, else
 * the same address, else the same origin; each is given to one group only, so that two files of one name in two
 * folders stay two articles.
 */
export function identify(drafts: readonly Draft[], standing: readonly Existing[]): Identified[] {
  const groups = grouped(drafts);
  const open = new Map(standing.map((article) => [article, marksOf(article)]));
  for (const same of [sameText, sameAddress, sameOrigin]) match(groups, open, same);
  return groups;
}

function marksOf({
  front,
  paragraphs,
}: {
  front: FrontMatter;
  paragraphs: readonly string[];
}): Marks {
  const { url, outlet, origin } = front;
  return {
    text: textKey(paragraphs),
    address: addressKey(url),
    outlet: outlet?.toLowerCase() ?? null,
    origin,
  };
}

function grouped(drafts: readonly Draft[]): Group[] {
  const groups: Group[] = [];
  const byMark = new Map<string, Group[]>();
  for (const draft of drafts) {
    const marks = marksOf(draft);
    const near = keysOf(marks).flatMap((key) => byMark.get(key) ?? []);
    const same = near.find((group) =>
      group.marks.some((other) => sameText(marks, other) || sameAddress(marks, other)),
    );
    const group = same ?? { drafts: [], marks: [], standing: null };
    if (!same) groups.push(group);
    group.drafts.push(draft);
    group.marks.push(marks);
    for (const key of keysOf(marks)) byMark.set(key, [...(byMark.get(key) ?? []), group]);
  }
  return groups;
}

/** Gives groups that have none yet the first article of the corpus that is the same. */
function match(
  groups: readonly Group[],
  open: Map<Existing, Marks>,
  same: (a: Marks, b: Marks) => boolean,
): void {
  const byMark = new Map<string, Existing[]>();
  for (const [article, marks] of open) {
    for (const key of keysOf(marks)) byMark.set(key, [...(byMark.get(key) ?? []), article]);
  }
  for (const group of groups.filter(({ standing }) => standing === null)) {
    const near = group.marks.flatMap((marks) =>
      keysOf(marks).flatMap((key) => byMark.get(key) ?? []),
    );
    const found = near.find((article) => {
      const marks = open.get(article);
      return marks !== undefined && group.marks.some((own) => same(own, marks));
    });
    if (!found) continue;
    group.standing = found;
    open.delete(found);
  }
}

function keysOf({ text, address, origin }: Marks): string[] {
  const keys = origin.map((name) => `origin ${name}`);
  if (text !== null) keys.push(`text ${text}`);
  if (address !== null) keys.push(`address ${address}`);
  return keys;
}

/** A text that two outlets print, or that stands at two addresses, is two articles. */
function sameText(a: Marks, b: Marks): boolean {
  return (
    a.text !== null && a.text === b.text && agree(a.outlet, b.outlet) && agree(a.address, b.address)
  );
}

function sameAddress(a: Marks, b: Marks): boolean {
  return a.address !== null && a.address === b.address;
}

function sameOrigin(a: Marks, b: Marks): boolean {
  return agree(a.address, b.address) && a.origin.some((name) => b.origin.includes(name));
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
