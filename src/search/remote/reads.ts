import type { Quote } from '../../quotes/quote.ts';
import type { SearchHit, SearchQuery } from '../engine.ts';
import { type Elsewhere, type Errand, type Needed, NotYet } from './elsewhere.ts';
import { Recent } from './recent.ts';
import { type ArticleRow, type PassageRow, quotesOfRow } from './row.ts';
import type { Vote, Voted } from './votes.ts';
import { decodeWords } from './word-bytes.ts';

/** How many are kept after a question: the next ones ask for many of the same. */
const KEPT = { passages: 10_000, articles: 500 } as const;

const NONE = new Uint32Array(0);

/** Where what lies elsewhere is fetched from. */
export interface RemoteSource {
  /** The rows of passages, by their indexes: of every one. */
  passages(places: readonly number[]): Promise<ReadonlyMap<number, PassageRow>>;
  articles(places: readonly number[]): Promise<ReadonlyMap<number, ArticleRow>>;
  /** What the search port gives; the rows that were read on the way are handed over. */
  search(query: SearchQuery, reads: Reads): Promise<SearchHit[]>;
  /** Whether it answers, and all of it is there. */
  reachable(): Promise<boolean>;
  /** See `Elsewhere.quotesWith`. */
  quotesWith(word: string, most: number): Promise<readonly number[]>;
  /** The passages of most votes, best first. */
  voted(votes: readonly Vote[]): Promise<readonly Voted[]>;
}

/** A passage that is here. */
export interface ReadPassage {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly lengths: readonly number[];
}

/** Which passages are whose. */
interface Order {
  readonly articleOf: Uint32Array;
  readonly firstPassages: ArrayLike<number>;
}

/** What one question has asked for. */
interface Asked {
  readonly given: Map<string, unknown>;
  readonly wanted: Map<string, () => Promise<unknown>>;
  readonly passages: Set<number>;
  readonly articles: Set<number>;
}

/** What of a coverage was read from elsewhere, and what of it the question at hand still wants. */
export class Reads implements Elsewhere {
  private readonly source: RemoteSource;
  private readonly order: Order;
  private readonly read = new Recent<ReadPassage>(KEPT.passages);
  private readonly words = new Recent<Uint32Array | string>(4 * KEPT.passages);
  private readonly texts = new Recent<string>(KEPT.articles);
  fetched?: Elsewhere['fetched'] & {};
  /** Set while a question is worked on, which nothing interrupts. */
  private current: Asked | null = null;

  constructor(source: RemoteSource, order: Order) {
    this.source = source;
    this.order = order;
  }

  /** The passage at an index. @throws {NotYet} */
  passage(place: number): ReadPassage {
    return this.passageIfHere(place) ?? this.missing('passages', place);
  }

  passageIfHere(place: number): ReadPassage | undefined {
    return this.read.get(place);
  }

  /** The words of a passage. @throws {NotYet} */
  wordsOf(place: number): Uint32Array {
    if (!(place in this.order.articleOf)) return NONE;
    const known = this.words.get(place);
    if (known === undefined) return this.missing('articles', this.order.articleOf[place] as number);
    if (typeof known !== 'string') return known;
    const words = decodeWords(known);
    this.words.set(place, words);
    return words;
  }

  /** The text of an article. @throws {NotYet} */
  textOf(article: number): string {
    return this.texts.get(article) ?? this.missing('articles', article);
  }

  /** What a search gives. @throws {NotYet} */
  found(query: SearchQuery): SearchHit[] {
    return this.asked(keyOf(query), () => this.source.search(query, this));
  }

  /** The outcome of something that is asked once a question, by a key of it. @throws {NotYet} */
  asked<T>(key: string, ask: () => Promise<T>): T {
    if (this.current?.given.has(key)) return this.current.given.get(key) as T;
    this.current?.wanted.set(key, ask);
    throw new NotYet();
  }

  quotesWith(word: string, most: number): readonly number[] {
    return this.asked(`quotes ${most} ${word}`, () => this.source.quotesWith(word, most));
  }

  voted(votes: readonly Vote[]): readonly Voted[] {
    const key = `votes ${votes.map(({ bucket }) => bucket).join(' ')}`;
    return this.asked(key, () => this.source.voted(votes));
  }

  need({ searches = [], passages = [], articles = [] }: Needed): void {
    let complete = true;
    for (const query of searches) complete = this.isHere(() => this.found(query)) && complete;
    for (const place of passages)
      if (place in this.order.articleOf && this.passageIfHere(place) === undefined)
        complete = this.note('passages', place);
    for (const place of articles)
      if (this.texts.get(place) === undefined) complete = this.note('articles', place);
    if (!complete) throw new NotYet();
  }

  errand(): Errand {
    const asked: Asked = {
      given: new Map(),
      wanted: new Map(),
      passages: new Set(),
      articles: new Set(),
    };
    return {
      attempt: (work) => {
        this.current = asked;
        try {
          return work();
        } finally {
          this.current = null;
        }
      },
      fetch: () => this.fetch(asked),
    };
  }

  /** Keeps a row that has come. */
  keep(place: number, row: PassageRow): ReadPassage {
    const { firstPassages, articleOf } = this.order;
    const first = firstPassages[articleOf[place] as number] as number;
    for (const [at, words] of [
      [place, row.w],
      [place - 1, row.p],
      [place + 1, row.n],
      [first, row.f],
    ] as const)
      if (words !== undefined && this.words.get(at) === undefined) this.words.set(at, words);
    const known = this.read.get(place);
    if (known !== undefined) return known;
    const read = { text: row.x, quotes: quotesOfRow(row), lengths: row.l };
    this.read.set(place, read);
    return read;
  }

  reachable(): Promise<boolean> {
    return this.source.reachable().catch(() => false);
  }

  private async fetch(asked: Asked): Promise<void> {
    const begun = performance.now();
    let failed = true;
    try {
      await this.bring(asked);
      failed = false;
    } finally {
      this.fetched?.(performance.now() - begun, failed);
    }
  }

  private async bring({ given, wanted, passages, articles }: Asked): Promise<void> {
    const asking = [...wanted].map(async ([key, ask]) => given.set(key, await ask()));
    const rows = passages.size === 0 ? null : this.source.passages([...passages]);
    const whole = articles.size === 0 ? null : this.source.articles([...articles]);
    const [read, texts] = await Promise.all([rows, whole, ...asking]);
    for (const [place, row] of (read as Awaited<typeof rows>) ?? []) this.keep(place, row);
    for (const [place, row] of (texts as Awaited<typeof whole>) ?? []) this.keepArticle(place, row);
    for (const list of [wanted, passages, articles]) list.clear();
  }

  private keepArticle(place: number, { x, w }: ArticleRow): void {
    const first = this.order.firstPassages[place] as number;
    for (const [at, words] of w.entries())
      if (this.words.get(first + at) === undefined) this.words.set(first + at, words);
    this.texts.set(place, x);
  }

  private missing(list: 'passages' | 'articles', place: number): never {
    this.note(list, place);
    throw new NotYet();
  }

  /** That something is missing. */
  private note(list: 'passages' | 'articles', place: number): false {
    this.current?.[list].add(place);
    return false;
  }

  private isHere(read: () => unknown): boolean {
    try {
      read();
      return true;
    } catch (error) {
      if (error instanceof NotYet) return false;
      throw error;
    }
  }
}

/** What of a query tells it from others of the same question. */
function keyOf({ terms, limit, among, filter, accept }: SearchQuery): string {
  return JSON.stringify([terms, limit, among ?? null, filter ?? null, accept !== undefined]);
}
