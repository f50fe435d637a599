import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { askedVerb } from '../../../src/answers/kinds/asked-verb.ts';
import { defines } from '../../../src/answers/kinds/definition.ts';
import { PRINTED } from '../../../src/answers/kinds/patterns.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import type { AskedTerm } from '../../../src/questions/question.ts';
import { article } from '../../ranking/harbour.ts';

const printed = (kind: keyof typeof PRINTED, text: string) =>
  [...text.matchAll(PRINTED[kind] ?? /$^/g)].length > 0;

describe('the kind of answer', () => {
  it('is told by how it is printed', () => {
    expect(printed('when', 'It starts at 20:00 BST.')).toBe(true);
    expect(printed('when', 'They expect it in the next ‘week or 10 days’.')).toBe(true);
    expect(printed('when', 'The ferry carries 1,900 people to the island.')).toBe(false);
    expect(printed('how-old', 'Quill, 58, runs the yard.')).toBe(true);
    expect(printed('how-old', 'Quill runs 58 yards.')).toBe(false);
    expect(printed('how-many', 'Dozens of sailings were cancelled.')).toBe(true);
    expect(printed('how-long', 'The strike lasted three days.')).toBe(true);
    expect(printed('where', 'They met in Northwick.')).toBe(true);
  });

  it('is found in a megabyte in linear time', () => {
    const hostile = ['in the ', '1,', 'Aa ', 'to be '].map((part) =>
      part.repeat(Math.ceil(1_000_000 / part.length)),
    );
    // A quadratic one would need hours: the runner's limit of a minute is the test.
    const found: boolean[] = [];
    for (const pattern of Object.values(PRINTED))
      for (const text of hostile) found.push(text.search(pattern) >= 0);
    for (const text of hostile) found.push(defines(text, 'Aa'));
    expect(found).toHaveLength((Object.keys(PRINTED).length + 1) * hostile.length);
  });
});

describe('an explanation', () => {
  it('says what or who something is', () => {
    expect(defines('The quay is a wall where ships lie.', 'quay')).toBe(true);
    expect(defines('Mara Quill, the harbour master, left.', 'Mara Quill')).toBe(true);
    expect(defines('Ships left the quay on Monday.', 'quay')).toBe(false);
  });
});

describe('what is asked to be done or to happen', () => {
  const verbOf = (question: string) => {
    const terms = question.split(/[^a-z]+/i).map((typed) => ({ typed }) as AskedTerm);
    const at = askedVerb(question, terms);
    return at === null ? null : terms[at]?.typed;
  };

  it('is the verb after the subject, after "who", or the participle', () => {
    expect(verbOf('when did the harbour master resign?')).toBe('resign');
    expect(verbOf('who rejected the plan')).toBe('rejected');
    expect(verbOf('when was the ship arrested')).toBe('arrested');
    expect(verbOf('who has to approve sending the ship')).toBe('approve');
  });

  it('is nothing where only what something is is asked', () => {
    expect(verbOf('who is the harbour master')).toBeNull();
    expect(verbOf('what is the quay')).toBeNull();
  });
});

const QUAY = buildCoverage([
  article('quay', { title: 'Council opens the new quay' }, [
    'The council opened the new quay, and the council is proud of the new quay that it opened.',
    'The ferry company was invited to the opening of the new quay on 3 May 2025 by the council.',
    'How long will the new quay last?',
  ]),
]);

describe('the first passage', () => {
  it('holds the kind of answer that is asked for, where one of the next does', () => {
    const { passages } = ask(QUAY, 'when did the council open the new quay', { caution: 0 });
    expect(passages[0]?.passage.id).toBe('quay#2');
  });

  it('is no question, however many words it shares', () => {
    const { passages } = ask(QUAY, 'will the new quay last', { caution: 0 });
    expect(passages[0]?.passage.id).not.toBe('quay#3');
  });
});
