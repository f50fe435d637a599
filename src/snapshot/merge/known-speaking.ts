import type { Article } from '../../articles/article.ts';
import type { AnalysedArticle, ArticleAnalysis } from '../../quotes/analysis.ts';
import type { UnnamedSpeaker } from '../../quotes/speaker.ts';
import { foldName, withoutArticle } from '../../quotes/speakers/fold.ts';
import type { Casts } from '../../quotes/speakers/linking/casts.ts';
import { type Regathered, regather } from '../../quotes/speakers/linking/regather.ts';
import { unnamedSpeakers } from '../../quotes/speakers/linking/unnamed.ts';
import type { Analyses } from '../sections/analyses.ts';
import { listsOf } from '../sections/lists.ts';
import { termsOf } from '../sections/name-tables.ts';
import { numbersOf, type Sections } from '../sections/sections.ts';
import { savedSpeakers } from '../sections/speakers.ts';
import { stringsOf } from '../sections/strings.ts';
import { placesIn, type Run } from './plan.ts';
import { mergeSpeakers } from './speakers.ts';
import { putSavedSpeaking, type SavedSpeaking, type Speaking, sideBySide } from './speaking.ts';

/** What is known from before, and what articles there are now. */
export interface KnownSpeaking {
  readonly articles: readonly Article[];
  /** By article: how many passages it has. */
  readonly sizes: readonly number[];
  readonly sources: readonly string[];
  readonly analyses: Analyses;
  /** By article. */
  readonly all: readonly ArticleAnalysis[];
  readonly saved: Sections;
  readonly speaking: SavedSpeaking;
  /** The casts of the articles that were saved. */
  readonly savedCasts: readonly Uint32Array[];
  /** Which articles were saved, and which are new. */
  readonly runs: readonly Run[];
  /** Which share of all figures may be read anew at most; default as `regather` has it. */
  readonly most: number | undefined;
}

/** Who speaks in articles of which most were saved; null where so much has changed that all is told anew. */
export function regatheredOf(known: KnownSpeaking): Speaking | null {
  if (known.speaking.corrected) return null;
  const casts = castsNow(known);
  const of = speakersBefore(known, casts);
  const given = sideBySide(known.articles, known.all, known.sizes);
  const found = regather(
    given,
    casts,
    known.analyses.figures.keys(),
    before(known, casts, of),
    known.most,
  );
  return found === null ? null : speakingOf(known, casts, of, found, given);
}

function castsNow({ sources, analyses }: KnownSpeaking): Casts {
  const casts = sources.map((source) => analyses.castOf(source) ?? new Uint32Array());
  const starts = new Uint32Array(casts.length + 1);
  for (const [at, { length }] of casts.entries()) starts[at + 1] = (starts[at] as number) + length;
  const size = starts[casts.length] as number;
  const [articleOf, numbers] = [new Uint32Array(size), new Uint32Array(size)];
  for (const [at, cast] of casts.entries()) {
    articleOf.fill(at, starts[at], starts[at + 1]);
    numbers.set(cast, starts[at]);
  }
  const { figures } = analyses;
  return { starts, articleOf, numbers, count: figures.size, figure: (at) => figures.at(at) };
}

/** By place of a figure now: the number its speaker was saved with; -1 where its article is new. */
function speakersBefore({ runs, speaking }: KnownSpeaking, { starts }: Casts): Int32Array {
  const of = new Int32Array(starts.at(-1) as number).fill(-1);
  let article = 0;
  for (const { fresh, from, to } of runs) {
    if (!fresh) {
      const own = speaking.speakers.subarray(speaking.starts[from], speaking.starts[to]);
      of.set(own, starts[article]);
    }
    article += to - from;
  }
  return of;
}

function before(
  { runs, saved, savedCasts, speaking }: KnownSpeaking,
  casts: Casts,
  of: Int32Array,
) {
  const changed = new Set<number>();
  for (let place = of.indexOf(-1); place >= 0; place = of.indexOf(-1, place + 1))
    changed.add(casts.numbers[place] as number);
  const bereft = new Set<number>();
  for (const article of goneIn(runs, savedCasts.length)) {
    for (const figure of savedCasts[article] ?? []) changed.add(figure);
    const own = speaking.speakers.subarray(speaking.starts[article], speaking.starts[article + 1]);
    for (const speaker of own) bereft.add(speaker);
  }
  const names = stringsOf(saved, 'speaker-name');
  return { count: names.size, of, changed, bereft, named: finder(saved) };
}

function goneIn(runs: readonly Run[], size: number): number[] {
  const gone: number[] = [];
  let next = 0;
  for (const { fresh, from, to } of runs) {
    if (fresh) continue;
    for (; next < from; next++) gone.push(next);
    next = to;
  }
  for (; next < size; next++) gone.push(next);
  return gone;
}

/** Whose saved name is the same, case and accents aside. */
function finder(saved: Sections): (name: string) => number {
  const forms = termsOf(saved, 'forms');
  const lists = listsOf(saved, 'names-forms');
  const names = stringsOf(saved, 'speaker-name');
  return (name) => {
    const folded = foldName(name);
    const at = forms.indexOf(withoutArticle(folded));
    if (at < 0) return -1;
    return lists.at(at).find((speaker) => foldName(names.at(speaker) ?? '') === folded) ?? -1;
  };
}

function speakingOf(
  known: KnownSpeaking,
  casts: Casts,
  of: Int32Array,
  found: Regathered,
  given: readonly AnalysedArticle[],
): Speaking {
  const { articles, saved, speaking, runs, all } = known;
  const names = stringsOf(saved, 'speaker-name');
  const nameAt = (place: number) => found.named.get(place) ?? names.at(of[place] as number) ?? '';
  const figuresOf = (article: number) =>
    Array.from(
      { length: (casts.starts[article + 1] as number) - (casts.starts[article] as number) },
      (_, figure) => (casts.starts[article] as number) + figure,
    );
  return {
    analyses: all,
    namesOf: (article) => figuresOf(article).map(nameAt),
    isRenamed: (article, savedArticle) =>
      figuresOf(article).some((place, figure) => {
        const name = found.named.get(place);
        return name !== undefined && name !== speaking.nameOf(savedArticle, figure);
      }),
    put(parts) {
      const { kept, numberOf } = mergeSpeakers(
        parts,
        saved,
        { ...found, ...placesOf(runs, saved, given), unnamed: unnamedOf(known, given) },
        articles,
      );
      const speakers = new Uint32Array(of.length);
      for (let place = 0; place < of.length; place++)
        speakers[place] = kept[of[place] as number] as number;
      for (const [place, name] of found.named) speakers[place] = numberOf(name);
      putSavedSpeaking(parts, speakers);
    },
  };
}

/** By place of an article, and of a passage, that was saved: its place now; -1 where it is gone. */
function placesOf(runs: readonly Run[], saved: Sections, given: readonly AnalysedArticle[]) {
  const first = numbersOf(saved, 'first-passages', Uint32Array);
  const articles = placesIn(runs, { saved: first.length - 1, fresh: given.length }).saved;
  const passages = new Int32Array(first.at(-1) as number).fill(-1);
  for (const [article, place] of articles.entries()) {
    if (place < 0) continue;
    const start = given[place]?.firstPassage as number;
    const from = first[article] as number;
    for (let at = from; at < (first[article + 1] as number); at++) passages[at] = start + at - from;
  }
  return { articles, passages };
}

/** Those quoted whom no article names: as they were saved, but for new articles. */
function unnamedOf(
  { runs, saved }: KnownSpeaking,
  given: readonly AnalysedArticle[],
): UnnamedSpeaker[] {
  const known = Map.groupBy(savedSpeakers(saved).unnamed, ({ articleId }) => articleId);
  const unnamed: UnnamedSpeaker[] = [];
  let article = 0;
  for (const { fresh, from, to } of runs) {
    const some = given.slice(article, article + to - from);
    article += to - from;
    if (fresh) unnamed.push(...unnamedSpeakers(some));
    else for (const one of some) unnamed.push(...(known.get(one.article.id) ?? []));
  }
  return unnamed;
}
