import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/quotes/quote.ts';
import { Recent } from '../../../src/search/remote/recent.ts';
import { opened, passageRow, quotesOfRow, sealed } from '../../../src/search/remote/row.ts';
import { decodeWords, encodeWords } from '../../../src/search/remote/word-bytes.ts';

describe('words as bytes', () => {
  it('come back as they were, marks and the largest codes included', () => {
    const words = Uint32Array.of(
      0,
      1,
      0x8000_0000,
      0xf000_0001,
      0x0fff_ffff,
      0xffff_ffff,
      127,
      128,
    );
    expect(decodeWords(encodeWords(words))).toEqual(words);
    expect(decodeWords(encodeWords(new Uint32Array(0)))).toEqual(new Uint32Array(0));
  });

  it('take one byte for a stop word, which is nearly half of all', () => {
    expect(Buffer.from(encodeWords(Uint32Array.of(0, 0, 0)), 'base64')).toHaveLength(3);
  });
});

const text = 'The pilot said: “The ferry sails.”';
const quote: Quote = {
  ...{ text: 'The ferry sails.', start: 17, end: 33, kind: 'direct', within: null },
  mention: { text: 'Ada Marsh', start: -40, end: -31 },
  ...{ cue: 'said', basis: 'named', attitude: null, confidence: 0.1 + 0.2, speaker: 'Ada Marsh' },
};
const parts = {
  ...{ text, quotes: [quote], lengths: [0, 4, 2, 0], words: Uint32Array.of(5, 6) },
  ...{ before: null, after: Uint32Array.of(7), first: null },
};

describe('the row of a passage', () => {
  it('gives back its quotes, a mention outside the passage and all digits of confidence included', () => {
    const row = JSON.parse(JSON.stringify(sealed(passageRow(parts))));
    expect(quotesOfRow(opened(row))).toEqual([quote]);
    // words of a quote are cut from the passage again, so that they are not kept twice
    expect(JSON.stringify(row).split('ferry')).toHaveLength(2);
  });

  it('keeps words of a quote that the passage does not hold', () => {
    const outside = { ...quote, start: -10, end: 5, text: 'words of two paragraphs' };
    expect(quotesOfRow(passageRow({ ...parts, quotes: [outside] }))).toEqual([outside]);
  });

  it('carries half a character through UTF-8, which has no form for it', () => {
    const row = passageRow({ ...parts, text: 'a lone \ud83d half' });
    const sent = Buffer.from(JSON.stringify(sealed(row))).toString();
    expect(opened(JSON.parse(sent))).toEqual(row);
    expect(sent).not.toContain('\\ud83d');
  });
});

describe('what was read last', () => {
  it('keeps what is used and lets go of what is not, so that memory stays bounded', () => {
    const recent = new Recent<string>(2);
    recent.set(1, 'one');
    for (const key of [2, 3, 4, 5]) {
      recent.get(1);
      recent.set(key, 'other');
    }
    expect(recent.get(1)).toBe('one');
    expect(recent.get(2)).toBeUndefined();
  });
});
