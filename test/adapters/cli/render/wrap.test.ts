import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columns, wrap } from '../../../../adapters/cli/render/wrap.ts';

const lines = (text: string, width: number) =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end));

const widest = (line: string) =>
  Math.max(0, ...[...new Intl.Segmenter().segment(line)].map(({ segment }) => columns(segment)));

describe('wrap', () => {
  it('breaks at white space and leaves it out there', () => {
    expect(lines('one two  three', 8)).toEqual(['one two', 'three']);
  });

  it('breaks at line feeds, empty lines included', () => {
    expect(lines('a\n\nb', 80)).toEqual(['a', '', 'b']);
    expect(lines('', 80)).toEqual(['']);
  });

  it('counts wide characters as two columns and joined emoji as one character', () => {
    expect(lines('日本 日本', 5)).toEqual(['日本', '日本']);
    expect(lines('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4)).toEqual(['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('breaks after a hyphen or slash between letters, never before a number', () => {
    expect(lines('well-known', 6)).toEqual(['well-', 'known']);
    expect(lines('at -5', 4)).toEqual(['at', '-5']);
  });

  it('breaks a word only where it is longer than a line', () => {
    expect(lines('a abcdefgh b', 5)).toEqual(['a abc', 'defgh', 'b']);
  });

  it('never breaks where there is no width, as in a pipe', () => {
    expect(lines(`${'word '.repeat(500)}end`, Number.POSITIVE_INFINITY)).toHaveLength(1);
  });

  it('loses nothing but white space and fills no line beyond its width (any text)', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('word', '日本語', '\n', ' ', '-', 'a\u0301', '👍🏽'), {
          maxLength: 80,
        })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, width) => {
        const all = lines(whole, width);
        const left = whole.replace(/[ \t\r\n\u3000]+/gu, '');
        expect(all.join('').replace(/[ \t\r\n\u3000]+/gu, '')).toBe(left);
        // One character can't be broken, however wide it is: some musical signs take three columns.
        for (const line of all)
          expect(columns(line)).toBeLessThanOrEqual(Math.max(width, widest(line)));
      }),
    );
  });

  it('takes hostile megabytes without standing still', () => {
    expect(wrap('a-'.repeat(250_000), 80).length).toBeGreaterThan(5_000);
    expect(wrap('a'.repeat(500_000), 80).length).toBe(6_250);
    expect(wrap('- '.repeat(250_000), 80).length).toBeGreaterThan(5_000);
  });
});

it('counts the columns of every character as string-width does, with and without its neighbours', () => {
  for (let code = 0; code < 0x3000; code++) {
    const text = `a${String.fromCharCode(code)}’`;
    expect(columns(text), code.toString(16)).toBe(stringWidth(text));
  }
});
