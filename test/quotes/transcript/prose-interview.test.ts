import { describe, expect, it } from 'vitest';
import { spoken } from './said-in-turns.ts';

const stated = {
  title: 'Oskar Lindqvist-Adeyemi: Why the ferries have to stop',
  byline: 'Ruta Falk',
};
const TEXT = `Oskar Lindqvist-Adeyemi talks about boats, storms and Torvald Crane in a rare interview.

I ask whether Torvald Crane will last as harbourmaster.

“Of course, he has only begun,” he snaps.

“The boats are old,” says Lindqvist-Adeyemi. “They should have been sold.”

And the crews?

“I would pay them all.”

But that is what you promised last time, I say.

“And I meant it. Nobody believed me.”`;

describe('an interview told in prose', () => {
  it('gives the words nobody else is named for to whoever the headline says is interviewed', () => {
    const said = spoken(TEXT, stated);
    for (const words of [
      'Of course, he has only begun,',
      'I would pay them all.',
      'And I meant it. Nobody believed me.',
    ])
      expect(said).toContain(`Oskar Lindqvist-Adeyemi: ${words}`);
  });

  it('leaves what another person says by name to that person', () => {
    const other = TEXT.replace(
      '“I would pay them all.”',
      '“I would sack them all,” says Torvald Crane.',
    );
    expect(spoken(other, stated)).toContain('Torvald Crane: I would sack them all,');
  });

  it('gives nobody anything where the piece is no interview', () => {
    const plain = TEXT.replace(' in a rare interview', '')
      .replace(/ I (?:ask|say)/gu, ' they ask')
      .replace('I ask', 'They ask');
    expect(spoken(plain, { title: 'The ferries have to stop' })).not.toContain(
      'Oskar Lindqvist-Adeyemi: I would pay them all.',
    );
  });
});
