import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED } from '../../src/sources/list/listing.ts';
import { nextTry, nextVisit, retryAfter } from '../../src/sources/visit/next-visit.ts';

/** A Monday, 09:00 UTC. */
const NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;

describe('when a source is visited again', () => {
  it('is as often as was set, or later where its server or its publisher asks for more', () => {
    expect(nextVisit(NOW, 600, {}, NOTHING_ASKED)).toBe(NOW + 10 * MINUTE);
    expect(
      nextVisit(NOW, 600, { 'cache-control': 'public, max-age=3600', age: '600' }, NOTHING_ASKED),
    ).toBe(NOW + 50 * MINUTE);
    expect(nextVisit(NOW, 600, { 'cache-control': 'no-cache, max-age=3600' }, NOTHING_ASKED)).toBe(
      NOW + 10 * MINUTE,
    );
    expect(nextVisit(NOW, 600, {}, { ...NOTHING_ASKED, ttl: 1_200 })).toBe(NOW + 20 * MINUTE);
  });

  it('is in no hour and on no day to be skipped', () => {
    const at = (asks: object) =>
      new Date(nextVisit(NOW, 3_600, {}, { ...NOTHING_ASKED, ...asks })).toISOString();
    expect(at({ skipHours: [10, 11] })).toBe('2026-03-02T12:00:00.000Z');
    expect(at({ skipDays: [1] })).toBe('2026-03-03T00:00:00.000Z');
    const always = Array.from({ length: 24 }, (_, hour) => hour);
    expect(at({ skipHours: always })).toBe('2026-03-02T10:00:00.000Z');
  });

  it('is ever later where it fails, a day at most, but as late as its server asks', () => {
    expect([0, 1, 2, 9].map((failures) => (nextTry(NOW, 1_800, failures) - NOW) / MINUTE)).toEqual([
      30, 60, 120, 1_440,
    ]);
    expect(nextTry(NOW, 1_800, 0, { 'retry-after': '7200' })).toBe(NOW + 120 * MINUTE);
    expect(nextTry(NOW, 1_800, 0, { 'retry-after': 'Mon, 02 Mar 2026 11:00:00 GMT' })).toBe(
      NOW + 120 * MINUTE,
    );
  });

  it('is never further off than a week, whatever a server asks, and takes no nonsense', () => {
    expect(retryAfter({ 'retry-after': '99999999' }, NOW)).toBe(7 * 86_400);
    for (const text of ['soon', '-5', ''])
      expect(retryAfter({ 'retry-after': text }, NOW)).toBeNull();
  });
});
