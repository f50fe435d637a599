import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/language/nearest.ts';

const commands = ['ask', 'quotes', 'speakers', 'articles', 'import', 'doctor'];

describe('nearest', () => {
  it('forgives a letter wrong, missing, too many, or swapped, and case', () => {
    expect(nearest('speakrs', commands)).toBe('speakers');
    expect(nearest('qoutes', commands)).toBe('quotes');
    expect(nearest('Doctr', commands)).toBe('doctor');
    expect(nearest('imports', commands)).toBe('import');
  });

  it('takes the nearer of two', () => {
    expect(nearest('quote', ['quota', 'quotes'])).toBe('quota');
    expect(nearest('articlles', ['article', 'articles'])).toBe('articles');
  });

  it('forgives no short word into another one', () => {
    expect(nearest('ls', commands)).toBeNull();
    expect(nearest('port', commands)).toBeNull();
    expect(nearest('serve', commands)).toBeNull();
    expect(nearest('', commands)).toBeNull();
  });
});
