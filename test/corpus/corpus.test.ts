import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMarks } from './marked.ts';

const corpus = new URL('../../corpus/', import.meta.url);
const coverage = new URL('../../../shared/coverage/', import.meta.url);

interface Piece {
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly paragraphs: readonly string[];
}

const pieces = readdirSync(corpus)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map(readPiece);
const originals = existsSync(coverage)
  ? readdirSync(coverage).map((file) => readFileSync(new URL(file, coverage), 'utf8'))
  : [];
const missing = 'the originals (../shared/coverage) are not on this machine';

/** A run of this many of somebody else's words in our own voice is copying, not coincidence. */
const copiedRun = 10;
/** Shorter marked stretches may be labels and scare quotes, which are nobody's words. */
const shortestQuotation = 4;

test('ships at least eight pieces', () => {
  expect(pieces.length).toBeGreaterThanOrEqual(8);
});

describe.each(pieces)('$file', ({ file, fields, body, paragraphs }) => {
  test('states only what an article has, and who published it', () => {
    const known = ['title', 'outlet', 'byline', 'published', 'url', 'language'];
    expect(known).toEqual(expect.arrayContaining(Object.keys(fields)));
    expect(fields).toMatchObject({ outlet: 'Onrecord', language: 'en' });
    // No reporter and no day is made up to fill a field: a desk or a text as printed, else nothing.
    expect([undefined, 'Onrecord staff']).toContain(fields.byline);
    expect(['undefined', 'string']).toContain(typeof fields.published);
  });

  test('is named by the slug of its headline', () => {
    expect(file).toBe(`${slug(String(fields.title))}.md`);
  });

  test('claims no address, for it has none', () => {
    expect(fields.url ?? null).toBeNull();
    expect(`${JSON.stringify(fields)}\n${body}`).not.toMatch(/https?:|www\./i);
  });

  test('has six to twelve paragraphs, each on one line, none empty', () => {
    expect(paragraphs.length).toBeGreaterThanOrEqual(6);
    expect(paragraphs.length).toBeLessThanOrEqual(12);
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/^\S(?:.*\S)?$/);
  });

  test('says nothing in its own voice that an original says in the same words', (context) => {
    context.skip(originals.length === 0, missing);
    const printed = new Set(originals.flatMap((text) => runs(text)));
    const own = paragraphs.flatMap((paragraph) => readMarks(paragraph).own);
    expect([String(fields.title), ...own].flatMap(runs).filter((run) => printed.has(run))).toEqual(
      [],
    );
  });

  test('quotes nothing that an original does not print', (context) => {
    context.skip(originals.length === 0, missing);
    const printed = originals.map(plain);
    const quoted = paragraphs
      .flatMap((paragraph) => readMarks(paragraph).quoted)
      .filter((words) => words.split(/\s+/).length >= shortestQuotation);
    const invented = quoted.filter((words) => !printed.some((text) => text.includes(trim(words))));
    expect(invented).toEqual([]);
  });
});

describe('reading marks', () => {
  test('tells an apostrophe from a mark, in both shapes', () => {
    const { quoted } = readMarks("‘We’re Europe’s own,’ he said of Britain's 'day's work'.");
    expect(quoted).toEqual(['We’re Europe’s own,', "day's work"]);
  });

  test('takes an unclosed quotation to the end of its paragraph', () => {
    expect(readMarks('He said: “One. Two.')).toEqual({
      quoted: ['One. Two.'],
      own: ['He said: ', ''],
    });
  });

  test('keeps a quotation inside a quotation in one piece', () => {
    expect(readMarks('A “b ‘c’ d” e')).toEqual({ quoted: ['b ‘c’ d'], own: ['A ', ' e'] });
  });
});

function readPiece(file: string): Piece {
  const [, matter = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(readFileSync(new URL(file, corpus), 'utf8')) ?? [];
  const paragraphs = body.replace(/\n$/, '').split('\n\n');
  return { file, fields: parse(matter) ?? {}, body, paragraphs };
}

function slug(headline: string): string {
  return headline
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function runs(text: string): string[] {
  const words =
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}£%]+/gu) ?? [];
  const starts = words.slice(0, Math.max(0, words.length - copiedRun + 1));
  return starts.map((_, at) => words.slice(at, at + copiedRun).join(' '));
}

/** One shape for every mark, ellipsis and space: papers print the same words in different dress. */
function plain(text: string): string {
  return text
    .replace(/[“”"‘’]/g, "'")
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ');
}

/** A trim may end where the original goes on, and takes its own stop. */
function trim(quotation: string): string {
  return plain(quotation).replace(/[.,?!]$/, '');
}
