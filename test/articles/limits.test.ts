import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/articles/corpus.ts';
import { importArticles } from '../../src/articles/import/import.ts';
import { DEFAULT_LIMITS, LIMITS, type Limits, parseLimits } from '../../src/articles/limits.ts';
import { folderWith } from './folder.ts';

/** Small enough to be exceeded by a test. */
const SMALL: Limits = { ...DEFAULT_LIMITS, file: 900, text: 300, line: 500, paragraph: 120 };

const SENTENCE = 'The ferry to the island sails again from Monday. ';
const FITS = SENTENCE.repeat(2).trim();
const article = (text: string) => `---\ntitle: Ferry\n---\n\n${text}\n`;
const line = (id: string, text: string) => JSON.stringify({ id, text });

describe('limits on what is read', () => {
  it.each([
    ['file', 'big.md', article([FITS, FITS].join('\n\n')) + ' '.repeat(900)],
    ['text', 'long.md', article(Array(4).fill(FITS).join('\n\n'))],
    ['paragraph', 'wide.md', article(SENTENCE.repeat(4))],
    ['text', 'long.jsonl', line('b', Array(4).fill(FITS).join('\n'))],
    ['paragraph', 'wide.jsonl', line('b', SENTENCE.repeat(4))],
    ['line', 'line.jsonl', line('b', ' '.repeat(600) + FITS)],
  ])('say which one a file exceeds and go on: %s in %s', async (name, file, content) => {
    const folder = await folderWith({ 'a.md': article(FITS), [file]: content });
    const { articles, problems } = await readCorpus(folder, fs, { limits: SMALL });
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(problems).toMatchObject([
      {
        code: `too-much-${name}`,
        file: path.join(folder, file),
        message: expect.stringContaining(String(SMALL[name as keyof Limits])),
        remedy: expect.stringContaining(`ONRECORD_LIMITS=${name}=`),
      },
    ]);
    expect((await readCorpus(folder, fs)).problems).toEqual([]);
  });

  it('are a line’s, never a corpus’s: the lines beside it are read', async () => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map((id) => line(id, FITS));
    lines.splice(2, 0, line('x', SENTENCE.repeat(20)));
    const folder = await folderWith({ 'all.jsonl': lines.join('\n') });
    const { articles, problems } = await readCorpus(folder, fs, { limits: SMALL });
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(problems).toMatchObject([{ code: 'too-much-line', line: 3 }]);
  });

  it('hold for what is imported', async () => {
    const from = await folderWith({ 'a.txt': FITS, 'b.txt': SENTENCE.repeat(4) });
    const report = await importArticles([from], {
      corpus: await folderWith({}),
      files: fs,
      reading: { limits: SMALL },
    });
    expect(report.added).toHaveLength(1);
    expect(report.problems).toMatchObject([{ code: 'too-much-paragraph' }]);
  });
});

describe('ONRECORD_LIMITS', () => {
  it('sets the limits it names and leaves the others', () => {
    expect(parseLimits('paragraph=5, time = 7', 'X')).toEqual({
      ...DEFAULT_LIMITS,
      paragraph: 5,
      time: 7,
    });
  });

  it.each(['paragraph', 'paragraph=0', 'paragraph=-1', 'words=5', 'toString=5', 'text=1e9', ''])(
    'refuses %j by name',
    (setting) => {
      expect(() => parseLimits(setting, 'ONRECORD_LIMITS')).toThrow(
        /ONRECORD_LIMITS holds.*nesting/,
      );
    },
  );

  it('has a unit and a reason for every limit', () => {
    for (const { unit, of, why } of Object.values(LIMITS)) {
      expect([unit, of, why].every((text) => text.length > 3)).toBe(true);
    }
  });
});

describe('docs/security.md', () => {
  it('says every limit, its unit and why', async () => {
    const page = await fs.readFile(
      path.resolve(import.meta.dirname, '../../docs/security.md'),
      'utf8',
    );
    for (const [name, { most, unit, of, why }] of Object.entries(LIMITS))
      expect(page).toContain(
        `| \`${name}\` | ${most.toLocaleString('en')} | ${unit} | ${of}: ${why} |`,
      );
  });
});
