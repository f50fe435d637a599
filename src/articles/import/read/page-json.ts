/** What a page's JSON-LD states of its article (schema.org/Article). */
export interface NewsArticle {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

type Json = Record<string, unknown>;

/** How deep lists and graphs are looked into. */
const DEEPEST = 4;

/** Reads the first article that a page's JSON-LD scripts describe; broken scripts are passed over. */
export function newsArticleOf(scripts: readonly string[]): NewsArticle {
  const article = scripts.flatMap((script) => objectsIn(parsed(script), 0)).find(isArticle) ?? {};
  return {
    title: text(article.headline) ?? text(article.name),
    outlet: name(article.publisher),
    byline: names(article.author),
    published: text(article.datePublished),
    url:
      text(article.url) ??
      text((article.mainEntityOfPage as Json | undefined)?.['@id'] ?? article.mainEntityOfPage),
    language: text(article.inLanguage),
  };
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

/** The objects of a script, those in its lists and in its `@graph` included. */
function objectsIn(value: unknown, depth: number): Json[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  const object = value as Json;
  return [object, ...objectsIn(object['@graph'], depth + 1)];
}

function isArticle(object: Json): boolean {
  return [object['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /Article$|BlogPosting$|^Report$/.test(type));
}

function names(value: unknown): string | null {
  const found = [value]
    .flat()
    .map(name)
    .filter((one) => one !== null);
  return found.length > 0 ? found.join(', ') : null;
}

/** The name of a person or body, which is an object or its name alone. */
function name(value: unknown): string | null {
  if (Array.isArray(value)) return name(value[0]);
  return typeof value === 'object' && value !== null ? text((value as Json).name) : text(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
