import { describe, expect, it } from 'vitest';
import { namedDays } from '../../src/questions/reading/time/dates.ts';

const days = (text: string, today: string | null = '2025-08-21') =>
  namedDays(text, { today }).map(({ from, to }) => `${from}/${to}`);

describe('days named in a question', () => {
  it('reads days as people write them', () => {
    for (const text of ['2025-08-20', '20 August 2025', 'August 20, 2025', '20th of Aug 2025'])
      expect(days(text)).toEqual(['2025-08-20/2025-08-21']);
  });

  it('takes a day without a year for the last one there was', () => {
    expect(days('20 August')).toEqual(['2025-08-20/2025-08-21']);
    expect(days('24 December')).toEqual(['2024-12-24/2024-12-25']);
  });

  it('reads days in digits where only one order makes a day, and a date without a month as the last one', () => {
    expect(days('on 15/08/2025')).toEqual(['2025-08-15/2025-08-16']);
    expect(days('on 08/15/2025')).toEqual(['2025-08-15/2025-08-16']);
    expect(days('on 03/04/2025')).toEqual([]);
    expect(days('on the 15th?')).toEqual(['2025-08-15/2025-08-16']);
    expect(days('on the 30th')).toEqual(['2025-07-30/2025-07-31']);
    expect(days('the 15th floor')).toEqual([]);
  });

  it('reads whole months', () => {
    expect(days('in July 2025')).toEqual(['2025-07-01/2025-08-01']);
    expect(days('since Dec 2024')).toEqual(['2024-12-01/2025-01-01']);
  });

  it('counts weekdays back from today, which was a Thursday', () => {
    expect(days('since Monday')).toEqual(['2025-08-18/2025-08-19']);
    expect(days('on Thursday')).toEqual(['2025-08-14/2025-08-15']);
    expect(days('yesterday')).toEqual(['2025-08-20/2025-08-21']);
    expect(days('last week')).toEqual(['2025-08-11/2025-08-18']);
  });

  it('leaves out what needs today where today is not known, and days that no calendar holds', () => {
    expect(days('since Monday', null)).toEqual([]);
    expect(days('2025-02-31')).toEqual([]);
  });
});
