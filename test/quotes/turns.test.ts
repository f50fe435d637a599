import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/quotes/analyse.ts';
import { reportedBy, saidIn, written } from './written.ts';

const INTRO = 'Maria Okafor, the transport secretary, visited Leeds on Monday.\n';
const QUESTIONS = `${INTRO}Q: When will the bridge open?
A: It will open in May.
Q: Who pays for it?
A: The city does.`;

describe('turns of an interview', () => {
  it('gives answers to the one person named before them, questions to nobody', () => {
    expect(reportedBy(QUESTIONS)).toEqual([
      'reported: When will the bridge open? — (undefined)',
      'reported: It will open in May. — Maria Okafor',
      'reported: Who pays for it? — (undefined)',
      'reported: The city does. — Maria Okafor',
    ]);
    const bases = analyseArticle(written(QUESTIONS)).quotes.flat();
    expect(bases.map(({ basis }) => basis)).toEqual([null, 'turn', null, 'turn']);
  });

  it('names nobody for the answers where two people may give them', () => {
    const two = QUESTIONS.replace('on Monday.', 'with Robert Hale on Monday.');
    expect(reportedBy(two)).toContain('reported: It will open in May. — (undefined)');
  });

  it('gives turns with a name to whoever bears it', () => {
    const text = `Maria Okafor met Robert Hale in the rain beside the river where builders wait for steel.
OKAFOR: The bridge will open in May.
HALE: That is far too late.
OKAFOR: It is when the steel comes.
HALE: The steel is there.`;
    expect(reportedBy(text)).toEqual([
      'reported: The bridge will open in May. — Maria Okafor',
      'reported: That is far too late. — Robert Hale',
      'reported: It is when the steel comes. — Maria Okafor',
      'reported: The steel is there. — Robert Hale',
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
    expect(reportedBy(`${INTRO}Note: The bridge opens in May.\nCost: The city pays.`)).toEqual([]);
  });
});
