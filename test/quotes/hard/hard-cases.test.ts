import { describe, expect, it } from 'vitest';
import { type Case, casesIn, listedIn, verdictOn } from './hard-case.ts';

const FILES = [
  'talks',
  'mouths',
  'names',
  'prose',
  'reports',
  'features',
  'kinds',
  'last',
  'checks',
];

/** What is said of a wish that does not hold; null where it does. Wishes are described in hard-case.ts. */
function missed(
  own: Case,
  [sign, words, who, verdicts, by]: Case['wishes'][number],
): string | null {
  if (sign === '>') {
    const got = verdictOn(own, words, who);
    const right = verdicts.includes(got.verdict) && (by.length === 0 || by.includes(got.speaker));
    return right ? null : `${words}: ${got.verdict} by ${got.speaker}`;
  }
  const listed = listedIn(own, words);
  if (sign === '!') return listed === null ? null : `listed: ${words}`;
  const speaker = listed?.speaker ?? '-';
  if (who.startsWith('not ')) return speaker.includes(who.slice(4)) ? `${words}: ${speaker}` : null;
  const known = who.split('/');
  return known.includes(speaker) ? null : `${words}: ${speaker}, wanted ${who}`;
}

describe.each(FILES)('hard cases: %s', (file) => {
  it.each(casesIn(file))('$kind: $text', (own) => {
    expect(own.wishes.map((wish) => missed(own, wish)).filter((why) => why !== null)).toEqual([]);
  });
});
