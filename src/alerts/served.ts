/**
 * What an article was served with: a hash of its headline, then one of each paragraph, in order, each with the moment
 * since when it is served, where that is later than the article's own. Nothing of its text is kept.
 */
export interface ServedArticle {
  /** When it was first served, ms of state time. */
  readonly since: number;
  readonly parts: string;
}

/** What became of an article that was served before, or was not. */
export interface Arrival {
  /** To be kept; null where it is as it was. */
  readonly served: ServedArticle | null;
  /** Paragraphs with a text that was not served before, from 0. */
  readonly fresh: readonly number[];
}

/**
 * Compares an article with what was served of it.
 * @param parts as `partsOf` gives them
 * @param now ms of state time
 */
export function arrivalOf(
  parts: readonly string[],
  known: ServedArticle | null,
  now: number,
): Arrival {
  const paragraphs = parts.slice(1);
  if (known === null)
    return { served: { since: now, parts: parts.join(' ') }, fresh: paragraphs.map((_, at) => at) };
  const before = new Map(entriesOf(known));
  if ([...before.keys()].join(' ') === [...new Set(parts)].join(' '))
    return { served: null, fresh: [] };
  const fresh = paragraphs.flatMap((part, at) => (before.has(part) ? [] : [at]));
  const since = (part: string) => before.get(part) ?? now;
  const marked = parts.map((part) => mark(part, since(part), known.since));
  return { served: { since: known.since, parts: marked.join(' ') }, fresh };
}

/** The paragraphs of an article, from 0, that are served since a moment or later. */
export function servedSince(
  parts: readonly string[],
  known: ServedArticle,
  since: number,
): number[] {
  const times = new Map(entriesOf(known));
  return parts
    .slice(1)
    .flatMap((part, at) => ((times.get(part) ?? known.since) >= since ? [at] : []));
}

const AT = '@';

function mark(part: string, since: number, ofArticle: number): string {
  return since === ofArticle ? part : `${part}${AT}${since.toString(36)}`;
}

function entriesOf({ parts, since }: ServedArticle): (readonly [string, number])[] {
  return parts.split(' ').map((entry) => {
    const [part = '', at] = entry.split(AT);
    return [part, at === undefined ? since : Number.parseInt(at, 36)];
  });
}
