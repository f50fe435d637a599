import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockParagraphs, lineParagraphs } from '../../src/articles/paragraphs.ts';

const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
/** Text with many line breaks of every kind. */
const lines = fc
  .array(fc.constantFrom('a', 'bc', ' ', '\t', '\n', '\r\n', '\r', '\u2028', '.'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('lineParagraphs', () => {
  it('parts at every line break and counts no white space in', () => {
    const text = ' one \r\n\n\ttwo\rthree\u2028 four ';
    expect(cut(text, lineParagraphs(text))).toEqual(['one', 'two', 'three', 'four']);
  });

  it('finds what splitting and trimming finds', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const slow = text
          .split(/[\r\n\u2028\u2029]/)
          .map((line) => line.trim())
          .filter(Boolean);
        expect(cut(text, lineParagraphs(text))).toEqual(slow);
      }),
    );
  });
});

describe('blockParagraphs', () => {
  it('keeps lines together that touch', () => {
    const text = 'one\ntwo\n\nthree\n \t\nfour\n';
    expect(cut(text, blockParagraphs(text))).toEqual(['one\ntwo', 'three', 'four']);
  });

  it('finds what splitting at blank lines finds', () => {
    const plain = lines.map((text) => text.replace(/\r\n?|\u2028/g, '\n'));
    fc.assert(
      fc.property(plain, (text) => {
        const slow = text
          .split(/\n[ \t]*\n\s*/)
          .map((block) => block.trim())
          .filter(Boolean);
        expect(cut(text, blockParagraphs(text))).toEqual(slow);
      }),
    );
  });

  it('passes over a megabyte of line breaks of either kind', () => {
    expect(blockParagraphs('a\u2028'.repeat(500_000))).toHaveLength(1);
    expect(blockParagraphs('a\n\n'.repeat(300_000))).toHaveLength(300_000);
    expect(blockParagraphs('\n'.repeat(1_000_000))).toEqual([]);
  });
});
