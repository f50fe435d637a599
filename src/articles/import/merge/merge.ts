import path from 'node:path';
import { type FrontMatter, SINGLE } from '../../front-matter.ts';
import { slugOf } from '../../slug.ts';
import type { Draft } from '../read/drafts.ts';
import type { Existing } from './existing.ts';
import type { Identified } from './identity.ts';
import { textKey } from './sameness.ts';

/** An article as it is to stand in the corpus. */
export interface Merged {
  readonly id: string;
  readonly file: string;
  readonly outcome: 'added' | 'updated' | 'unchanged';
  /** Of the file that it takes the place of, by `digestOf`; null where it is added. */
  readonly digest: string | null;
  /** Whether a further file turned out to hold it. */
  readonly merged: boolean;
  readonly front: FrontMatter;
  readonly paragraphs: readonly string[];
  readonly from: readonly string[];
  /** The one file that holds it and no other article; null where there are several, or it holds several. */
  readonly source: string | null;
}

/** The words and facts that an article goes by. */
type Content = Pick<Draft, 'front' | 'paragraphs'>;

/**
 * Decides what each identified article is to be: its id, its words, what it states, the files it names as origin.
 * What a draft does not state stays as the corpus has it, so that what somebody added by hand is kept.
 *
 * @param taken ids in lower case that new articles may not have; those given here are added
 */
export function merge(
  identified: readonly Identified[],
  corpus: string,
  taken: Set<string>,
): Merged[] {
  const owners = ownersOf(identified);
  /** The next number to be tried, by the name that several articles want. */
  const numbers = new Map<string, number>();
  return identified.map((article) => {
    const { drafts, standing } = article;
    const content = leading(article);
    const front = { ...stated(content, article), origin: originsOf(article, content, owners) };
    const id = standing?.id ?? nameFor(front, drafts[0], taken, numbers);
    const settled = { front, paragraphs: content.paragraphs };
    const before = standing?.front.origin.length ?? 0;
    return {
      id,
      file: standing?.file ?? path.join(corpus, `${id}.md`),
      digest: standing?.digest ?? null,
      outcome: standing === null ? 'added' : isSame(settled, standing) ? 'unchanged' : 'updated',
      merged: front.origin.length > Math.max(before, 1),
      ...settled,
      from: drafts.map(({ from }) => from),
      source: sourceOf(content, drafts),
    };
  });
}

/** The file that the words were read from, where it holds nothing else. */
function sourceOf(content: Content, drafts: readonly Draft[]): string | null {
  const draft = drafts.find((one) => one === content);
  return draft !== undefined && draft.from === draft.file ? draft.file : null;
}

/**
 * Whose words an article takes: in the corpus, those of the file named first as its origin, where that comes again;
 * the corpus's own, where only another file of the same words comes; else the last draft, as the latest of one address.
 * Drafts of the same words give way to the first of them.
 */
function leading({ drafts, standing }: Identified): Content {
  const last = drafts.at(-1);
  if (standing && last?.front.status === 'withdrawn') return takenBack(standing, last);
  const first = standing?.front.origin[0];
  const again = drafts.find(({ front }) => first !== undefined && front.origin.includes(first));
  if (again) return again;
  const key = standing && textKey(standing.paragraphs);
  if (standing && drafts.some(({ paragraphs }) => textKey(paragraphs) === key)) return standing;
  const same = drafts.find(
    ({ paragraphs }) => last && textKey(paragraphs) === textKey(last.paragraphs),
  );
  return same ?? (drafts[0] as Draft);
}

/** What the corpus has stays as it was printed, and is marked: whoever quoted it can still see it was there. */
function takenBack({ front, paragraphs }: Existing, { front: { notes } }: Draft): Content {
  const all = [...new Set([...front.notes, ...notes])];
  return { front: { ...front, status: 'withdrawn', notes: all }, paragraphs };
}

/** What the leading draft states, filled up by the others and by the corpus. */
function stated({ front }: Content, { drafts, standing }: Identified): FrontMatter {
  const others = [...drafts.map((draft) => draft.front), ...(standing ? [standing.front] : [])];
  const filled: Record<string, string> = {};
  const byImporter = { ...front.stated };
  for (const field of SINGLE.filter((name) => front[name] === null && !OF_A_VERSION.has(name))) {
    const other = others.find((one) => one[field] !== null);
    if (!other) continue;
    filled[field] = other[field] as string;
    if (field in other.stated) byImporter[field] = 'importer';
  }
  return { ...front, ...filled, stated: byImporter };
}

/** What is true of one text of an article only, and not of the next. */
const OF_A_VERSION: ReadonlySet<string> = new Set(['status', 'embargo', 'machine']);

/** The origins, the leading one first; those that turned out to hold another article are taken off. */
function originsOf(
  { drafts, standing }: Identified,
  content: Content,
  owners: ReadonlyMap<string, ReadonlySet<Existing | null>>,
): string[] {
  const own = new Set(drafts.flatMap(({ front }) => front.origin));
  const kept = (standing?.front.origin ?? []).filter((name) => own.has(name) || !owners.has(name));
  const leads =
    content === standing || kept.includes(content.front.origin[0] ?? '')
      ? []
      : content.front.origin;
  const all = [...new Set([...leads, ...kept, ...own])];
  return standing ? all.filter((name) => name !== path.basename(standing.file)) : all;
}

/** Which articles the origins of this run belong to. */
function ownersOf(identified: readonly Identified[]): Map<string, Set<Existing | null>> {
  const owners = new Map<string, Set<Existing | null>>();
  for (const { drafts, standing } of identified) {
    for (const name of drafts.flatMap(({ front }) => front.origin)) {
      owners.set(name, (owners.get(name) ?? new Set()).add(standing));
    }
  }
  return owners;
}

/** A slug of the headline, else of the origin's name, with a number where another article has it. */
function nameFor(
  { title }: FrontMatter,
  draft: Draft | undefined,
  taken: Set<string>,
  numbers: Map<string, number>,
): string {
  const slug = draft?.id || slugOf(title ?? '') || slugOf(draft?.name ?? '') || 'article';
  const lower = slug.toLowerCase();
  let [id, number] = [slug, numbers.get(lower) ?? 2];
  while (taken.has(id.toLowerCase())) id = `${slug}-${number++}`;
  numbers.set(lower, number);
  taken.add(id.toLowerCase());
  return id;
}

function isSame(a: Content, b: Content): boolean {
  return (
    JSON.stringify([sorted(a.front), a.paragraphs]) ===
    JSON.stringify([sorted(b.front), b.paragraphs])
  );
}

function sorted(front: FrontMatter): [string, unknown][] {
  return Object.entries(front).sort(([a], [b]) => (a < b ? -1 : 1));
}
