import fs from 'node:fs';
import path from 'node:path';
import { readArticle } from '../../src/quotes/reading.ts';
import { attributionExamples } from './attribution-examples.ts';
import { articleOf, type GoldArticle, type GoldQuote } from './gold.ts';
import type { Example } from './options.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');

/** A quotation by some of its words, and who says it by any of these names. */
interface Case {
  readonly words: string;
  readonly speakers: readonly string[];
}

/**
 * Few cases of many kinds, as examples: the features and mixed outlets of wild's development part, and
 * the cases of faults that want a name. Both give names, not the mention: the nearest words that name
 * the speaker are taken for it, else a pronoun beside a verb of the same paragraph, and only where a
 * reporting verb has it for its subject: polnear marks "the mayor" where these give the name behind it.
 * What is not marked in them says nothing. Missing sets give none.
 */
export function fewExamples(): Example[] {
  const articles = [...wildArticles(), ...faultArticles()];
  return articles.flatMap((article) =>
    attributionExamples(readArticle(articleOf(article)), article, { marked: true }),
  );
}

function wildArticles(): GoldArticle[] {
  const cases = lines('bench/wild/gold/quotes.dev.jsonl').map(({ quote, speaker }) => ({
    words: String(quote),
    speakers: [speaker].flat().filter((name): name is string => typeof name === 'string'),
  }));
  const files = ['bench/wild/mixed/mixed.jsonl', 'bench/wild/interviews/features.jsonl'];
  return files.flatMap(lines).map((article, index) => {
    const text = String(article.text ?? article.body ?? '');
    return marked(`wild-${index}`, text, cases);
  });
}

function faultArticles(): GoldArticle[] {
  return lines('samples/faults/dev.jsonl')
    .filter((one) => one.do === 'quotes' && Array.isArray(one.articles))
    .map((one, index) => {
      const text = (one.articles as { text?: string }[]).map((own) => own.text ?? '').join('\n\n');
      const wanted = one.want as { text?: string; speaker?: unknown }[];
      const cases = wanted.flatMap(({ text: words, speaker }) =>
        words !== undefined && typeof speaker === 'string' ? [{ words, speakers: [speaker] }] : [],
      );
      return marked(`fault-${index}`, text, cases);
    });
}

type Line = Readonly<Record<string, unknown>>;

function lines(file: string): Line[] {
  const from = path.join(SHARED, file);
  if (!fs.existsSync(from)) return [];
  return fs
    .readFileSync(from, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** A text with those of some cases marked that stand in it. */
function marked(id: string, text: string, cases: readonly Case[]): GoldArticle {
  const readings = readArticle(articleOf({ id, text }));
  const quotes = readings.flatMap(({ quotations, start, text: paragraph }) =>
    quotations.flatMap((own): GoldQuote[] => {
      const words = paragraph.slice(own.start, own.end);
      const found = cases.find((one) => words.includes(one.words));
      if (found === undefined) return [];
      const speaker = mentionOf(text, own.start + start, own.end + start, found.speakers);
      if (speaker === null) return [];
      return [{ text: words, start: own.start + start, end: own.end + start, speaker }];
    }),
  );
  return { id, text, quotes };
}

const NEAR = 60;
const PRONOUN =
  /\b(?:he|she)\b(?= (?:\w+ly )?\w+(?:ed|s|said|told)\b)|(?<=\b(?:said|says) )(?:he|she)\b/giu;

/** The nearest place outside the quotation that names its speaker. */
function mentionOf(
  text: string,
  start: number,
  end: number,
  speakers: readonly string[],
): GoldQuote['speaker'] {
  const from = Math.max(0, start - NEAR);
  const around = text.slice(from, end + NEAR);
  const surnames = speakers.map(
    (name) =>
      name
        .split(' ')
        .at(-1)
        ?.replace(/[^\p{L}’'-]/gu, '') ?? '',
  );
  const named = surnames.flatMap((word) =>
    word === '' ? [] : [...around.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'))],
  );
  const pronouns = [...around.matchAll(PRONOUN)];
  const places = [...named, ...pronouns]
    .map(({ index, 0: word }) => ({
      start: index + from,
      end: index + from + word.length,
      text: word,
    }))
    .filter((own) => own.end <= start || own.start >= end)
    .map((own) => ({ ...own, far: own.end <= start ? start - own.end : own.start - end }))
    .sort((one, other) => one.far - other.far);
  const [best] = places;
  return best === undefined ? null : { ...best, canonical: speakers[0] ?? null };
}
