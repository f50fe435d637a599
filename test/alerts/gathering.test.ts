import { describe, expect, it } from 'vitest';
import {
  DEFAULT_GATHERING,
  gatheringInWords,
  isDue,
  MOST_AN_HOUR,
  readGathering,
} from '../../src/alerts/gathering.ts';

const at = (time: string) => Date.parse(`2026-03-28T${time}Z`);

/** Whether what was found at one time is told at another. */
function due(
  gathering: Partial<typeof DEFAULT_GATHERING>,
  found: string | number,
  now: string | number,
  { zone = 'UTC', lately = 0 } = {},
): boolean {
  const [oldest, moment] = [found, now].map((time) => (typeof time === 'string' ? at(time) : time));
  const when = { zone, lately, oldest: oldest as number, now: moment as number };
  return isDue({ ...DEFAULT_GATHERING, ...gathering }, when);
}

describe('what was found', () => {
  it('is told at once, until so many alerts came within the hour: the rest waits and comes together', () => {
    expect(due({}, '10:00', '10:00')).toBe(true);
    expect(due({}, '10:00', '10:00', { lately: MOST_AN_HOUR })).toBe(false);
    expect(due({}, '10:00', '11:00', { lately: MOST_AN_HOUR - 1 })).toBe(true);
  });

  it('hourly, is told when the next hour begins', () => {
    expect(due({ rhythm: 'hourly' }, '10:05', '10:59')).toBe(false);
    expect(due({ rhythm: 'hourly' }, '10:05', '11:00')).toBe(true);
  });

  it('daily, is told at that hour of the zone, once it has struck after it was found', () => {
    const daily = { rhythm: 'daily', hour: 8 } as const;
    expect(due(daily, '06:00', '07:59')).toBe(false);
    expect(due(daily, '06:00', '08:00')).toBe(true);
    expect(due(daily, '08:30', '20:00')).toBe(false);
    // 8 in New York is 12 in Greenwich at that time of the year.
    expect(due(daily, '10:00', '11:59', { zone: 'America/New_York' })).toBe(false);
    expect(due(daily, '10:00', '12:00', { zone: 'America/New_York' })).toBe(true);
  });

  it('daily, is told when the clocks leap over that hour in spring, and once where they show it twice', () => {
    const daily = { rhythm: 'daily', hour: 1 } as const;
    const zone = 'Europe/London';
    const time = (text: string) => Date.parse(text);
    // In London 00:59 is followed by 02:00 on 29 March 2026, which is one o'clock in Greenwich.
    const spring = time('2026-03-28T12:00Z');
    expect(due(daily, spring, time('2026-03-29T00:59Z'), { zone })).toBe(false);
    expect(due(daily, spring, time('2026-03-29T01:00Z'), { zone })).toBe(true);
    // On 25 October one o'clock comes at midnight in Greenwich and again an hour later: that one is the same hour.
    const [first, again] = [time('2026-10-25T00:00Z'), time('2026-10-25T01:00Z')];
    expect(due(daily, first - 1, first, { zone })).toBe(true);
    expect(due(daily, first, again, { zone })).toBe(false);
    expect(due({ rhythm: 'daily', hour: 2 }, again, again + 60 * 60_000, { zone })).toBe(true);
  });

  it('waits in silent hours, over midnight too', () => {
    const quiet = [22, 7] as const;
    expect(due({ quiet }, '21:59', '21:59')).toBe(true);
    expect(due({ quiet }, '22:00', '23:30')).toBe(false);
    expect(due({ quiet }, '22:00', '06:59')).toBe(false);
    expect(due({ quiet }, '00:00', '07:00')).toBe(true);
    expect(due({ quiet: [12, 14] }, '12:00', '13:00')).toBe(false);
  });
});

describe('a gathering as it is typed', () => {
  it('is read, and refused by name where it is none', () => {
    expect(readGathering({})).toEqual(DEFAULT_GATHERING);
    expect(readGathering({ when: 'Daily', hour: '18', quiet: '22-7' })).toEqual({
      rhythm: 'daily',
      hour: 18,
      quiet: [22, 7],
    });
    expect(() => readGathering({ when: 'weekly' })).toThrow(/when is "weekly".*hourly/);
    expect(() => readGathering({ hour: '25' })).toThrow(/hour is "25"/);
    expect(() => readGathering({ quiet: 'at night' })).toThrow(/quiet is "at night"/);
  });

  it('is said in words, with the zone where hours are named', () => {
    expect(gatheringInWords(DEFAULT_GATHERING, 'UTC')).toBe('at once');
    const daily = { rhythm: 'daily', hour: 18, quiet: [22, 7] } as const;
    expect(gatheringInWords(daily, 'Europe/London')).toBe(
      'daily at 18:00, silent from 22:00 to 7:00 (Europe/London)',
    );
  });
});
