import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDatePhrase, isoDate } from '../../../src/language/dates/date.ts';

describe('a printed date becomes ISO 8601', () => {
  it.each([
    // Feeds and mail headers (RFC 5322).
    ['Fri, 15 Aug 2025 09:18:08 +0000', '2025-08-15T09:18:08+00:00'],
    ['Sat Aug 16 2025 09:18:08 GMT+0100 (BST)', '2025-08-16T09:18:08+01:00'],
    // Machine forms keep their precision: nothing is added to a bare day.
    ['2025-08-15', '2025-08-15'],
    ['2025-08-15T09:18:08.123Z', '2025-08-15T09:18:08Z'],
    ['2025-08-15T09:18:08+0200', '2025-08-15T09:18:08+02:00'],
    ['2025-08-15 09:18', '2025-08-15T09:18'],
    // Papers.
    ['15 August 2025', '2025-08-15'],
    ['15th of August, 2025', '2025-08-15'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['Published AUGUST 15 2025', '2025-08-15'],
    ['Last updated 15 August 2025', '2025-08-15'],
    ['Aug 15, 2025, 9:18 AM', '2025-08-15T09:18'],
    ['August 15, 2025 at 9:18 a.m. EDT', '2025-08-15T09:18-04:00'],
    ['Tue 19 Aug 2025 21.05 BST', '2025-08-19T21:05+01:00'],
    ['09:18 BST, 15 August 2025', '2025-08-15T09:18+01:00'],
    ['Friday 15 August 2025 10:18, UK', '2025-08-15T10:18'],
    ['12am 15 Aug 2025', '2025-08-15T00:00'],
    ['12:30 pm, 15 Aug 2025', '2025-08-15T12:30'],
    // Figures that read one way only.
    ['15/08/2025', '2025-08-15'],
    ['08/15/2025 09:18 AM', '2025-08-15T09:18'],
    ['04/04/2025', '2025-04-04'],
    ['15.08.2025 18:30', '2025-08-15T18:30'],
    // Other languages.
    ['15. August 2025, 18:30 Uhr', '2025-08-15T18:30'],
    ['15 août 2025 à 18h30', '2025-08-15T18:30'],
    ['mar. 15 abr. 2025', '2025-04-15'],
    ['15 de agosto de 2025', '2025-08-15'],
    ['15 серпня 2025', '2025-08-15'],
    ['2025年8月15日', '2025-08-15'],
  ])('%s', (printed, iso) => {
    expect(isoDate(printed)).toBe(iso);
  });

  it('keeps a time without an offset where the letters of the zone stand for several zones', () => {
    expect(isoDate('Aug 15, 2025 9:18 AM (IST)')).toBe('2025-08-15T09:18');
    expect(isoDate('9am ET, Aug. 15, 2025')).toBe('2025-08-15T09:00');
  });
});

describe('what states no whole date is null', () => {
  it.each([
    ['13 hours ago'],
    ['yesterday'],
    ['August 2025'],
    ['15 August'],
    ['2025'],
    ["Aug 15 '25"],
    ['15-16 August 2025'],
    ['31 February 2025'],
    ['Published 15 August 2025 by Jane'],
    ['5 per cent of 2025'],
    [''],
  ])('%s', (printed) => {
    expect(isoDate(printed)).toBeNull();
  });

  it('reads no figures that are one day in London and another in New York', () => {
    expect(isoDate('03/04/2025')).toBeNull();
  });
});

describe('whatever the text', () => {
  it('gives a day of the calendar or null', () => {
    const near = fc.stringMatching(/^[0-9A-Za-z:./, +-]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const iso = isoDate(text);
        if (iso !== null) expect(Number.isNaN(Date.parse(iso))).toBe(false);
      }),
    );
  });

  it('reads back every day it is given', () => {
    const days = fc.date({
      min: new Date('1850-01-01'),
      max: new Date('2150-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const long = day.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
        expect(isoDate(long)).toBe(day.toISOString().slice(0, 10));
        expect(isoDate(day.toUTCString())?.slice(0, 19)).toBe(day.toISOString().slice(0, 19));
      }),
    );
  });

  it.each([['2025'], ['1:'], ['a '], ['15 Aug '], ['+00']])(
    'passes over a megabyte of "%s"',
    (unit) => {
      expect(isoDate(unit.repeat(1_000_000 / unit.length))).toBeNull();
    },
  );
});

describe('the words of a date', () => {
  it.each([
    ['15 August'],
    ['03/04/2025'],
    ['Friday 15 August, 9 am'],
    ['August 2025'],
    ['15.8.2025 18:30'],
  ])('%s', (text) => {
    expect(isDatePhrase(text)).toBe(true);
  });

  it.each([
    ['9 am'],
    ['August'],
    ['2025'],
    ['15'],
    ['May be 5'],
    ['15 August 2025 16 August 2025'],
    [''],
  ])('are not "%s"', (text) => {
    expect(isDatePhrase(text)).toBe(false);
  });
});
