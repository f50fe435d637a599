import path from 'node:path';
import { type FrontMatter, SINGLE } from '../../front-matter.ts';
import { slugOf } from '../../slug.ts';
import type { DraftText } from '../read/shelf.ts';
import { type Existing, wordsDigest } from './existing.ts';
import type { Identified } from './identity.ts';

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
  paragraphs(): Promise<readonly string[]>;
  readonly from: readonly string[];
  /** The one file that holds it and no other article; null where there are several, or it holds several. */
  readonly source: string | null;
}

/** The words and facts that an article goes by. */
interface Content {
  readonly front: FrontMatter;
  /** Of the paragraphs, by `wordsDigest`; worked out where it is asked for. */
  readonly words: string;
  paragraphs(): Promise<readonly string[]>;
  /** The one file that holds it and no other article; null where there is none. */
  readonly source: string | null;
}

/** Drafts that are one article, their words at hand. */
interface Fetched {
  readonly drafts: readonly DraftText[];
  /** Of their words, by `textKey`. */
  readonly texts: readonly (string | null)[];
  readonly standing: Existing | null;
}

/**
 * Decides what each identified article is to be: its id, its words, what it states, the files it names as origin. One after
 * the other, so that no words but an article's own are at hand. What a draft does not state stays as the corpus has it, so
 * that what somebody added by hand is kept.
 *
 * @param taken ids in lower case that new articles may not have; those given here are added
 */
export async function* merge(
  identified: readonly Identified[],
  corpus: string,
  taken: Set<string>,
): AsyncGenerator<Merged> {
  const owned = ownedBy(identified);
  /** The next number to be tried, by the name that several articles want. */
  const numbers = new Map<string, number>();
  for (const { drafts: waiting, standing } of identified) {
    const drafts = await Promise.all(waiting.map((draft) => draft.read()));
    const article = { drafts, texts: waiting.map(({ marks }) => marks.text), standing };
    const content = leading(article);
    const front = { ...stated(content, article), origin: originsOf(article, content, owned) };
    const id = standing?.id ?? nameFor(front, drafts[0], taken, numbers);
    const before = standing?.front.origin.length ?? 0;
    yield {
      id,
      file: standing?.file ?? path.join(corpus, `${id}.md`),
      digest: standing?.digest ?? null,
      outcome:
        standing === null ? 'added' : isSame(front, content, standing) ? 'unchanged' : 'updated',
      merged: front.origin.length > Math.max(before, 1),
      front,
      paragraphs: content.paragraphs,
      from: drafts.map(({ from }) => from),
      source: content.source,
    };
  }
}

function contentOf({ front, paragraphs, from, file }: DraftText): Content {
  const source = from === file ? file : null;
  return {
    front,
    get words() {
      return wordsDigest(paragraphs);
    },
    paragraphs: async () => paragraphs,
    source,
  };
}

/**
 * Whose words an article takes: in the corpus, those of the file named first as its origin, where that comes again;
 * the corpus's own, where only another file of the same words comes; else the last draft, as the latest of one address.
 * Drafts of the same words give way to the first of them.
 */
function leading({ drafts, texts, standing }: Fetched): Content {
  const last = drafts.at(-1);
  if (standing && last?.front.status === 'withdrawn') return takenBack(standing, last);
  const first = standing?.front.origin[0];
  const again = drafts.find(({ front }) => first !== undefined && front.origin.includes(first));
  if (again) return contentOf(again);
  if (standing && texts.includes(standing.text)) return { ...standing, source: null };
  const same = drafts[texts.indexOf(texts.at(-1) ?? null)];
  return contentOf(same ?? (drafts[0] as DraftText));
}

/** What the corpus has stays as it was printed, and is marked: whoever quoted it can still see it was there. */
function takenBack(standing: Existing, { front: { notes } }: DraftText): Content {
  const all = [...new Set([...standing.front.notes, ...notes])];
  return {
    ...standing,
    front: { ...standing.front, status: 'withdrawn', notes: all },
    source: null,
  };
}

/** What the leading draft states, filled up by the others and by the corpus. */
function stated({ front }: Content, { drafts, standing }: Fetched): FrontMatter {
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
  { drafts, standing }: Fetched,
  content: Content,
  owned: ReadonlySet<string>,
): string[] {
  const own = new Set(drafts.flatMap(({ front }) => front.origin));
  const kept = (standing?.front.origin ?? []).filter((name) => own.has(name) || !owned.has(name));
  const leads =
    content.front === standing?.front || kept.includes(content.front.origin[0] ?? '')
      ? []
      : content.front.origin;
  const all = [...new Set([...leads, ...kept, ...own])];
  return standing ? all.filter((name) => name !== path.basename(standing.file)) : all;
}

/** Which of the origins that the corpus names articles of this run have. */
function ownedBy(identified: readonly Identified[]): Set<string> {
  const named = new Set(identified.flatMap(({ standing }) => standing?.front.origin ?? []));
  const owned = new Set<string>();
  for (const { drafts } of named.size > 0 ? identified : [])
    for (const name of drafts.flatMap(({ origin }) => origin)) if (named.has(name)) owned.add(name);
  return owned;
}

/** A slug of the headline, else of the origin's name, with a number where another article has it. */
function nameFor(
  { title }: FrontMatter,
  draft: DraftText | undefined,
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

function isSame(front: FrontMatter, { words }: Content, standing: Existing): boolean {
  const facts = (stated: FrontMatter) => JSON.stringify(sorted(stated));
  return words === standing.words && facts(front) === facts(standing.front);
}

function sorted(front: FrontMatter): [string, unknown][] {
  return Object.entries(front).sort(([a], [b]) => (a < b ? -1 : 1));
}
