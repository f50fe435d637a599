import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { articleOf } from '../../quotes/article-of.ts';

const INTERVIEW = {
  ...articleOf(
    [
      'Suvi Castellane makes bells.',
      'Q: Where did you grow up?',
      'Castellane: On the island, above the old smithy. We had no road.',
      'Q: How does one learn to cast such things?',
      'Castellane: I asked my aunt. She had a furnace.',
      'It took me six years.',
      'Q: Would you do it again?',
      'Castellane: I would, and with a larger furnace.',
    ],
    null,
  ),
  title: 'An hour with Suvi Castellane',
};
const coverage = buildCoverage([INTERVIEW]);
const shown = (question: string) =>
  ask(coverage, question).passages.map(({ passage }) => passage.paragraph);

describe('an answer in a talk', () => {
  it.each([
    ['Where did Castellane grow up?', 3],
    ['How did Castellane learn to cast?', 5],
  ])('is found by the words of its question: %s', (question, paragraph) => {
    // no word of the topic stands in the answer itself
    expect(shown(question)[0]).toBe(paragraph);
  });

  it('has its question shown below it', () => {
    const paragraphs = shown('Where did Castellane grow up?');
    expect(paragraphs.indexOf(2)).toBeGreaterThan(paragraphs.indexOf(3));
  });

  it('stays below the question where it is asked what somebody asked', () => {
    const sitting = {
      ...articleOf(
        [
          'Ms. Brandt: Will the minister repair the ferry landing before the winter?',
          'The Minister: We will do so when the money for the landing is there.',
          'Ms. Brandt: And who pays for the lamps?',
          'The Minister: The county pays.',
          'Mr. Okafor: Is the ferry safe?',
          'The Minister: It is.',
        ],
        null,
      ),
      title: 'Questions to the minister',
    };
    const [first] = ask(
      buildCoverage([sitting]),
      'what did Brandt ask about the ferry landing?',
    ).passages;
    expect(first?.passage.paragraph).toBe(1);
  });
});
