import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { importArticles } from '../../../src/articles/import/import.ts';
import { passagesOf } from '../../../src/articles/passage.ts';
import { folderWith, textsIn } from '../folder.ts';

const ORIGINALS = path.resolve('../shared/coverage');

/** What a reader of the five finds stated in them, by the number they begin with. */
const STATED: Readonly<
  Record<string, { title: RegExp | null; published: string | null; first: RegExp }>
> = {
  '000': { title: null, published: null, first: /^Defence secretary John Healey has said/ },
  '001': {
    title: /^UK Defence Secretary John Healey pledges troops/,
    published: null,
    first: /^On the morning of/,
  },
  '002': {
    title: /^Healey says Putin-Trump talks/,
    published: 'Fri, 15 Aug 2025 09:18:08 +0000',
    first: /^The meeting between/,
  },
  '003': {
    title: /^UK Defence Secretary Signals Intent/,
    published: null,
    first: /^John Healey asserts/,
  },
  '004': {
    title: /^UK to offer troops to defend/,
    published: '13 hours ago',
    first: /^The head of the British/,
  },
};

/** What in the five is no coverage. */
const BOILERPLATE =
  /newsletter|Sign up to|Your guide to|Our morning email|^English$|^Loading$|Read the full article|Leave a comment|email address|Required fields|Photo|Published at|hours ago/;

/** Skips with its reason shown where the originals are not beside the project. */
const withOriginals = describe.skipIf(!existsSync(ORIGINALS));

withOriginals('the five originals (skipped where ../shared/coverage is missing)', () => {
  it('give their headlines, dates and first paragraphs, and nothing that they do not state', async () => {
    const corpus = await folderWith({});
    await importArticles([ORIGINALS], { corpus, files: fs });
    const { articles, problems } = await readCorpus(corpus, fs);
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(5);
    for (const article of articles) {
      const stated = STATED[article.origin[0]?.slice(0, 3) ?? ''];
      if (stated?.title) expect(article.title).toMatch(stated.title);
      else expect(article.title).toBeNull();
      expect(article.published).toBe(stated?.published);
      expect(passagesOf(article)[0]?.text).toMatch(stated?.first ?? /^$/);
      expect(article).toMatchObject({ outlet: null, byline: null, url: null });
    }
    const dated = articles.find(({ date }) => date !== null);
    expect(dated?.date).toBe('2025-08-15T09:18:08+00:00');
  });

  it('have every line in a passage, in the title, or listed as dropped with its rule', async () => {
    const corpus = await folderWith({});
    const { dropped } = await importArticles([ORIGINALS], { corpus, files: fs });
    const { articles } = await readCorpus(corpus, fs);
    for (const name of readdirSync(ORIGINALS)) {
      const article = articles.find(({ origin }) => origin.includes(name));
      const kept = new Set([
        article?.title,
        ...(article ? passagesOf(article) : []).map(({ text }) => text),
      ]);
      const listed = dropped.filter(({ file }) => path.basename(file) === name);
      const lines = readFileSync(path.join(ORIGINALS, name), 'utf8').split('\n');
      for (const [index, line] of lines.entries()) {
        const entry = listed.find((one) => one.line === index + 1);
        if (line.trim() === '') expect(entry).toBeUndefined();
        else if (kept.has(line.trim()))
          expect(entry === undefined || entry.rule === 'headline-repeated').toBe(true);
        else expect(entry).toMatchObject({ text: line.trim(), rule: /^[a-z-]+$/ });
      }
    }
  });

  it('leave nothing of their boilerplate in a passage, and no coverage among what is dropped', async () => {
    const corpus = await folderWith({});
    const { dropped } = await importArticles([ORIGINALS], { corpus, files: fs });
    const { articles } = await readCorpus(corpus, fs);
    for (const { text } of articles.flatMap(passagesOf)) expect(text).not.toMatch(BOILERPLATE);
    for (const { text, rule } of dropped) {
      if (rule !== 'headline-repeated') expect(text).toMatch(BOILERPLATE);
    }
  });

  it('come to the same articles again, and so do the articles themselves in another corpus', async () => {
    const [corpus, other] = [await folderWith({}), await folderWith({})];
    await importArticles([ORIGINALS], { corpus, files: fs });
    const before = await textsIn(corpus);
    const again = await importArticles([ORIGINALS], { corpus, files: fs });
    expect(again).toMatchObject({ added: [], updated: [], merged: [] });
    expect(again.unchanged).toHaveLength(5);
    expect(await textsIn(corpus)).toEqual(before);
    await importArticles([corpus], { corpus: other, files: fs });
    expect(await textsIn(other)).toEqual(before);
  });
});
