import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { article } from '../../ranking/harbour.ts';

const coverage = buildCoverage([
  article('lock', { outlet: null }, [
    'Mara Quill told Ivo Stout on Monday that “the lock stays shut”.',
    '“It will open in May,” Stout said. He was standing at the quay.',
    '“Nothing is decided between Ivo Stout and the harbour board,” Quill said a day later.',
    'Dora Lind, the lock keeper, was not asked. “I heard it on the radio,” she said.',
    'Lind had written to the board.',
    '“You will hear from us,” Jan Marrow told her.',
  ]),
]);
const first = (question: string) => {
  const { outcome, reason, passages } = ask(coverage, question);
  return outcome === 'answered' ? (passages[0]?.passage.paragraph ?? null) : reason;
};

describe('what somebody said to a person', () => {
  it('is what the text says was told to them, not what names them', () => {
    expect(first('what did Quill tell Stout?')).toBe(1);
    expect(first('what did Quill say to Stout?')).toBe(1);
  });

  it('is silence where they are only named nearby', () => {
    // Stout speaks right after Quill, and Lind is quoted below her: neither was spoken to
    expect(first('what did Stout say to Quill?')).toBe(
      'Ivo Stout is quoted, but nowhere as speaking to Quill.',
    );
    expect(first('what did Quill say to Lind?')).toBe(
      'Mara Quill is quoted, but nowhere as speaking to Lind.',
    );
  });

  it('is found by the pronoun after the paragraph that names them', () => {
    expect(first('what did Marrow say to Lind?')).toBe(6);
  });
});
