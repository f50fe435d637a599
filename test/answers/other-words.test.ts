import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { stem } from '../../src/language/stemming.ts';
import { derivedFrom } from '../../src/language/words/derivations.ts';
import { relatedTo } from '../../src/language/words/related.ts';
import { topicTerms } from '../../src/questions/reading/terms.ts';
import { article } from '../ranking/harbour.ts';

const coverage = buildCoverage([
  article('pact', { date: '2025-08-15' }, [
    'Mara Quill met the fishers on Thursday.',
    'They had also discussed the Twenty Year Harbour Pact, she said. It is to be ratified in October.',
    'Not since February 2019, when Moscow began its invasion of the delta, had so many ships lain idle.',
    'Tallinn was quiet. The skippers insist that they cannot accept giving up the quay.',
  ]),
  article('offices', { date: '2025-08-16' }, [
    'Harbour minister Ivo Brandt has set aside forty crowns for the Norwegian Quay Service this year.',
    'The lightship, which Anna Stout co-owns with her brother, was repainted, according to the harbour minister, who on Friday went home.',
    'The council scrapped the regatta because of the weather.',
    '“I would not sail in that,” Lindsey Marlow told a reporter. Lindsay Teal laughed.',
    'Residents were urged to avoid the flooded pier.',
  ]),
]);
const first = (question: string) => ask(coverage, question).passages[0]?.passage;
const outcome = (question: string) => ask(coverage, question).outcome;

describe('an answer in other words', () => {
  it('counts a verb and the noun made of it as one another, and whoever does it', () => {
    expect(derivedFrom(stem('invade'))).toContain(stem('invasion'));
    expect(derivedFrom(stem('ratification'))).toContain(stem('ratify'));
    expect(derivedFrom(stem('winner'))).toContain(stem('win'));
    // "number" is nobody who numbs
    expect(derivedFrom(stem('number'))).toEqual([]);
  });

  it('reads a capital as its government, and of a name nothing else', () => {
    expect(relatedTo('russia', true)).toContain('moscow');
    expect(relatedTo('brandt', true)).toEqual([]);
    expect(first('when did Russia invade the delta?')?.paragraph).toBe(3);
    expect(outcome('when did Russia invade the delta?')).toBe('answered');
  });

  it('reads a verb with its small word as what it means', () => {
    const [call] = topicTerms(
      'why did the council call the regatta off',
      coverage.engine.vocabulary,
      9,
    ).filter(({ typed }) => typed === 'call');
    expect(call?.phrasal).toContain(stem('scrap'));
    expect(first('why did the council call off the regatta?')?.text).toContain('scrapped');
  });
});

describe('what a sentence leaves to its neighbour', () => {
  it('is read with it: the date of the pact stands in the next one', () => {
    expect(outcome('when will the pact be ratified?')).toBe('answered');
  });

  it('is no contradiction where the question holds both words itself', () => {
    expect(outcome('what do the skippers refuse to accept?')).toBe('answered');
  });
});

describe('who', () => {
  it('holds an office is led by the passage that names them, not by one that names a day', () => {
    expect(first('who is the harbour minister?')?.paragraph).toBe(1);
    expect(outcome('who is the norwegian harbour minister?')).toBe('answered');
  });

  it('owns something may stand after it: "the lightship, which Stout owns"', () => {
    expect(outcome('who owns the lightship?')).toBe('answered');
  });

  it('is found by a name with an error in each of its words', () => {
    expect(ask(coverage, 'what did Lindsay Marlo say?').speaker).toBe('Lindsey Marlow');
  });

  it('is not asked for by "what should people avoid"', () => {
    expect(ask(coverage, 'what should people avoid').queries[0]?.answer).not.toBe('who');
    const named = ask(coverage, 'what is the name of the man who laughed').queries[0];
    expect(named?.answer).toBe('who');
  });
});

describe('whoever is named and never quoted', () => {
  const named = buildCoverage([
    article('deaths', { date: '2025-08-17' }, [
      'Three sailors died after the strike that toppled Ivo Morals, the harbour board said.',
      'The board has no morals, said Mara Quill, who paid for the trip of Northgas and others.',
      'Anna Osk left the board in May.',
    ]),
  ]);

  it.each([
    // "morals" is a word of its own, and the coverage prints both words together in capitals
    'what did ivo morals say about the deaths',
    'what did northgas say about paying for the trip',
  ])('has said nothing, typed in small letters too: %s', (question) => {
    const { outcome, queries } = ask(named, question);
    expect(queries[0]?.who?.description).toBe(false);
    expect(outcome).toBe('not-in-coverage');
  });

  it('is no group: "the tories" are described, as before', () => {
    const parties = buildCoverage([
      article('parties', {}, [
        'The council met. In May the Harbourites called for a vote on gifts.',
      ]),
    ]);
    const [query] = ask(parties, 'what did the harbourites say about the gifts').queries;
    expect(query?.who?.description).toBe(true);
  });

  it('may be printed with another word for what they did', () => {
    expect(relatedTo(stem('quit'), false)).toContain(stem('leave'));
    expect(ask(named, 'when did Anna Osk quit?').passages[0]?.passage.paragraph).toBe(3);
  });
});

describe('where and when somebody spoke', () => {
  it('wants words that are printed with a place or a day', () => {
    const [query] = ask(coverage, 'where did Lindsey Marlow speak?').queries;
    expect(query).toMatchObject({ kind: 'said-by', answer: 'where' });
  });
});

describe('a month of which nothing else is asked', () => {
  it('is looked for in print', () => {
    const { passages } = ask(coverage, 'what happened in October?', { today: '2025-08-20' });
    expect(passages[0]?.passage.text).toContain('October');
  });
});
