import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { actedSignals } from '../../../src/answers/certainty/contradiction/acted.ts';
import { sentencesWithVerb } from '../../../src/answers/certainty/contradiction/printed-verb.ts';
import { certaintySignals } from '../../../src/answers/certainty/signals.ts';
import { rank } from '../../../src/answers/ranking/rank.ts';
import { contextFor, gather } from '../../../src/answers/ranking/retrieve.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { readQuestion } from '../../../src/questions/read.ts';
import { article } from '../../ranking/harbour.ts';

const regatta = buildCoverage([
  article('regatta', { outlet: null }, [
    'Quill defeated Stout in the final race of the regatta on Sunday.',
    'Marrow was accused of fraud in June. If convicted, Marrow could lose the cup.',
    'Brandt was defeated by Osk in the first race of the regatta.',
    '“The wind was ours,” Ivo Osk said. Near the quay lay the yacht of Dora Lind, which had a new sail.',
  ]),
]);

function actedIn(question: string) {
  const asked = readQuestion(question, { ...regatta, today: null });
  const context = contextFor(regatta, asked);
  const ranked = rank(gather(context), context);
  return actedSignals(ranked, sentencesWithVerb(ranked, context), context);
}

describe('what is asked is held against who does it, to whom, and whether it is said to have happened', () => {
  it.each([
    // Stout was beaten, Quill was not: the names alone fit both questions
    ['who beat stout in the regatta', 0],
    ['who beat quill in the regatta', 1],
    // the passive names the one who lost first
    ['who beat brandt in the regatta', 0],
    ['who beat osk in the regatta', 1],
  ])('%s: done to somebody else %i', (question, unacted) => {
    expect(actedIn(question).unacted).toBe(unacted);
  });

  it('sees that what a question takes for granted is only supposed', () => {
    expect(actedIn('when was marrow convicted of fraud').unasserted).toBe(1);
    expect(actedIn('when was marrow accused of fraud').unasserted).toBe(0);
  });
});

describe('what a question takes for granted and no passage prints', () => {
  const undone = (question: string) => {
    const asked = readQuestion(question, { ...regatta, today: null });
    const context = contextFor(regatta, asked);
    const signals: Readonly<Record<string, number>> = {
      ...certaintySignals(rank(gather(context), context), context),
    };
    return Object.keys(signals).filter((name) => name.startsWith('undone') && signals[name] === 1);
  };

  it.each([
    // nobody is said to leave anything; defeating is beating in other words
    ['why did quill abandon the regatta', ['undone why']],
    ['who beat stout in the regatta', []],
    // what is counted stands before the helping verb
    ['how many yachts were repaired in the regatta', ['undone how-many']],
    // nothing is taken for granted after "if", nor of what is still to come
    ['when will marrow sell the yacht', []],
    ['what happens if marrow is arrested', []],
  ])('%s', (question, expected) => {
    expect(undone(question)).toEqual(expected);
  });
});

describe('somebody who is named on a topic and says nothing', () => {
  it('is met with silence, in any letters, as no word of saying is printed beside the name', () => {
    const { outcome, reason } = ask(regatta, 'what did dora lind say about the sail');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toContain('quotes Dora Lind nowhere');
  });
});

describe('what is said of somebody else', () => {
  it('is no answer, and the reason shows who did what', () => {
    const bids = buildCoverage([
      article('bids', { outlet: null }, [
        '“We are done,” Mara Quill said. “So are we,” Tom Stout said.',
        'Tom Stout cancelled the bid for the harbour on Monday, an hour after Mara Quill had left.',
      ]),
    ]);
    const swapped = ask(bids, 'when did Mara Quill cancel the bid for the harbour?');
    expect(swapped.outcome).toBe('not-in-coverage');
    expect(swapped.reason).toContain('says otherwise who did what: Tom Stout cancelled');
    expect(ask(bids, 'when did Tom Stout cancel the bid for the harbour?').outcome).toBe(
      'answered',
    );
  });
});
