import type { AnalysedArticle, QuotedFigure } from '../../analysis.ts';
import type { Speaker } from '../../speaker.ts';
import { PARTICLES } from '../../words/name-words.ts';
import { foldName } from '../fold.ts';
import { RANKS } from '../honorifics.ts';
import type { Casts } from './casts.ts';
import type { Cluster } from './cluster.ts';
import { countFigures, type ParsedName } from './reading.ts';
import { summaryOf } from './summary.ts';

/** The speakers of the clusters, quoted and silent, most quoted first, then by name. */
export function describeSpeakers(
  articles: readonly AnalysedArticle[],
  casts: Casts,
  clusters: readonly Cluster[],
): { quoted: Speaker[]; silent: Speaker[] } {
  const quoted = quotesByPlace(articles, casts);
  const speakers = clusters.map((cluster) => describe(articles, casts, quoted, cluster));
  speakers.sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
  return {
    quoted: speakers.filter((speaker) => speaker.quotedIn.length > 0),
    silent: speakers.filter((speaker) => speaker.quotedIn.length === 0),
  };
}

/** How the figure at a place is quoted; undefined where it is not. Of each article its figures are read once. */
function quotesByPlace(articles: readonly AnalysedArticle[], { starts, articleOf }: Casts) {
  const quotes: (QuotedFigure | undefined)[] = new Array(articleOf.length);
  const read = new Uint8Array(articles.length);
  return (place: number): QuotedFigure | undefined => {
    const article = articleOf[place] as number;
    if (read[article] === 0) {
      const { analysis } = articles[article] as AnalysedArticle;
      for (const one of (analysis.summary ?? summaryOf(analysis)).quoted)
        quotes[(starts[article] as number) + one.figure] = one;
      read[article] = 1;
    }
    return quotes[place];
  };
}

function describe(
  articles: readonly AnalysedArticle[],
  { articleOf }: Casts,
  quoted: ReturnType<typeof quotesByPlace>,
  { name, readings }: Cluster,
): Speaker {
  const places = placesOf(readings);
  const idOf = (place: number) => articles[articleOf[place] as number]?.article.id as string;
  const passages: number[] = [];
  let count = 0;
  for (const place of places) {
    const own = quoted(place);
    const first = articles[articleOf[place] as number]?.firstPassage as number;
    for (const paragraph of own?.paragraphs ?? []) passages.push(first + paragraph);
    count += own?.quotes ?? 0;
  }
  return {
    name,
    kind: kindOf(readings),
    forms: formsOf(
      name,
      readings.flatMap((reading) => [reading.name, ...reading.forms]),
    ),
    roles: rolesOf(rolesIn(readings).map(({ text, place }) => ({ text, articleId: idOf(place) }))),
    quotedIn: [...new Set(passages)].sort((a, b) => a - b),
    quotes: count,
    articles: [...new Set(Array.from(places, idOf))],
  };
}

function placesOf(readings: readonly ParsedName[]): Uint32Array {
  return Uint32Array.from(readings.flatMap(({ places }) => places)).sort();
}

/** The roles of all figures, in order of the figures. */
function rolesIn(readings: readonly ParsedName[]) {
  return readings
    .filter(({ roles }) => roles.length > 0)
    .flatMap(({ roles, places }) => places.map((place) => ({ roles, place })))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ roles, place }) => roles.map((text) => ({ text, place })));
}

function kindOf(readings: readonly ParsedName[]): Speaker['kind'] {
  const counted = (['person', 'body', 'outlet'] as const).map((kind) => ({
    kind,
    count: countFigures(readings.filter((reading) => reading.kind === kind)),
  }));
  return counted.sort((a, b) => b.count - a.count)[0]?.kind ?? 'person';
}

/** Longest first. What has other words before the name than titles ("remark President Obama") is no form. */
function formsOf(name: string, forms: readonly string[]): string[] {
  const proper = [...new Set(forms)].filter((form) => form.split(' ').every(isOfName));
  return [...new Set([name, ...proper])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function isOfName(word: string): boolean {
  const lower = word.toLowerCase();
  return word !== lower || RANKS.has(lower) || PARTICLES.has(lower);
}

/** A role once an article. */
function rolesOf(roles: readonly Speaker['roles'][number][]): Speaker['roles'] {
  const seen = new Set<string>();
  return roles.filter(({ text, articleId }) => {
    const key = `${articleId}\n${foldName(text)}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
