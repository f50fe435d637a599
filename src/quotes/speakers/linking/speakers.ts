import type { AnalysedArticle } from '../../analysis.ts';
import type { Speaker } from '../../speaker.ts';
import { PARTICLES } from '../../words/name-words.ts';
import { foldName } from '../fold.ts';
import { RANKS } from '../honorifics.ts';
import type { Cluster } from './cluster.ts';
import { summaryOf } from './summary.ts';

/** The speakers of the clusters, quoted and silent, most quoted first, then by name. */
export function describeSpeakers(
  articles: readonly AnalysedArticle[],
  clusters: readonly Cluster[],
): { quoted: Speaker[]; silent: Speaker[] } {
  const quotes = articles.map(quotesByFigure);
  const speakers = clusters.map((cluster) => describe(articles, quotes, cluster));
  speakers.sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
  return {
    quoted: speakers.filter((speaker) => speaker.quotedIn.length > 0),
    silent: speakers.filter((speaker) => speaker.quotedIn.length === 0),
  };
}

interface Quoted {
  readonly passages: readonly number[];
  readonly quotes: number;
}

/** For each figure of an article that is quoted: in which passages, how often. */
function quotesByFigure({ firstPassage, analysis }: AnalysedArticle): Map<number, Quoted> {
  const { quoted } = analysis.summary ?? summaryOf(analysis);
  return new Map(
    quoted.map(({ figure, paragraphs, quotes }) => [
      figure,
      { passages: paragraphs.map((paragraph) => firstPassage + paragraph), quotes },
    ]),
  );
}

function describe(
  articles: readonly AnalysedArticle[],
  quotes: readonly Map<number, Quoted>[],
  { name, readings }: Cluster,
): Speaker {
  const ordered = [...readings].sort((a, b) => a.article - b.article || a.figure - b.figure);
  const quoted = ordered.flatMap(({ article, figure }) => quotes[article]?.get(figure) ?? []);
  const passages = new Set(quoted.flatMap((own) => own.passages));
  const idOf = (article: number) => articles[article]?.article.id as string;
  return {
    name,
    kind: kindOf(ordered.map(({ kind }) => kind)),
    forms: formsOf(
      name,
      ordered.flatMap((reading) => [reading.name, ...reading.forms]),
    ),
    roles: rolesOf(
      ordered.flatMap(({ roles, article }) =>
        roles.map((text) => ({ text, articleId: idOf(article) })),
      ),
    ),
    quotedIn: [...passages].sort((a, b) => a - b),
    quotes: quoted.reduce((sum, own) => sum + own.quotes, 0),
    articles: [...new Set(ordered.map(({ article }) => idOf(article)))],
  };
}

function kindOf(kinds: readonly Speaker['kind'][]): Speaker['kind'] {
  const counted = (['person', 'body', 'outlet'] as const).map((kind) => ({
    kind,
    count: kinds.filter((one) => one === kind).length,
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
