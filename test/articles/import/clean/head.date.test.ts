import { describe, expect, it } from 'vitest';
import { cleaned, PROSE, textsOf } from './cleaned.ts';

const TITLE = 'Engineers leave for the port';
const stated = (...lines: readonly string[]) => cleaned(...lines).stated;

describe('the date', () => {
  it.each([
    ['Published at Fri, 15 Aug 2025 09:18:08 +0000', 'Fri, 15 Aug 2025 09:18:08 +0000'],
    ['13 hours ago', '13 hours ago'],
    ['Last updated 15 August 2025', '15 August 2025'],
    ['Aug 15, 2025, 9:18 AM', 'Aug 15, 2025, 9:18 AM'],
    ['2025-08-15', '2025-08-15'],
    [
      'Published: 09:18 BST, 15 August 2025 | Updated: 10:20 BST, 15 August 2025',
      '09:18 BST, 15 August 2025',
    ],
    ['Published On 15 Aug 202515 Aug 2025', '15 Aug 2025'],
    ['By Jane Doe, 15 August 2025', '15 August 2025'],
    ['Posted on August 15, 2025 by Jane Doe', 'August 15, 2025'],
    ['Jane Doe | 15 August 2025 | 5 min read', '15 August 2025'],
    ['August 15, 20259:18 AM GMT+1Updated 3 hours ago', 'August 15, 20259:18 AM GMT+1'],
    ['Published 03/04/2025', '03/04/2025'],
  ])('%s is kept as printed', (line, published) => {
    const cleaning = cleaned(TITLE, line, ...PROSE);
    expect(cleaning.stated.published).toBe(published);
    expect(textsOf(cleaning)).toEqual(PROSE);
    expect(
      cleaning.dropped.some(({ line: { text }, keptAs }) => text === line && keptAs !== null),
    ).toBe(true);
  });

  it('is the day of publication where both are printed, whichever comes first', () => {
    expect(
      stated(
        TITLE,
        'Updated 3 hours ago',
        'Last updated 16 August 2025',
        'Published 15 August 2025',
        ...PROSE,
      ).published,
    ).toBe('15 August 2025');
  });

  it('is found below the text where a word marks it', () => {
    expect(
      stated(TITLE, ...PROSE, 'Published at Fri, 15 Aug 2025 09:18:08 +0000', 'Leave a comment')
        .published,
    ).toBe('Fri, 15 Aug 2025 09:18:08 +0000');
    // The day of a correction is not the day of the article.
    expect(stated(TITLE, ...PROSE, 'Friday, 15 August 2025').published).toBeNull();
  });

  it('is found where its marker stands on a line of its own', () => {
    expect(
      stated(TITLE, 'Published', 'on', 'August 15, 2025', 'By', 'Jane Doe', ...PROSE),
    ).toMatchObject({
      ...{ published: 'August 15, 2025', byline: 'Jane Doe' },
    });
  });

  it('needs no whole day where a marker above it says what it is', () => {
    const cleaning = cleaned(
      TITLE,
      PROSE[0],
      'Published',
      'on',
      '03/04/2025',
      PROSE[1],
      PROSE[2],
      PROSE[3],
    );
    expect(cleaning.stated.published).toBe('03/04/2025');
    expect(textsOf(cleaning)).toEqual(PROSE);
  });

  it('is taken off the line that a page printed it on to', () => {
    const cleaning = cleaned(
      TITLE,
      'Published August 15, 2025last updated August 16, 2025What is known so far',
      ...PROSE,
    );
    expect(cleaning.stated.published).toBe('August 15, 2025');
    expect(textsOf(cleaning)).toEqual(['What is known so far', ...PROSE]);
  });

  it('is taken off the first paragraph where a page printed it there', () => {
    const cleaning = cleaned(`date 2025-08-15 ${PROSE[0]}`, PROSE[1]);
    expect(cleaning.stated.published).toBe('2025-08-15');
    expect(textsOf(cleaning)).toEqual(PROSE.slice(0, 2));
  });
});
