import { describe, expect, it } from 'vitest';
import { cleaned, PROSE, rulesOf, textsOf } from './cleaned.ts';

const TITLE = 'Engineers leave for the port';
const stated = (...lines: readonly string[]) => cleaned(...lines).stated;

describe('the headline', () => {
  it.each([
    ['printed once', [TITLE]],
    ['printed twice', [TITLE, TITLE]],
    ['printed again below the date', [TITLE, '13 hours ago', TITLE]],
    ['printed twice under another line', ['What the ministers said today', TITLE, TITLE]],
    ['under a section', ['World', TITLE]],
    ['under a relative date', ['13 hours ago', TITLE]],
    [
      'under navigation',
      ['Home', 'News', 'Sport', 'Weather', 'Shop', 'Earth', 'Travel', 'Culture', 'Games', TITLE],
    ],
  ])('is found %s', (_, head) => {
    const cleaning = cleaned(...head, ...PROSE);
    expect(cleaning.stated.title).toBe(TITLE);
    expect(textsOf(cleaning).slice(-PROSE.length)).toEqual(PROSE);
  });

  it.each([
    'Will the engineers ever come back?',
    'Watch: Engineers leave for the port',
    '‘We go,’ minister tells the capital as engineers leave for port',
    'Engineers Leave For The Port. Here Is What They Take With Them.',
    'Minister says engineers will leave for the port at once as part of the deal that was made last week - but refuses to say when any of them will be back',
    'What the deal means for the U.N.',
    'Инженеры едут в порт сегодня',
  ])('may read "%s"', (title) => {
    expect(stated(title, ...PROSE).title).toBe(title);
  });

  it('is null where the text begins at once, under a newsletter box or not', () => {
    expect(stated(...PROSE).title).toBeNull();
    expect(
      stated(
        'Unlock the Capital Watch newsletter for free',
        'Your guide to what it means',
        ...PROSE,
      ).title,
    ).toBeNull();
    expect(
      stated('CAPITAL CITY (Reuters) - Did the engineers leave for the port on Tuesday?', ...PROSE)
        .title,
    ).toBeNull();
  });

  it('leaves the standfirst as the first passage, with a full stop or without', () => {
    for (const standfirst of [
      'Minister says the work will take several weeks',
      'The work will take several weeks, the minister says.',
    ]) {
      const cleaning = cleaned(TITLE, standfirst, ...PROSE);
      expect(cleaning.stated.title).toBe(TITLE);
      expect(textsOf(cleaning)).toEqual([standfirst, ...PROSE]);
    }
  });

  it('gives up the name of its outlet where that is known for one', () => {
    expect(stated(`${TITLE} | BBC News`, ...PROSE)).toMatchObject({
      title: TITLE,
      outlet: 'BBC News',
    });
    expect(stated(`${TITLE} - Politics - The Guardian`, TITLE, ...PROSE)).toMatchObject({
      title: TITLE,
      outlet: 'The Guardian',
    });
    expect(stated(`${TITLE} - what we know`, ...PROSE)).toMatchObject({
      title: `${TITLE} - what we know`,
      outlet: null,
    });
  });

  it('may stand behind its name', () => {
    expect(
      stated('Title: Engineers leave', 'Author: Jane Doe', 'Date: 15 August 2025', ...PROSE),
    ).toMatchObject({
      ...{ title: 'Engineers leave', byline: 'Jane Doe', published: '15 August 2025' },
    });
  });
});

describe('the byline', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By JANE DOE and JOHN SMITH', 'JANE DOE and JOHN SMITH'],
    ['By Jane Doe, Political editor', 'Jane Doe, Political editor'],
    ['By Joy', 'Joy'],
    ['Jane Doe in London', 'Jane Doe in London'],
    [
      'Jane Doe in London and John Smith in New York',
      'Jane Doe in London and John Smith in New York',
    ],
    ['Jane Doe Defence correspondent', 'Jane Doe Defence correspondent'],
  ])('%s', (line, byline) => {
    const cleaning = cleaned(TITLE, line, ...PROSE);
    expect(cleaning.stated.byline).toBe(byline);
    expect(textsOf(cleaning)).toEqual(PROSE);
  });

  it('may stand above what its bearer does', () => {
    expect(
      stated(TITLE, 'Jane Doe', 'Political correspondent', 'Reporting from London', ...PROSE)
        .byline,
    ).toBe('Jane Doe');
  });

  it.each([
    'By Christmas the war will be over',
    'By Monday',
    'Jane Doe',
    'Downing Street',
    'Minister in a hurry',
    'By and by',
  ])('is not taken from "%s"', (line) => {
    expect(stated(TITLE, line, ...PROSE).byline).toBeNull();
  });
});

describe('outlet, address and language', () => {
  it('are stated only where they are printed', () => {
    expect(
      stated('BBC News', TITLE, 'https://www.example.org/news/engineers', ...PROSE),
    ).toMatchObject({
      ...{ outlet: 'BBC News', url: 'https://www.example.org/news/engineers' },
    });
    expect(stated(TITLE, ...PROSE)).toMatchObject({ outlet: null, url: null, language: null });
  });

  it('are not those of somebody quoted or linked to', () => {
    expect(
      stated(
        TITLE,
        'Source: Financial Times',
        ...PROSE,
        'Source: Reuters',
        'https://example.org/report',
      ).outlet,
    ).toBeNull();
    expect(stated(TITLE, ...PROSE, 'https://example.org/report').url).toBeNull();
    expect(stated(TITLE, PROSE[0], 'BBC News', 'https://example.org/a', ...PROSE)).toMatchObject({
      ...{ outlet: null, url: null },
    });
    expect(stated(TITLE, ...PROSE, 'Original article: https://example.org/report').url).toBe(
      'https://example.org/report',
    );
  });
});

describe('what stands between headline and text', () => {
  it('is kept where it ends a sentence, however short', () => {
    expect(textsOf(cleaned('He’s back.', ...PROSE))).toEqual(['He’s back.', ...PROSE]);
    expect(textsOf(cleaned(TITLE, '“Never.”', ...PROSE))).toEqual(['“Never.”', ...PROSE]);
  });

  it('is dropped where it is too short for coverage', () => {
    const cleaning = cleaned(TITLE, 'NH Digital', 'i', '123', ...PROSE);
    expect(textsOf(cleaning)).toEqual(PROSE);
    expect(rulesOf(cleaning)).toMatchObject({ 'NH Digital': 'label', i: 'label', 123: 'label' });
  });
});
