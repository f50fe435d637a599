import { describe, expect, it } from 'vitest';
import { type AskOptions, ask, turnOf } from '../../src/answers/ask.ts';
import { PRINTED } from '../../src/answers/kinds/patterns.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { article } from '../ranking/harbour.ts';

const coverage = buildCoverage([
  article('drill', { date: '2025-08-15' }, [
    'Brandt Dredging struck sand at the Northwick quay on Friday.',
    'Forty crews were sent to the quay by the town. Mara Quill was seized there on Saturday and is held in Tallborough.',
    '“We dig on,” a company spokesperson said. The firm owes the town nine million crowns.',
  ]),
  article('rig', { date: '2025-08-16' }, [
    'The company Teal Lines said that it would build a lightship.',
    '“It is a fine ship,” the company said. Ivo Stout died on Monday. Ten were hurt.',
  ]),
]);

describe('what a follow-up leaves unnamed', () => {
  const conversation = (asked: string): NonNullable<AskOptions['conversation']> => {
    const turn = turnOf(ask(coverage, asked));
    return turn === null ? [] : [turn];
  };

  it('is looked for in the article that was shown: “the company” is the one spoken of', () => {
    const before = conversation('where did Brandt Dredging strike sand?');
    const [first] = ask(coverage, 'what did the company say?', { conversation: before }).passages;
    expect(first?.passage.id).toBe('drill#3');
  });

  it('stands alone where nothing was shown', () => {
    expect(ask(coverage, 'what did the company say?').passages[0]?.passage.articleId).toBe('rig');
  });
});

describe('what befell somebody else', () => {
  it('is no answer: another man’s death says nothing of when she died', () => {
    expect(ask(coverage, 'when did Mara Quill die?').outcome).not.toBe('answered');
    expect(ask(coverage, 'when did Ivo Stout die?').outcome).toBe('answered');
  });
});

describe('somebody’s words on a topic', () => {
  const quay = buildCoverage([
    article('a', {}, ['“The troops at the quay may stay,” Ivo Brandt said. The troops stayed.']),
    article('b', {}, ['“A force at the quay is needed,” Mara Quill said on Friday.']),
  ]);

  it('lead what others say on it, be it in another word for the topic', () => {
    expect(ask(quay, 'what did Mara Quill say about troops?').passages[0]?.passage.id).toBe('b#1');
  });

  it('are nobody else’s: of a husband whom nobody quotes nothing is told', () => {
    expect(ask(quay, 'what did Mara Quill’s husband say?').outcome).not.toBe('answered');
  });
});

describe('an attitude', () => {
  const harbour = buildCoverage([
    article('pact', {}, [
      'Brandt warned that the pact treats an attack on any port as an attack on all, Quill said.',
    ]),
    article('row', {}, [
      'Lindsay Teal attacked Quill over the pact on Monday, in front of the crews.',
    ]),
  ]);

  it('is shown by a verb, not by the noun of the same letters', () => {
    expect(ask(harbour, 'who attacked Quill?').passages[0]?.passage.articleId).toBe('row');
  });
});

describe('a place', () => {
  const places = (text: string) => text.match(PRINTED.where ?? /$^/g)?.length ?? 0;

  it('is named after a small word, not wherever a name follows some words', () => {
    expect(places('of the summit like Quill')).toBe(0);
    for (const text of ['in Northwick', 'in southern Norrland', 'on the coast of Norrland'])
      expect(places(text), text).toBe(1);
  });
});

describe('what somebody does', () => {
  it('asks who that is', () => {
    const [query] = ask(coverage, 'what does Mara Quill do for a living?').queries;
    expect(query?.answer).toBe('who-is');
  });
});

describe('an answer that leaves its topic to the question before it', () => {
  const QUESTION =
    'Ivo Stout: Will Mara Quill tell us when the dredging of the lower basin begins, and who has to pay for it?';
  const ANSWER =
    'Mara Quill: I do not agree that it must be settled here, for the reasons that the town council gave last week.';
  const OTHER = 'Ivo Stout: That is no answer. Nobody knows whether he will have work in autumn.';
  const LATER =
    'Mara Quill: I gather that the committee decided this morning to look into the matter.';
  const sureness = (turns: string[]) => {
    const told = [
      article('talk', {}, turns),
      article('old', {}, ['Dredging ships lie in the basin.']),
    ];
    return ask(buildCoverage(told), 'what did Mara Quill say about the dredging of the basin?')
      .probability;
  };

  it('is surer than words of theirs that follow something else: the question names them, and they answer', () => {
    // Twice by its place alone; as a question that names them and is nobody's answer it counts for nothing.
    const answered = sureness([QUESTION, ANSWER, OTHER, LATER]);
    expect(answered).toBeGreaterThan(3 * sureness([OTHER, ANSWER, LATER, QUESTION]));
  });
});
