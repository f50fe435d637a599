import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkFor } from '../../../../adapters/cli/render/ink.ts';
import { jsonLine, visible } from '../../../../adapters/cli/render/visible.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal obeys is what is looked for
const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u;
const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('visible', () => {
  it('shows escape sequences instead of letting them act', () => {
    expect(visible('\u001B[31mred\u0007')).toBe('␛[31mred␇');
    expect(visible('a\u009B2Jb\u007F\r')).toBe('a\uFFFD2Jb␡␍');
  });

  it('leaves words, line feeds and tabs as they are, and every offset too (any text)', () => {
    expect(visible('“Née”\n\t日本')).toBe('“Née”\n\t日本');
    fc.assert(
      fc.property(anything, (text) => {
        expect(visible(text)).toHaveLength(text.length);
        expect(visible(text)).not.toMatch(OBEYED);
      }),
    );
  });
});

describe('jsonLine', () => {
  it('is one line that no terminal obeys, and says the same (any text)', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const line = jsonLine({ text: `${text}\u2028\u009B` });
        expect(line).not.toMatch(OBEYED);
        expect(line).not.toMatch(/[\n\r\u2028\u2029]/u);
        expect(JSON.parse(line)).toEqual({ text: `${text}\u2028\u009B` });
      }),
    );
  });
});

describe('ink', () => {
  const full = inkFor({ colours: true, hyperlinks: true });
  const none = inkFor({ colours: false, hyperlinks: false });

  it('paints where there are colours, and writes plain words where there are none', () => {
    expect(full.paint('Radakin', 'name')).toBe('\u001B[1mRadakin\u001B[22m');
    expect(none.paint('Radakin', 'name')).toBe('Radakin');
  });

  it('links web addresses only, and no address can end its link early', () => {
    expect(full.link('here', 'https://a.org/x')).toBe(
      '\u001B]8;;https://a.org/x\u001B\\here\u001B]8;;\u001B\\',
    );
    expect(full.link('here', 'https://a.org/\u001B\\\u0007')).not.toContain('a.org/\u001B');
    expect(full.link('here', 'javascript:alert(1)')).toBe('here');
    expect(full.link('here', null)).toBe('here');
    expect(none.link('here', 'https://a.org/x')).toBe('here');
  });

  it('never paints with the words’ own sequences (any text)', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(none.paint(text, 'match')).not.toMatch(OBEYED);
      }),
    );
  });
});
