// What ranking and certainty are fitted on: the development parts of the sets as they are, and made
// of them coverages of 1, 10 and 100 articles, half of the questions in small letters as people type,
// and coverages in which what answered a question no longer stands.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../../src/articles/article.ts';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { buildCoverage, type Coverage } from '../../../src/coverage.ts';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import type { ArticleAnalysis } from '../../../src/quotes/analysis.ts';
import { type QuestionSet, readSet, type SetQuestion } from '../../quality/sets.ts';

/** A set of questions, and the set that its articles and questions come from. */
export interface Material extends QuestionSet {
  readonly source: string;
}

const SHARED = path.resolve(import.meta.dirname, '../../../../shared/bench');
const WILD = ['mixed', 'transcripts', 'interviews'];
/** Articles of a coverage that is made, and how many questions are asked in all coverages of that size. */
const SIZES: readonly (readonly [number, number])[] = [
  [1, 200],
  [10, 200],
  [100, 100],
];
/** Questions of one coverage that lose their evidence: few, so that the rest of the articles stays. */
const TOGETHER = 12;

const analysed = new WeakMap<Article, ArticleAnalysis>();

/** Each article is analysed once, however many coverages it stands in. */
export const analyse = (article: Article): ArticleAnalysis => {
  const known = analysed.get(article) ?? analyseArticle(article, {});
  analysed.set(article, known);
  return known;
};

/** The sets as they are; wild's three corpora under one name. */
export async function wholeSets(wild: string | undefined): Promise<Material[]> {
  const sets: Material[] = [];
  for (const name of ['polnear', 'mhr500', 'squad2']) {
    const set = await readSet(name);
    const coverage = buildCoverage(set.coverage.articles, { analyse });
    sets.push({ ...set, coverage, source: name });
  }
  for (const name of wild === undefined ? [] : WILD) sets.push(await wildSet(name, wild ?? ''));
  return sets;
}

interface WildQuestion {
  readonly id: string;
  readonly corpus: string;
  readonly type: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly evidence: readonly (readonly string[])[] | null;
}

async function wildSet(name: string, folder: string): Promise<Material> {
  const { articles } = await readCorpus(path.join(folder, name), fs);
  const lines = await fs.readFile(path.join(SHARED, 'wild/gold/questions.dev.jsonl'), 'utf8');
  const all = lines
    .trim()
    .split('\n')
    .map((line): WildQuestion => JSON.parse(line));
  const questions = all
    .filter(({ corpus }) => corpus === name)
    .map(({ evidence, ...one }): SetQuestion => {
      const found = (evidence ?? []).flat().map((text) => ({ text }));
      return { ...one, evidence: found };
    });
  return {
    name: 'wild',
    source: 'wild',
    coverage: buildCoverage(articles, { analyse }),
    questions,
  };
}

/** A fixed number from 0 to 1 for a text. */
export function chanceOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

/** Every other question in small letters and without its mark. */
export function asTyped(set: Material): Material {
  const questions = set.questions.map((one) =>
    chanceOf(`typed ${one.id}`) < 0.5
      ? one
      : { ...one, question: one.question.toLowerCase().replace(/[?.]+$/, '') },
  );
  return { ...set, questions };
}

/** The same questions in coverages of a few articles: those that hold the evidence, and others by chance. */
export function smallSets(set: Material, hold: Holds): Material[] {
  const made: Material[] = [];
  for (const [size, most] of SIZES) {
    if (size >= set.coverage.articles.length) continue;
    const picked = set.questions
      .toSorted((a, b) => chanceOf(`${size} ${a.id}`) - chanceOf(`${size} ${b.id}`))
      .slice(0, most);
    for (const { questions, articles } of packed(picked, size, set, hold))
      made.push({
        name: `${set.name} in ${size}`,
        source: set.source,
        coverage: buildCoverage(articles, { analyse }),
        questions,
      });
  }
  return made;
}

/** Indexes of the articles, and of the passages, that hold a question's evidence. */
export interface Holds {
  articles(question: SetQuestion): readonly number[];
  passages(question: SetQuestion): readonly number[];
}

interface Pack {
  readonly questions: SetQuestion[];
  readonly articles: Article[];
}

function packed(
  questions: readonly SetQuestion[],
  size: number,
  set: Material,
  hold: Holds,
): Pack[] {
  const packs: { questions: SetQuestion[]; articles: Set<number> }[] = [];
  for (const question of questions) {
    const own = hold.articles(question);
    if (own.length > Math.max(size, 1) || (question.answerable && own.length === 0)) continue;
    const last = packs.at(-1);
    const together = new Set([...(last?.articles ?? []), ...own]);
    if (last !== undefined && together.size <= size && last.questions.length < TOGETHER) {
      last.questions.push(question);
      last.articles = together;
    } else packs.push({ questions: [question], articles: new Set(own) });
  }
  return packs.map(({ questions: asked, articles }, at) => {
    const all = set.coverage.articles;
    for (let step = 0; articles.size < Math.min(size, all.length); step++)
      articles.add(Math.floor(chanceOf(`${set.name} ${size} ${at} ${step}`) * all.length));
    return { questions: asked, articles: [...articles].map((one) => all[one] as Article) };
  });
}

/** The same coverage without the paragraphs that answer its questions, which nothing answers any more. */
export function withoutEvidence(set: Material, hold: Holds): Material {
  // Whoever is quoted on a headline, or on anything, mostly is so elsewhere in the article too.
  const lost = set.questions
    .filter(({ answerable, type }) => answerable && type !== 'say-any' && type !== 'say-headline')
    .slice(0, TOGETHER);
  const gone = new Set(lost.flatMap((question) => hold.passages(question)));
  const { articles, firstPassages } = set.coverage;
  const left = articles.map((article, at) => {
    const kept = article.paragraphs.filter((_, n) => !gone.has((firstPassages[at] as number) + n));
    return kept.length === article.paragraphs.length ? article : { ...article, paragraphs: kept };
  });
  const questions = lost.map((one) => ({
    ...one,
    id: `${one.id} lost`,
    type: 'lost',
    answerable: false,
    evidence: [],
  }));
  return {
    name: `${set.name} lost`,
    source: set.source,
    coverage: buildCoverage(left, { analyse }),
    questions,
  };
}

/** Where the evidence of a set's questions stands, by the scorer's own rule. */
export function holdsIn(coverage: Coverage, normalise: (text: string) => string): Holds {
  const texts = coverage.passages.map(({ text }) => normalise(text));
  const places = new Map(coverage.articles.map(({ id }, at) => [id, at]));
  const isIn = (at: number, evidence: SetQuestion['evidence']) => {
    const articles = evidence.flatMap(({ articleId }) => places.get(articleId ?? '') ?? []);
    return articles.length === 0 || articles.includes(coverage.articleOf[at] as number);
  };
  const known = new Map<SetQuestion, readonly number[]>();
  const passages = (question: SetQuestion) => {
    const gold = question.evidence
      .flatMap(({ text, alt = [] }) => (text ? [text, ...alt] : []))
      .map(normalise)
      .filter((text) => text !== '');
    const found =
      known.get(question) ??
      texts.flatMap((text, at) =>
        isIn(at, question.evidence) && gold.some((one) => text.includes(one)) ? [at] : [],
      );
    known.set(question, found);
    return found;
  };
  const articles = (question: SetQuestion) => [
    ...new Set(passages(question).map((at) => coverage.articleOf[at] as number)),
  ];
  return { passages, articles };
}
