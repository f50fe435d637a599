import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrappedLines } from '../../../src/articles/import/read/wrapping.ts';
import { PROSE } from './clean/cleaned.ts';

const texts = (text: string) => unwrappedLines(text).map((line) => line.text);

/** Wraps as mail programs do: a word goes on the next line where this one has no room for it. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

describe('linesOf', () => {
  it('takes every line for a paragraph, blank lines between them or not', () => {
    expect(texts(PROSE.join('\n'))).toEqual(PROSE);
    expect(texts(PROSE.join('\n\n'))).toEqual(PROSE);
    expect(texts('Short one.\nShort two.\nAnd a third one.\nShort.')).toEqual([
      'Short one.',
      'Short two.',
      'And a third one.',
      'Short.',
    ]);
  });

  it.each([40, 65, 72, 80, 100])(
    'puts text together that was wrapped at %d characters',
    (width) => {
      const long = [
        PROSE.join(' '),
        `${PROSE[1]} ${PROSE[0]} ${PROSE[3]}`,
        `${PROSE[2]} ${PROSE[0]}`,
      ];
      const wrapped = ['A headline', ...long].map((text) => wrap(text, width)).join('\n\n');
      expect(texts(wrapped)).toEqual(['A headline', ...long]);
    },
  );

  it('ends a wrapped paragraph where a line was left before it was full', () => {
    const long = [`${PROSE[0]} ${PROSE[1]}`, `${PROSE[2]} ${PROSE[3]}`];
    const wrapped = long.map((text) => wrap(text, 60)).join('\n');
    expect(texts(wrapped)).toEqual(long);
  });

  it('gives no space to a word broken at its hyphen, and joins it where the text has it whole', () => {
    const wrapped = [
      'The reporters who had come to the port on Tuesday saw a long-',
      'term plan being signed by the minister and by the other re-',
      'porters of the day, and nobody among them was surprised by any',
      'of it, not even the oldest of the many who had come that far.',
    ].join('\n');
    expect(texts(wrapped)[0]).toContain('a long-term plan');
    expect(texts(wrapped)[0]).toContain('the other reporters of');
  });

  it('names the lines of the file that each paragraph was printed on', () => {
    const wrapped = `\nA headline\n\n${wrap(PROSE.join(' '), 60)}`;
    const [headline, paragraph] = unwrappedLines(wrapped);
    expect(headline?.printed).toEqual([{ number: 2, text: 'A headline' }]);
    expect(paragraph?.printed.map(({ number }) => number)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it('brings text to one form and leaves quotation marks as printed', () => {
    expect(texts('Cafe\u0301\u00a0“two” be\u00adcause \u2018x\u2019 \u200b"y"')).toEqual([
      'Café “two” because ‘x’ "y"',
    ]);
  });

  it('loses no line of any text', () => {
    const line = fc.oneof(fc.string({ maxLength: 90 }), fc.constantFrom('', ' ', ...PROSE));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const whole = lines.map((text) => text.replace(/[\n\r]/g, ''));
        const printed = unwrappedLines(whole.join('\n')).flatMap((found) => found.printed);
        // Lines of nothing but unseen marks are blank too.
        const seen = whole.flatMap((text, at) =>
          /[^\s\p{Cc}\u00ad\u200b\u2060\ufeff]/u.test(text) ? [at + 1] : [],
        );
        expect(printed.map(({ number }) => number)).toEqual(expect.arrayContaining(seen));
        expect(new Set(printed.map(({ number }) => number)).size).toBe(printed.length);
      }),
    );
  });
});
