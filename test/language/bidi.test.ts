import { describe, expect, it } from 'vitest';
import { closingBidi } from '../../src/language/bidi.ts';

describe('closingBidi', () => {
  it('closes what a text leaves open, innermost first', () => {
    expect(closingBidi('a \u202E b \u2067 c')).toBe('\u2069\u202C');
  });

  it('adds nothing to a text without controls or with its own ends', () => {
    expect(closingBidi('plain')).toBe('');
    expect(closingBidi('\u2066a \u202Db\u202C\u2069')).toBe('');
  });

  it('lets the end of an isolate close the embeddings opened in it (UAX #9, X6a)', () => {
    expect(closingBidi('\u2066a \u202Eb\u2069')).toBe('');
  });

  it('does not let the end of an embedding reach out of an isolate (UAX #9, X7)', () => {
    expect(closingBidi('\u202Ea \u2066b\u202C')).toBe('\u2069\u202C');
  });

  it('ignores ends of what was never opened', () => {
    expect(closingBidi('\u202C\u2069 a')).toBe('');
  });

  it('takes a hostile megabyte without standing still', () => {
    expect(closingBidi('\u202E\u2069'.repeat(500_000))).toHaveLength(500_000);
  });
});
