import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkQuote } from '../../src/answers/check/check.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { SAID } from './said.ts';

const folder = path.resolve(import.meta.dirname, '../../corpus');
const { articles } = await readCorpus(folder, fs);
const coverage = buildCoverage(articles);

const listed = coverage.passages.flatMap(({ articleId, paragraph }, index) =>
  (coverage.quotes[index] ?? [])
    .filter(({ kind }) => kind === 'direct')
    .map((quote) => ({ articleId, paragraph, quote })),
);

/** Who says a quotation, as it was read by hand; undefined for one that nobody read. */
function readByHand({ articleId, paragraph, quote }: (typeof listed)[number]) {
  return SAID[articleId]?.find(
    ([place, words]) => place === paragraph && quote.text.replace(/\s+/g, ' ').startsWith(words),
  );
}

it('gives no quotation of the shipped articles to anybody but who says it', () => {
  const wrong = listed.filter((own) => {
    const read = readByHand(own);
    return own.quote.speaker !== null && own.quote.speaker !== read?.[2];
  });
  expect(wrong).toEqual([]);
});

it('knows who says nearly all of them', () => {
  const named = listed.filter((own) => (readByHand(own)?.[2] ?? null) !== null);
  const right = named.filter((own) => own.quote.speaker !== null);
  // the few that are left silent hang on a pronoun or an office across sentences
  expect(right.length / named.length).toBeGreaterThan(0.9);
});

it('holds words to whoever said them', () => {
  const said = (speaker: string) =>
    checkQuote(coverage, 'not going to mess around with me', { speaker }).verdict;
  expect(said('Trump')).toBe('exact');
  expect(said('Zelensky')).toBe('other-speaker');
});

it('lists nobody who is no speaker', () => {
  const names = coverage.speakers.unnamed.map(({ mention }) => mention.toLowerCase());
  for (const none of ['one', 'this', 'members']) expect(names).not.toContain(none);
});
