import fs from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { ask, turnOf } from '../../src/answers/ask.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage } from '../../src/coverage.ts';
import type { Turn } from '../../src/questions/follow-up.ts';

const corpus = new URL('../../corpus/', import.meta.url).pathname;
const { articles } = await readCorpus(corpus, fs);
const coverage = buildCoverage(articles);
const today = '2025-08-21';

function converse(...questions: string[]): Answer {
  let conversation: Turn[] = [];
  let answer = ask(coverage, '', { today });
  for (const question of questions) {
    answer = ask(coverage, question, { conversation, today });
    const turn = turnOf(answer);
    if (turn !== null) conversation = [...conversation, turn];
  }
  return answer;
}

const understood = (...questions: string[]) => converse(...questions).standalone;
const RADAKIN = 'What did Radakin say about Russia?';
const TRUMP = 'What did Trump say about Nato?';
const WHERE = 'Where is the coalition’s headquarters?';
const CHECKED = 'Did Radakin say “assertive in every domain”?';

describe('the same of somebody else, or on something else', () => {
  it.each([
    [RADAKIN, 'and Healey?', 'What did John Healey say about Russia?'],
    [RADAKIN, 'what about Healey?', 'What did John Healey say about Russia?'],
    [RADAKIN, 'and about drones?', 'What did Tony Radakin say about drones?'],
    // nobody here is called so, but a capital after a bare "and" makes a name
    [RADAKIN, 'and Scholz?', 'What did Scholz say about Russia?'],
    [RADAKIN, 'and the Guardian?', 'What did the Guardian say about Russia?'],
    // Ukraine is quoted once as a body; after a country as topic another country is one too
    [RADAKIN, 'and Ukraine?', 'What did Tony Radakin say about Ukraine?'],
    [RADAKIN, 'and Healey and Trump?', 'What did John Healey and Donald Trump say about Russia?'],
    // "about" and "on" change the topic even where the words could be a speaker's name
    ['What did Radakin say?', 'and about Trump?', 'What did Tony Radakin say about Trump?'],
    ['What did Radakin say?', 'on Russia?', 'What did Tony Radakin say about Russia?'],
    [
      'What did Radakin say about Russia since Monday?',
      'and Healey?',
      'What did John Healey say about Russia since:2025-08-18?',
    ],
    [
      'What did the defence secretary say about troops?',
      'and the president?',
      'What did the president say about troops?',
    ],
    [CHECKED, 'and Trump?', 'Did Donald Trump say “assertive in every domain”?'],
    // a fact: its thing without the words that only ask, the one person named in it makes way
    [
      WHERE,
      'and Zelensky?',
      'What did Volodymyr Zelenskyy say about the coalition’s headquarters?',
    ],
    [
      'When did Starmer brief the leaders?',
      'and Macron?',
      'When did Emmanuel Macron brief the leaders?',
    ],
    ['When is the summit?', 'and the ceasefire?', 'When is the ceasefire?'],
  ])('“%s” … “%s”', (first, next, standalone) => {
    expect(understood(first, next)).toBe(standalone);
  });
});

describe('demands on the last question', () => {
  it.each([
    [RADAKIN, 'since Monday', 'What did Radakin say about Russia since:2025-08-18?'],
    [RADAKIN, 'not Healey', 'What did Radakin say about Russia, not Healey?'],
    [RADAKIN, 'only in Onrecord', 'What did Radakin say about Russia in Onrecord?'],
    // outlets that this coverage does not hold are outlets all the same
    [TRUMP, 'in the Times', 'What did Trump say about Nato in the Times?'],
    [TRUMP, 'and in the Guardian?', 'What did Trump say about Nato in the Guardian?'],
    [TRUMP, 'in Washington?', 'What did Trump say about Nato in Washington?'],
    [TRUMP, 'in the Valley Gazette', 'What did Trump say about Nato outlet:"the Valley Gazette"?'],
  ])('“%s” … “%s”', (first, next, standalone) => {
    expect(understood(first, next)).toBe(standalone);
  });

  it('stand before whom not to hear', () => {
    expect(understood(RADAKIN, 'not Healey', 'in Washington')).toBe(
      'What did Radakin say about Russia in Washington, not Healey?',
    );
  });

  it('replace one of their kind', () => {
    expect(understood(TRUMP, 'in the Times', 'in the Guardian')).toBe(
      'What did Trump say about Nato in the Guardian?',
    );
  });

  it('for an outlet that is not there get silence that says so', () => {
    const { outcome, reason } = converse(TRUMP, 'in the Guardian');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toContain('the Guardian');
  });
});

describe('pronouns', () => {
  it.each([
    [RADAKIN, 'what did he say about Ukraine?', 'What did Tony Radakin say about Ukraine?'],
    [WHERE, 'when was it set up?', 'When was the coalition’s headquarters set up?'],
    [WHERE, 'who set it up?', 'Who set the coalition’s headquarters up?'],
    [RADAKIN, 'what did he think of it?', 'What did Tony Radakin think of Russia?'],
    ['How many troops will Britain send?', 'where would they go?', 'Where would troops go?'],
    [RADAKIN, 'does Trump agree with him?', 'Does Trump agree with Tony Radakin?'],
    ['What did Radakin say about Russia?', 'what are its forces?', 'What are Russia’s forces?'],
    // the passages shown name one man beside "envoy": Steve Witkoff
    ['Did Syria and Egypt launch an attack?', 'where are they?', 'Where are Syria and Egypt?'],
    [
      'When is the mission?',
      'when was it sent to Ukraine?',
      'When was the mission sent to Ukraine?',
    ],
    ['Who is Trump’s envoy?', 'what did he suggest?', 'What did Steve Witkoff suggest?'],
    ['When did Starmer brief the leaders?', 'what did he say?', 'What did Keir Starmer say?'],
    [
      'What did Trump and Putin say?',
      'what did they agree on?',
      'What did Donald Trump and Vladimir Putin agree on?',
    ],
    [
      'What did Radakin and Healey say?',
      'what did they say about troops?',
      'What did Tony Radakin and John Healey say about troops?',
    ],
    ['Who is Tony Radakin?', 'what did he say?', 'What did Tony Radakin say?'],
    ['How many countries are in the coalition?', 'who leads it?', 'Who leads the coalition?'],
    ['How many countries are in the coalition?', 'where are they?', 'Where are countries?'],
    [
      'What is the coalition of the willing?',
      'who leads it?',
      'Who leads the coalition of the willing?',
    ],
    ['When is the summit?', 'who will be there?', 'Who will be at the summit?'],
    ['Who will be at the summit?', 'why is it important?', 'Why is the summit important?'],
    [CHECKED, 'did Trump say that?', 'Did Donald Trump say “assertive in every domain”?'],
    [RADAKIN, 'did Healey say that?', 'What did John Healey say about Russia?'],
  ])('“%s” … “%s”', (first, next, standalone) => {
    expect(understood(first, next)).toBe(standalone);
  });

  it('stand for both who were asked about one after the other', () => {
    expect(
      understood('What did Trump say about troops?', 'and Healey?', 'what did they agree on?'),
    ).toBe('What did Donald Trump and John Healey agree on?');
  });

  it.each([
    // a name in the question itself comes before the pronoun
    'What did Trump say when he met Putin?',
    'Why did the coalition say it was ready?',
    // "it" that means nothing
    'How long does it take to train soldiers?',
    'Is it likely that troops will go?',
    'What makes it easier for Britain to help?',
    'What does it mean when a ceasefire holds?',
    // so do names that nobody bears here, and what a clause is said by
    'What did Acme rename its mission to?',
    'When did this attempt end?',
    'Whose decision was it to send troops?',
    'Where do soldiers train when they come to Britain?',
    'Who announced it would send troops?',
    'How many countries have soldiers in their ports?',
  ])('that mean somebody in the question itself are left alone: “%s”', (next) => {
    expect(understood(RADAKIN, next)).toBeUndefined();
  });

  it.each([
    ['Who spoke of troops?', 'what did he say?', 'he'],
    ['What did Radakin and Healey say?', 'when did he join?', 'he'],
    ['What did Radakin say?', 'when was it set up?', 'it'],
    ['What did Radakin say?', 'did Trump say that?', 'that'],
  ])('that can’t be told are asked about, never guessed: “%s” … “%s”', (first, next, word) => {
    const { outcome, message, passages } = converse(first, next);
    expect(outcome).toBe('guidance');
    expect(message).toContain(`“${word}”`);
    expect(passages).toEqual([]);
  });
});

describe('what is asked of the passages shown', () => {
  it.each([
    ['when?', 'When did Tony Radakin say that about Russia?'],
    ['where did he say that?', 'Where did Tony Radakin say that about Russia?'],
    ['why?', 'Why did Tony Radakin say that about Russia?'],
    ['when was that?', 'When did Tony Radakin say that about Russia?'],
    ['who said that?', 'Who said that about Russia?'],
    ['who said so?', 'Who said that about Russia?'],
    ['really?', 'Who said that about Russia?'],
    ['is that true?', 'Who said that about Russia?'],
  ])('“%s” shows only some of them again', (next, standalone) => {
    const first = converse(RADAKIN);
    const answer = converse(RADAKIN, next);
    expect(answer.standalone).toBe(standalone);
    expect(answer.passages.length).toBeGreaterThan(0);
    const shown = first.passages.map(({ passage }) => passage.id);
    for (const { passage } of answer.passages) expect(shown).toContain(passage.id);
  });

  it('“when?” marks the words that tell, as printed', () => {
    const { outcome, message, passages } = converse('What did Starmer say?', 'when?');
    expect(outcome).toBe('answered');
    for (const { passage, highlights } of passages)
      for (const { start, end } of highlights)
        expect(message).toContain(passage.text.slice(start, end));
    expect(passages.flatMap(({ highlights }) => highlights).length).toBeGreaterThan(0);
  });

  it('“when?” never gives the day of other words for a quotation that he did not speak', () => {
    const { outcome, reason } = converse('Did Trump say “assertive in every domain”?', 'when?');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toBe('No such words of Donald Trump were shown.');
    expect(converse(CHECKED, 'when?').passages[0]?.quotes[0]?.speaker).toBe('Tony Radakin');
  });

  it('“who said that?” names whoever is quoted in them', () => {
    const { message, passages } = converse('Who spoke of troops?', 'who said that?');
    const speakers = passages.flatMap(({ quotes }) =>
      quotes.flatMap(({ speaker }) => speaker ?? []),
    );
    for (const name of speakers) expect(message).toContain(name);
    expect(speakers.length).toBeGreaterThan(0);
  });

  it('“when did Trump say that?” looks at his words among those shown for a fact', () => {
    const { standalone, passages } = converse('How many troops?', 'when did Trump say that?');
    expect(standalone).toBe('When did Donald Trump say that?');
    for (const { quotes } of passages)
      expect(quotes.map(({ speaker }) => speaker)).toContain('Donald Trump');
  });

  it('“when?” after “who spoke of …?” keeps the topic, without the verb', () => {
    expect(understood('who spoke of drones?', 'when?')).toBe('When was that said about drones?');
  });

  it('“who said that?” of a quotation asks whose it is', () => {
    const { standalone, check } = converse(
      'Did Trump say “assertive in every domain”?',
      'who said that?',
    );
    expect(standalone).toBe('Who said “assertive in every domain”?');
    expect(check?.matches[0]?.speaker).toBe('Tony Radakin');
  });

  it('after silence, which showed nothing, is silent', () => {
    const { outcome, reason } = converse('What did Scholz say?', 'when?');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toBeTruthy();
  });
});

describe('“who else said that?”', () => {
  it('asks what others said on the topic', () => {
    expect(understood(RADAKIN, 'who else said that?')).toBe(
      'What was said about Russia, not Tony Radakin?',
    );
  });

  it('without a topic says plainly that it needs one', () => {
    const { outcome, reason, suggestions } = converse(
      'What did Radakin say?',
      'who else said that?',
    );
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toMatch(/Nobody else is quoted with these words.*name it/);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const question of suggestions) {
      const { outcome: found, passages } = ask(coverage, question);
      expect(found).toBe('answered');
      const speakers = passages.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker));
      expect(speakers.some((name) => name !== null && name !== 'Tony Radakin')).toBe(true);
    }
  });
});

describe('a question for another side of a fact', () => {
  it.each([
    ['Where will the summit be held?', 'when?', 'When will the summit be held?'],
    ['How many troops will Britain send?', 'when?', 'When will Britain send troops?'],
    ['How many troops will be sent?', 'where?', 'Where will troops be sent?'],
    ['Is Britain ready to send troops?', 'why?', 'Why is Britain ready to send troops?'],
    ['When is the summit?', 'where?', 'Where is the summit?'],
  ])('“%s” … “%s”', (first, next, standalone) => {
    expect(understood(first, next)).toBe(standalone);
  });
});

describe('more', () => {
  it('shows on “what else?”, twice too, only what was not shown yet', () => {
    const shown = new Set<string>();
    const asked = ['What did Healey say?', 'what else?', 'what else?'];
    for (const count of [1, 2, 3]) {
      const { passages } = converse(...asked.slice(0, count));
      expect(passages.length).toBeGreaterThan(0);
      for (const { passage } of passages) expect(shown).not.toContain(passage.id);
      for (const { passage } of passages) shown.add(passage.id);
    }
  });

  it('says that there is no more where there is none', () => {
    const asked = ['What did Nato say?', ...Array<string>(9).fill('what else?')];
    const { outcome, reason, passages } = converse(...asked);
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toBe('The coverage holds nothing more on this.');
    expect(passages).toEqual([]);
  });
});

describe('a conversation', () => {
  it('goes on with the question itself after something was asked of what it showed', () => {
    expect(understood(RADAKIN, 'when?', 'who said that?', 'and Healey?')).toBe(
      'What did John Healey say about Russia?',
    );
    expect(understood(TRUMP, 'who said so?', 'in the Times')).toBe(
      'What did Trump say about Nato in the Times?',
    );
  });

  it('goes on over a greeting, over thanks and over silence', () => {
    const healey = 'What did John Healey say about Russia?';
    expect(understood(RADAKIN, 'hello', 'and Healey?')).toBe(healey);
    expect(understood(RADAKIN, 'thanks', 'and Healey?')).toBe(healey);
    expect(understood('What did Scholz say about Russia?', 'and Healey?')).toBe(healey);
  });

  it.each([
    'What did Healey say about troops?',
    'Who won the World Cup?',
    'In what country is Alaska?',
    'On what day is the summit?',
    'What did the prime minister say?',
  ])('leaves a question alone that stands alone: “%s”', (next) => {
    expect(understood(RADAKIN, next)).toBeUndefined();
  });

  it('of hostile length is read all the same', () => {
    const long = 'it that he and about when '.repeat(40_000);
    for (const text of [long, `and ${'A'.repeat(1_000_000)}`, `in ${'The '.repeat(90)}`])
      expect(converse(long, text).outcome).toBeTruthy();
  });

  it('of any short words never throws', () => {
    const words = fc.constantFrom(
      'what',
      'did',
      'he',
      'it',
      'they',
      'and',
      'about',
      'when',
      'who',
      'say',
      'that',
      'Radakin',
      'Russia',
      'else',
      'in',
      'the',
      'Times',
      '“a b c d e”',
      '?',
    );
    const text = fc.array(words, { maxLength: 7 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, text, (...questions) => {
        expect(converse(...questions).outcome).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  });
});
