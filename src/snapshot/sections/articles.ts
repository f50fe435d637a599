import type { Article, Form } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import { internedOf, putInterned } from './interned.ts';
import { lazyList } from './lazy-list.ts';
import type { Sections } from './sections.ts';
import { putStrings, stringsOf } from './strings.ts';
import type { Texts } from './texts.ts';

const OFTEN_SAME = ['outlet', 'byline', 'published', 'date', 'language'] as const;
const OWN = ['id', 'title', 'url'] as const;
const STATED = ['form', 'stressed', 'details'] as const;

/** The parts that hold a string an article, and those in which many are the same. */
export const ARTICLE_STRINGS = [...OWN, 'origin'].map((name) => `article-${name}`);
export const ARTICLE_INTERNED = [...OFTEN_SAME, ...STATED].map((name) => `article-${name}`);

/** Adds what articles state about themselves. */
export function putArticles(parts: Sections, articles: readonly Article[]): void {
  for (const name of OWN)
    putStrings(
      parts,
      `article-${name}`,
      articles.map((article) => article[name]),
    );
  for (const name of OFTEN_SAME)
    putInterned(
      parts,
      `article-${name}`,
      articles.map((article) => article[name]),
    );
  putStrings(
    parts,
    'article-origin',
    articles.map(({ origin }) => JSON.stringify(origin)),
  );
  putInterned(
    parts,
    'article-form',
    articles.map(({ form }) => form ?? null),
  );
  putInterned(
    parts,
    'article-stressed',
    articles.map(({ stressed }) => (stressed ? JSON.stringify(stressed) : null)),
  );
  putInterned(
    parts,
    'article-details',
    articles.map(({ details }) => (details ? JSON.stringify(details) : null)),
  );
}

/** The articles, each read when it is first asked for; its text anew each time. */
export function articlesOf(parts: Sections, texts: Texts): readonly Article[] {
  const [ids, titles, urls] = OWN.map((name) => stringsOf(parts, `article-${name}`));
  const size = ids?.size ?? 0;
  const [outlets, bylines, published, dates, languages] = OFTEN_SAME.map((name) =>
    internedOf(parts, `article-${name}`, size),
  );
  const origins = stringsOf(parts, 'article-origin');
  const details = internedOf(parts, 'article-details', size);
  const forms = internedOf(parts, 'article-form', size);
  const formAt = (at: number): Pick<Article, 'form'> => {
    const stated = forms.at(at) as Form | null;
    return stated === null ? {} : { form: stated };
  };
  const stresses = internedOf(parts, 'article-stressed', size);
  const stressedAt = (at: number): Pick<Article, 'stressed'> => {
    const stated = stresses.at(at);
    return stated === null ? {} : { stressed: JSON.parse(stated) };
  };
  const detailsAt = (at: number): Pick<Article, 'details'> => {
    const stated = details.at(at);
    return stated === null ? {} : { details: JSON.parse(stated) };
  };
  const articleAt = (at: number): Article => ({
    id: ids?.at(at) ?? '',
    title: titles?.at(at) ?? null,
    outlet: outlets?.at(at) ?? null,
    byline: bylines?.at(at) ?? null,
    published: published?.at(at) ?? null,
    date: dates?.at(at) ?? null,
    url: urls?.at(at) ?? null,
    language: languages?.at(at) ?? null,
    ...formAt(at),
    ...stressedAt(at),
    ...detailsAt(at),
    get origin() {
      return JSON.parse(origins.at(at) ?? '[]');
    },
    get text() {
      return texts.article(at);
    },
    get paragraphs() {
      const first = texts.firstPassages[at] as number;
      const count = (texts.firstPassages[at + 1] as number) - first;
      return Array.from({ length: count }, (_, paragraph) => texts.span(first + paragraph));
    },
  });
  const made = new Array<Article | undefined>(size);
  return lazyList(size, (at) => {
    made[at] ??= articleAt(at);
    return made[at];
  });
}

/** What each article states as its outlet, without reading more of it. */
export function statedOutlets(parts: Sections, count: number): Pick<Article, 'outlet'>[] {
  const outlets = internedOf(parts, 'article-outlet', count);
  return Array.from({ length: count }, (_, at) => ({ outlet: outlets.at(at) }));
}

/** From an id to its article; ids are read at the first call. */
export function articleById(
  parts: Sections,
  articles: readonly Article[],
): (id: string) => Article | undefined {
  const ids = stringsOf(parts, 'article-id');
  let places: ReadonlyMap<string | null, number> | null = null;
  return (id) => {
    places ??= new Map(Array.from({ length: ids.size }, (_, at) => [ids.at(at), at]));
    const at = places.get(id);
    return at === undefined ? undefined : articles[at];
  };
}

/** The passages, each field read when it is asked for. */
export function savedPassages(
  articles: readonly Article[],
  articleOf: Uint32Array,
  texts: Texts,
): readonly Passage[] {
  return lazyList(articleOf.length, (at) => {
    const article = articleOf[at] as number;
    const paragraph = at - (texts.firstPassages[article] as number) + 1;
    return {
      get id() {
        return `${articles[article]?.id}#${paragraph}`;
      },
      get articleId() {
        return articles[article]?.id ?? '';
      },
      paragraph,
      start: texts.span(at).start,
      get text() {
        return texts.passage(at, article);
      },
    };
  });
}
