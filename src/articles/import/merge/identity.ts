import type { Existing } from './existing.ts';
import { MarkIndex } from './mark-index.ts';
import { type Marks, marksOfStanding } from './marks.ts';
import type { WaitingDraft } from './waiting.ts';

/** Drafts that are one article, with the article of the corpus that they are, if any. */
export interface Identified {
  readonly drafts: readonly WaitingDraft[];
  readonly standing: Existing | null;
}

interface Group {
  readonly drafts: WaitingDraft[];
  readonly marks: Marks[];
  /** What all of one file state that are in it, by the file; null where they differ. */
  readonly files: Map<string, string | null>;
  standing: Existing | null;
}

/**
 * Finds out which drafts are one article, and which articles of the corpus they are. One article: the same text (unless
 * both state different outlets or addresses), or the same address. An article of the corpus again: the same text, else
 * what its database knows it by, else the same address, else outlet, day and headline, else the same origin; each is given to
 * one group only, so that two files of one name in two folders stay two articles. Where a file holds many articles, its name
 * and a position there are no origin to go by, and no two of its articles are ever put together but for the same words.
 */
export function identify(
  drafts: readonly WaitingDraft[],
  standing: readonly Existing[],
): Identified[] {
  const groups = grouped(drafts);
  const known = standing.map((article) => ({ article, marks: marksOfStanding(article) }));
  const open = new Set(standing);
  for (const same of [TEXT, ID, ADDRESS, HEADLINE, ORIGIN]) match(groups, known, open, same);
  return groups;
}

function grouped(drafts: readonly WaitingDraft[]): Group[] {
  const groups: Group[] = [];
  const known = new Known();
  for (const draft of drafts) {
    const { marks } = draft;
    const same = known.find(marks);
    const group = same ?? { drafts: [], marks: [], files: new Map(), standing: null };
    if (!same) groups.push(group);
    join(group, draft, marks);
    known.add(marks, group);
  }
  return groups;
}

function join({ drafts, marks: all, files }: Group, draft: WaitingDraft, marks: Marks): void {
  if (marks.amongst !== null)
    files.set(marks.amongst, hasNoNeighbour(marks, files) ? statedBy(marks) : null);
  drafts.push(draft);
  all.push(marks);
}

/** Of two articles of one file with the same words, what one does not state is not what the other one does. */
function hasNoNeighbour(marks: Marks, files: Group['files']): boolean {
  const stated = marks.amongst === null ? undefined : files.get(marks.amongst);
  return stated === undefined || stated === statedBy(marks);
}

function statedBy({ outlet, day, address, id }: Marks): string {
  return JSON.stringify([outlet, day, address, id]);
}

/** The groups so far, by what makes a draft one of them. */
class Known {
  readonly #texts = new MarkIndex<Group>();
  /** Those of one file and those beside it: within one file two texts at one address, or of one id, are two articles. */
  readonly #places = new MarkIndex<{ group: Group; amongst: string | null }>();
  readonly #files = new Map<string, (string | null)[]>();

  find(marks: Marks): Group | null {
    return this.#findPlace(ID, marks) ?? this.#findText(marks) ?? this.#findPlace(ADDRESS, marks);
  }

  #findText(marks: Marks): Group | null {
    const [key] = TEXT.keys(marks);
    if (key === undefined) return null;
    const fits = ({ files }: Group) => hasNoNeighbour(marks, files);
    return this.#texts.first(key, TEXT.facts(marks), fits);
  }

  #findPlace(same: Sameness, marks: Marks): Group | null {
    const { amongst } = marks;
    for (const slot of SLOTS) {
      for (const key of same.keys(marks)) {
        const found = this.#places.first(`${slot} ${key}`, same.facts(marks), () => true);
        if (found !== null && (amongst === null || found.amongst !== amongst)) return found.group;
      }
    }
    return null;
  }

  add(marks: Marks, group: Group): void {
    for (const key of TEXT.keys(marks)) this.#texts.add(key, TEXT.facts(marks), group);
    const { amongst } = marks;
    for (const same of [ID, ADDRESS]) {
      for (const key of same.keys(marks)) {
        const facts = same.facts(marks);
        const alike = JSON.stringify([key, facts]);
        const files = this.#files.get(alike) ?? [];
        if (files.length === SLOTS.length || files.includes(amongst)) continue;
        this.#files.set(alike, [...files, amongst]);
        this.#places.add(`${files.length} ${key}`, facts, { group, amongst });
      }
    }
  }
}

/** Of all that are alike the first is kept, and the first of another file: one of the two is not of one's own. */
const SLOTS = [0, 1];

/** Gives groups that have none yet the first article of the corpus that is the same. */
function match(
  groups: readonly Group[],
  known: readonly { readonly article: Existing; readonly marks: Marks }[],
  open: Set<Existing>,
  same: Sameness,
): void {
  const index = new MarkIndex<Existing>();
  for (const { article, marks } of known)
    if (open.has(article))
      for (const key of same.keys(marks)) index.add(key, same.facts(marks), article);
  for (const group of groups.filter(({ standing }) => standing === null)) {
    const found = firstSame(group, index, open, same);
    if (found === null) continue;
    group.standing = found;
    open.delete(found);
  }
}

function firstSame(
  { marks: all }: Group,
  index: MarkIndex<Existing>,
  open: ReadonlySet<Existing>,
  same: Sameness,
): Existing | null {
  for (const marks of all) {
    if (same.onlyAmongst && marks.amongst === null) continue;
    for (const key of same.keys(marks)) {
      const found = index.first(key, same.facts(marks), (article) => open.has(article));
      if (found !== null) return found;
    }
  }
  return null;
}

/** One way of being the same: a key that both have, and facts that agree where both state them. */
interface Sameness {
  keys(marks: Marks): readonly string[];
  facts(marks: Marks): readonly (string | null)[];
  /** Whether it holds only for articles of files that hold many. */
  readonly onlyAmongst?: boolean;
}

const one = (kind: string, key: string | null) => (key === null ? [] : [`${kind} ${key}`]);

/** A text that two outlets print, that stands at two addresses, or that a database lists twice, is two articles. */
const TEXT: Sameness = {
  keys: ({ text }) => one('text', text),
  facts: ({ outlet, place, id, day }) => [outlet, place, id, day],
};
const ID: Sameness = { keys: ({ id }) => one('id', id), facts: ({ outlet }) => [outlet] };
const ADDRESS: Sameness = { keys: ({ address }) => one('address', address), facts: () => [] };
const HEADLINE: Sameness = {
  keys: ({ headline }) => one('headline', headline),
  facts: ({ outlet, address, id }) => [outlet, address, id],
  onlyAmongst: true,
};
const ORIGIN: Sameness = {
  keys: ({ origin }) => origin.map((name) => `origin ${name}`),
  facts: ({ address }) => [address],
};
