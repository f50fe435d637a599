import { isoDate } from '../../../language/date.ts';
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
  /** What the database knows it by. */
  readonly id: string | null;
  /** The day it was published, where its file holds many articles: there two of the same words may be of two days. */
  readonly day: string | null;
  /** Its headline with outlet and day; null where one of them is not stated. */
  readonly headline: string | null;
  readonly origin: readonly string[];
  /** The file that holds it beside others; null where it is alone in its file. */
  readonly amongst: string | null;
}

interface Group {
  readonly drafts: Draft[];
  readonly marks: Marks[];
  standing: Existing | null;
}

/**
 * Finds out which drafts are one article, and which articles of the corpus they are. One article: the same text (unless
 * both state different outlets or addresses), or the same address. An article of the corpus again: the same text, else
 * what its database knows it by, else the same address, else outlet, day and headline, else the same origin; each is given to
 * one group only, so that two files of one name in two folders stay two articles. Where a file holds many articles, its name
 * and a position there are no origin to go by, and no two of its articles are ever put together but for the same words.
 */
export function identify(drafts: readonly Draft[], standing: readonly Existing[]): Identified[] {
  const groups = grouped(drafts);
  const open = new Map(standing.map((article) => [article, marksOf(article)]));
  for (const same of [sameText, sameId, sameAddress, sameHeadline, sameOrigin])
    match(groups, open, same);
  return groups;
}

function marksOf({ front, paragraphs }: Pick<Draft, 'front' | 'paragraphs'>): Marks {
  const { url, origin, databaseId, title } = front;
  const outlet = front.outlet?.toLowerCase() ?? null;
  const day = front.published === null ? null : (isoDate(front.published)?.slice(0, 10) ?? null);
  return {
    text: textKey(paragraphs),
    address: addressKey(url),
    outlet,
    id: databaseId,
    day,
    headline: title && outlet && day ? textKey([title, outlet, day]) : null,
    origin,
    amongst: null,
  };
}

/** A file's date may be that of another printing where the file is all there is of an article. */
function marksOfDraft(draft: Draft): Marks {
  const marks = marksOf(draft);
  return draft.originLasts
    ? { ...marks, day: null }
    : { ...marks, origin: [], amongst: draft.file };
}

function grouped(drafts: readonly Draft[]): Group[] {
  const groups: Group[] = [];
  const byMark = new Map<string, Group[]>();
  for (const draft of drafts) {
    const marks = marksOfDraft(draft);
    const near = keysOf(marks).flatMap((key) => byMark.get(key) ?? []);
    const same = near.find((group) =>
      group.marks.some((other) => sameText(marks, other) || isSamePlace(marks, other)),
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

/** Within one file two texts at one address, or of one id, are two articles. */
function isSamePlace(a: Marks, b: Marks): boolean {
  const beside = a.amongst !== null && a.amongst === b.amongst;
  return !beside && (sameAddress(a, b) || sameId(a, b));
}

function keysOf({ text, address, origin, id, headline }: Marks): string[] {
  const keys = origin.map((name) => `origin ${name}`);
  if (id !== null) keys.push(`id ${id}`);
  if (headline !== null) keys.push(`headline ${headline}`);
  if (text !== null) keys.push(`text ${text}`);
  if (address !== null) keys.push(`address ${address}`);
  return keys;
}

/** A text that two outlets print, that stands at two addresses, or that a database lists twice, is two articles. */
function sameText(a: Marks, b: Marks): boolean {
  return a.text !== null && a.text === b.text && sameFacts(a, b) && agree(a.day, b.day);
}

function sameId(a: Marks, b: Marks): boolean {
  return a.id !== null && a.id === b.id && agree(a.outlet, b.outlet);
}

function sameHeadline(a: Marks, b: Marks): boolean {
  const amongst = a.amongst !== null || b.amongst !== null;
  return amongst && a.headline !== null && a.headline === b.headline && sameFacts(a, b);
}

function sameFacts(a: Marks, b: Marks): boolean {
  return agree(a.outlet, b.outlet) && agree(a.address, b.address) && agree(a.id, b.id);
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
