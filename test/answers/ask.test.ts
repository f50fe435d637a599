import fs from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage } from '../../src/coverage.ts';

const corpus = new URL('../../corpus/', import.meta.url).pathname;
const { articles } = await readCorpus(corpus, fs);
const coverage = buildCoverage(articles);
const today = '2025-08-21';

describe('an answer about the shipped articles', () => {
  it.each([
    'what did Radakin say?',
    'radakin??',
    'RADAKIN',
    'what did Radakn say',
    '¿Qué dijo Radakin?',
    'Was sagte Radakin?',
  ])('“%s” gives his own words, cited', (question) => {
    const answer = ask(coverage, question);
    expect(answer.outcome).toBe('answered');
    expect(answer.speaker).toBe('Tony Radakin');
    const [first] = answer.passages;
    expect(first?.quotes.map(({ speaker }) => speaker)).toContain('Tony Radakin');
    expect(first?.citation.label).toMatch(/^Onrecord, .+, \d{4}-\d\d-\d\d, ¶\d+$/);
  });

  it('is silent about people whom nobody quotes, and says so', () => {
    const answer = ask(coverage, 'What did Angela Merkel say?');
    expect(answer.outcome).toBe('not-in-coverage');
    expect(answer.reason).toBe('Nobody called Angela Merkel is quoted.');
  });

  it('is silent where somebody never spoke of it, and offers what there is', () => {
    const answer = ask(coverage, 'What did Radakin say about climate change?');
    expect(answer.outcome).toBe('not-in-coverage');
    expect(answer.reason).toMatch(
      /^Tony Radakin is quoted \d+ times, never about climate change\.$/,
    );
    expect(answer.suggestions).toContain('What did Tony Radakin say?');
    expect(ask(coverage, 'What did Tony Radakin say?').outcome).toBe('answered');
  });

  it('is silent where the coverage is', () => {
    for (const question of ['Who won the World Cup?', 'What is the capital of Australia?'])
      expect(ask(coverage, question).outcome).toBe('not-in-coverage');
  });

  it('always answers when told to, and never when nothing is sure enough', () => {
    const question = 'Who won the World Cup?';
    expect(ask(coverage, question, { caution: 0 }).outcome).toBe('answered');
    expect(ask(coverage, 'what did Radakin say?', { caution: 1 }).outcome).toBe('not-in-coverage');
  });

  it('names the outlets where one was asked for that is not there', () => {
    const answer = ask(coverage, 'outlet:ft what did Healey say?');
    expect(answer.reason).toBe(
      'Nothing here is from an outlet called ft. The outlets are Onrecord.',
    );
  });

  it('says so where no dated article is left', () => {
    const { reason } = ask(coverage, 'What did Healey say since 31 December 2029?');
    expect(reason).toBe(
      'No article that states its date was published on or after 2029-12-31 and holds anything on this. The articles are dated 14 August 2025 to 20 August 2025.',
    );
  });

  it('parts two questions, shows passages for both, and says what to ask to have one alone', () => {
    const { choices, passages } = ask(
      coverage,
      'What did Radakin say? What did Healey say about Putin?',
    );
    expect(choices).toEqual(['What did Radakin say?', 'What did Healey say about Putin?']);
    const speakers = passages.slice(0, 2).map(({ quotes }) => quotes.map(({ speaker }) => speaker));
    expect(speakers[0]).toContain('Tony Radakin');
    expect(speakers[1]).toContain('John Healey');
  });

  it('checks a quotation that stands in the question', () => {
    const { check, outcome } = ask(coverage, 'Did Radakin say “assertive in every domain”?');
    expect(check?.verdict).toBe('exact');
    expect(outcome).toBe('answered');
  });

  it('takes its time from the clock it is given', () => {
    let time = 100;
    const now = () => {
      time += 7;
      return time;
    };
    expect(ask(coverage, 'what did Radakin say?', { now }).ms).toBe(7);
  });
});

describe('guidance', () => {
  it('is what a question longer than may be asked gets: with the limit and how to raise it', () => {
    const question = 'what did Radakin say?';
    const limits = { asked: question.length - 1 };
    expect(ask(coverage, question, { limits })).toMatchObject({
      outcome: 'guidance',
      message: expect.stringMatching(/at most 20 characters.*ONRECORD_LIMITS=asked=NUMBER/),
      passages: [],
    });
    expect(ask(coverage, question, { limits: { asked: question.length } }).outcome).toBe(
      'answered',
    );
  });

  it.each(['', '   ', 'hi', 'Hello!', 'help', '?', 'who is quoted?', '🤷', '…'])(
    'for “%s”',
    (text) => {
      const answer = ask(coverage, text);
      expect(answer.outcome).toBe('guidance');
      expect(answer.message).not.toBe('');
      expect(answer.question).toBe(text);
    },
  );

  it('for “bye” is a goodbye', () => {
    const { outcome, message } = ask(coverage, 'ok, bye');
    expect({ outcome, message }).toEqual({
      outcome: 'guidance',
      message: 'Goodbye. Ask again whenever you like.',
    });
  });

  it.each(['thanks', 'Thank you very much!', 'ok, thanks', 'great'])(
    'for “%s” is one short line, not the whole help',
    (text) => {
      const { outcome, message } = ask(coverage, text);
      expect(outcome).toBe('guidance');
      expect(message).toBe('You’re welcome. Ask the next question whenever you like.');
    },
  );

  it('names those who are quoted', () => {
    expect(ask(coverage, 'Who is quoted?').message).toContain('Tony Radakin');
  });
});

describe('any text at all', () => {
  const shapely = (text: string) => {
    const answer = ask(coverage, text, { top: 3, today });
    expect(answer.question).toBe(text);
    if (answer.outcome === 'not-in-coverage') expect(answer.reason).toBeTruthy();
    if (answer.outcome === 'answered') expect(answer.passages.length).toBeGreaterThan(0);
    for (const { passage, highlights, alsoIn } of answer.passages) {
      const article = coverage.article(passage.articleId);
      expect(article?.text.slice(passage.start, passage.start + passage.text.length)).toBe(
        passage.text,
      );
      expect(alsoIn).not.toContain(passage.id);
      let last = 0;
      for (const { start, end } of highlights) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(passage.text.length);
        last = end;
      }
    }
  };

  it('gets exactly one answer, verbatim and in order', () => {
    const words = fc.constantFrom(
      'what',
      'did',
      'Radakin',
      'say',
      'and',
      'troops',
      '?',
      '“',
      '”',
      'not',
      'since',
      'outlet:',
      '你好',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => shapely(list.join(' '))),
      { numRuns: 150 },
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), shapely), {
      numRuns: 100,
    });
  });

  it('of ten thousand words gets one too', () => {
    shapely('troops and boots on the ground '.repeat(1_700));
    shapely('what did '.repeat(5_000));
    shapely('a'.repeat(1_000_000));
  });
});
