import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { saidIn, written } from '../written.ts';

const INTRO = 'Maria Okafor, the transport secretary, visited Leeds on Monday.\n';
const QUESTIONS = `${INTRO}Q: When will the bridge open?
A: It will open in May.
Q: Who pays for it?
A: The city does.`;

describe('turns of an interview', () => {
  it('gives answers to the one person named before them, questions to nobody', () => {
    expect(saidIn(QUESTIONS)).toEqual([
      'When will the bridge open? — ?',
      'It will open in May. — Maria Okafor',
      'Who pays for it? — ?',
      'The city does. — Maria Okafor',
    ]);
    const bases = analyseArticle(written(QUESTIONS)).quotes.flat();
    expect(bases.map(({ basis }) => basis)).toEqual([null, 'turn', null, 'turn']);
  });

  it('names nobody for the answers where two people may give them', () => {
    const two = QUESTIONS.replace('on Monday.', 'with Robert Hale on Monday.');
    expect(saidIn(two)).toContain('It will open in May. — ?');
  });

  it('gives turns with a name to whoever bears it', () => {
    const text = `Maria Okafor met Robert Hale in the rain beside the river where builders wait for steel.
OKAFOR: The bridge will open in May.
HALE: That is far too late.
OKAFOR: It is when the steel comes.
HALE: The steel is there.`;
    expect(saidIn(text)).toEqual([
      'The bridge will open in May. — Maria Okafor',
      'That is far too late. — Robert Hale',
      'It is when the steel comes. — Maria Okafor',
      'The steel is there. — Robert Hale',
    ]);
  });

  it('lists a turn in marks as direct', () => {
    const marked = QUESTIONS.replace(/^([QA]): (.*)$/gm, '$1: “$2”');
    expect(saidIn(marked)).toEqual([
      'When will the bridge open? — ?',
      'It will open in May. — Maria Okafor',
      'Who pays for it? — ?',
      'The city does. — Maria Okafor',
    ]);
  });

  it('takes no single label for a turn', () => {
    expect(saidIn(`${INTRO}Note: The bridge opens in May.\nCost: The city pays.`)).toEqual([]);
  });
});
