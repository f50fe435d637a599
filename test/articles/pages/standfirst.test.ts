import * as fs from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { articleOf, parseArticleFile } from '../../../src/articles/article-file.ts';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { standfirstOf } from '../../../src/articles/standfirst.ts';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { folderWith } from '../folder.ts';
import { bringIn } from '../imported.ts';
import { pageOf, read, TEXT, TITLE } from './read.ts';

const SUMMARY =
  'The harbour master says that nobody will lose a berth when the dredger comes in March';
const text = TEXT.map((paragraph) => `<p>${paragraph}</p>`).join('');

/** A page whose summary stands between headline and text. */
const summed = (summary = `<p class="dek">${SUMMARY}</p>`) =>
  pageOf(
    `<main><header><h1>${TITLE}</h1>${summary}</header><div class="copy">${text}</div></main>`,
  );

/** The article that a file in our format holds. */
function written(...paragraphs: readonly string[]) {
  const file = parseArticleFile(paragraphs.join('\n\n'), 'a.md');
  if ('code' in file) throw new Error(file.message);
  return articleOf(file, 'a');
}

describe('a standfirst', () => {
  it('is kept as the first paragraph, in italics in the file and plain where it is shown', async () => {
    const corpus = await folderWith({});
    await bringIn({ 'page.html': summed() }, corpus);
    const [article] = (await readCorpus(corpus, fs)).articles;
    if (article === undefined) throw new Error('nothing was imported');
    expect(article.text.startsWith(`${SUMMARY}\n`)).toBe(true);
    expect(standfirstOf(article)).toBe(0);
  });

  it('is a heading above the text as well', async () => {
    const { lines } = await read(summed(`<h2 class="intro">${SUMMARY}</h2>`));
    expect(lines.map(({ standfirst = false }) => standfirst)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is none where the text begins at once', async () => {
    const { lines } = await read(summed(''));
    expect(lines.some(({ standfirst }) => standfirst)).toBe(false);
  });

  it('gives no quote that only repeats what stands below it', () => {
    const said = 'Nell Oduya said: “Nobody will lose a berth.”';
    const below = [said, 'The dredger is to arrive in March.'];
    const quotesIn = (first: string) => analyseArticle(written(first, ...below)).quotes[0] ?? [];
    const summary =
      'Nell Oduya said that “nobody will lose a berth” over the dredging of the channel';
    // The same words in plain type are a paragraph like any other.
    expect(quotesIn(summary)).not.toEqual([]);
    expect(quotesIn(`*${summary}*`)).toEqual([]);
  });

  it('keeps a quotation that stands nowhere else', () => {
    const first = '*“The herring came back before the dredger did,” Nell Oduya said on the quay*';
    const { quotes } = analyseArticle(written(first, 'The dredger is to arrive in March.'));
    expect(quotes[0]?.map((quote) => quote.text)).toEqual([
      'The herring came back before the dredger did,',
    ]);
  });

  it('is not the bold question of an interview', () => {
    const article = written('*How long will the dredger stay in the channel?*', TEXT[0]);
    expect(standfirstOf(article)).toBeNull();
  });
});
