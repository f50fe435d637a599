import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closed, escapeLine, escapeText } from '../../../../adapters/discord/view/escape.ts';
import { cleanLine } from '../../../../src/replies/clean.ts';
import { kindsOf, read, wordsOf } from '../../../stand-ins/discord/markdown.ts';
import { ENDLESS, hostileText, SNARES } from './hostile.ts';

/** What Discord displays, and everything that is more than words. */
function displayed(source: string): { words: string; live: string[] } {
  const blocks = read(source);
  const live = blocks.flatMap(({ kind, pieces }) => [
    ...(kind === 'line' ? [] : [kind]),
    ...kindsOf(pieces),
  ]);
  return { words: blocks.map(({ pieces }) => wordsOf(pieces)).join('\n'), live };
}

describe('escaping', () => {
  it('is needed: the snares are live without it', () => {
    const dead = SNARES.filter((snare) => displayed(snare.trim()).live.length > 0);
    expect(dead.length).toBeGreaterThan(30);
  });

  it.each(SNARES)('shows %j as it is', (snare) => {
    expect(displayed(escapeText(snare))).toEqual({ words: cleanLine(snare), live: [] });
  });

  it('shows any text as it is, and nothing of it lives', () => {
    const property = fc.property(hostileText(), (text) => {
      expect(displayed(escapeText(text))).toEqual({ words: cleanLine(text), live: [] });
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it('leaves the words of a newspaper alone', () => {
    const plain =
      'One official said: “Wednesday is a really important moment,” at 10.30 - not before.';
    expect(escapeText(plain)).toBe(plain);
  });

  it('changes no length before escaping, so that spans hold', () => {
    fc.assert(fc.property(hostileText(), (text) => cleanLine(text).length === text.length));
  });
});

describe('a line', () => {
  it('stays within its bound and one line, and is cut between words only', () => {
    const property = fc.property(hostileText(), fc.integer({ min: 20, max: 300 }), (text, most) => {
      const line = escapeLine(text, most);
      expect(line.length).toBeLessThanOrEqual(most);
      expect(line).not.toContain('\n');
      expect(displayed(line).live).toEqual([]);
      const words = displayed(line).words.replace(/[\u202C\u2069]*( ?…)?$/u, '');
      const whole = cleanLine(text).replace(/\s+/gu, ' ').trim();
      expect(whole.startsWith(words.replace(/[\u202C\u2069]+$/u, ''))).toBe(true);
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it('is whole where it fits to the last character, and cut one below', () => {
    const text = 'the chief of the defence staff';
    expect(escapeLine(text, text.length)).toBe(text);
    expect(escapeLine(text, text.length - 1)).toBe('the chief of the defence …');
  });

  it('closes every direction that the text opens', () => {
    expect(closed('a\u202Eb\u2067c')).toBe('a\u202Eb\u2067c\u2069\u202C');
  });

  it.each(ENDLESS.map((text) => [text.slice(0, 4), text] as const))(
    'bears 10,000 of %j',
    (_, text) => {
      expect(escapeLine(text, 200).length).toBeLessThanOrEqual(200);
      expect(escapeLine(text, 200).isWellFormed()).toBe(true);
    },
  );
});
