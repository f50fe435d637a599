import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../../src/articles/import/clean/clean.ts';
import { type Cleaning, newCleaning } from '../../../../src/articles/import/clean/cleaning.ts';
import { unwrappedLines } from '../../../../src/articles/import/read/wrapping.ts';
import { cleaned, PROSE } from './cleaned.ts';

/** Lines that stand on pages of articles, so that random texts set off the rules against one another. */
const PAGE = [
  ...PROSE,
  'Engineers leave for the port',
  'Sign up to First Light',
  'Your guide to the war',
  'after newsletter promotion',
  'Related articles',
  'list of 3 items',
  'end of list',
  'Comments',
  'Reply',
  '2 hours ago',
  'By',
  'Jane Doe',
  'Published on',
  '15 August 2025',
  'By Jane Doe',
  'English',
  'Loading',
  'Getty Images',
  'Photo: Getty',
  'Title: X',
  'date 2025-08-15 Words',
  '|',
  '',
  'https://example.org/a',
  'BBC News',
  'No comments yet',
  'Political editor',
  '***',
  'Share',
] as const;
const pages = fc.array(fc.oneof(fc.constantFrom(...PAGE), fc.string({ maxLength: 30 })), {
  maxLength: 40,
});

/** Numbers of the printed lines that are in a paragraph, in the title, or listed as dropped. */
function accountedFor({ lines, dropped, stated }: Cleaning): Set<number> {
  const kept = [...lines, ...dropped.map(({ line }) => line)].flatMap(({ printed }) => printed);
  expect(
    dropped
      .filter(({ rule }) => rule === 'headline')
      .every(({ line }) => line.text.includes(stated.title ?? '')),
  ).toBe(true);
  return new Set(kept.map(({ number }) => number));
}

describe('clean', () => {
  it('accounts for every line of any text', () => {
    fc.assert(
      fc.property(pages, (texts) => {
        const lines = unwrappedLines(texts.join('\n'));
        const all = new Set(lines.flatMap(({ printed }) => printed.map(({ number }) => number)));
        expect(accountedFor(clean(newCleaning(lines)))).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('names a rule for whatever it drops, and drops nothing twice', () => {
    fc.assert(
      fc.property(pages, (texts) => {
        const { dropped, lines } = cleaned(...texts);
        for (const { rule } of dropped) expect(rule).toMatch(/^[a-z-]+$/);
        const all = [...dropped.map(({ line }) => line), ...lines];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('keeps paragraphs in their order', () => {
    fc.assert(
      fc.property(pages, (texts) => {
        const numbers = cleaned(...texts).lines.map(({ printed }) => printed[0]?.number ?? 0);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('finds nothing more to drop in what it left', () => {
    const cleaning = cleaned(
      'Engineers leave for the port',
      '15 August 2025',
      PROSE[0],
      'Share',
      PROSE[1],
      'Related',
      'Loading',
    );
    const again = clean({ ...newCleaning(cleaning.lines), stated: cleaning.stated });
    expect(again.lines).toEqual(cleaning.lines);
  });

  /** Text made to keep a pattern busy; one line, or so many lines that touch. */
  const HOSTILE = [
    'a',
    ' ',
    '.',
    '-',
    '"',
    "'",
    '(',
    '[',
    '/',
    ':',
    '|',
    '\u2028',
    '\u0301',
    '9',
    '9:',
    'a ',
    'A ',
    'A. ',
    '. ',
    ', ',
    '[AP ',
    '(a/',
    'Photo: ',
    'by ',
    'By Jane ',
    'and ',
    'Jane Doe in ',
    'follow us on ',
    'sign up to ',
    'share on x ',
    'x ',
    'Published ',
    'updated ',
    'the post ',
    '© ',
    '- ',
    'read more: ',
    'https://',
    'source: ',
    '1 May 2025 ',
    '“a” ',
    '—',
    'é',
    '字',
    'REUTERS/A',
    'list of 3 items ',
    '\t',
    ' - ',
    '..',
    '[1/3]',
  ];

  it('gets through ten thousand different titles above one paragraph', () => {
    const titles = Array.from({ length: 10_000 }, (_, at) => `Engineers leave the port ${at}`);
    expect(cleaned(...titles, PROSE[0]).stated.title).toBe('Engineers leave the port 0');
  });

  it.each(HOSTILE)('gets through a megabyte of "%s"', (unit) => {
    const line = unit.repeat(1_000_000 / unit.length);
    expect(cleaned(line, 'b').lines.length).toBeGreaterThanOrEqual(0);
    expect(
      cleaned(`${unit.repeat(690 / unit.length)}!\n`.repeat(40)).dropped.length,
    ).toBeGreaterThanOrEqual(0);
  });

  it.each([
    'Comments',
    'Related articles',
    'Sign up to First Light',
    'list of 9 items',
    'By',
    '2 hours ago',
    'Getty Images',
    'Engineers leave',
  ])('gets through ten thousand lines of "%s"', (line) => {
    const cleaning = clean(newCleaning(unwrappedLines(`${line}\n`.repeat(10_000))));
    expect(cleaning.lines.length + cleaning.dropped.length).toBeGreaterThan(0);
  });
});
