import { describe, expect, it } from 'vitest';
import { converse, understood } from './conversing.ts';

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
      'What did John Healey say about Russia since 18 August 2025?',
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
    [RADAKIN, 'since Monday', 'What did Radakin say about Russia since 18 August 2025?'],
    [RADAKIN, 'not Healey', 'What did Radakin say about Russia, not John Healey?'],
    [RADAKIN, 'only in Onrecord', 'What did Radakin say about Russia in Onrecord?'],
    // outlets that this coverage does not hold are outlets all the same
    [TRUMP, 'in the Times', 'What did Trump say about Nato in the Times?'],
    [TRUMP, 'and in the Guardian?', 'What did Trump say about Nato in the Guardian?'],
    [TRUMP, 'in Washington?', 'What did Trump say about Nato in Washington?'],
    [TRUMP, 'in the Valley Gazette', 'What did Trump say about Nato in the Valley Gazette?'],
  ])('“%s” … “%s”', (first, next, standalone) => {
    expect(understood(first, next)).toBe(standalone);
  });

  it('stand before whom not to hear', () => {
    expect(understood(RADAKIN, 'not Healey', 'in Washington')).toBe(
      'What did Radakin say about Russia in Washington, not John Healey?',
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
    [RADAKIN, 'who is that?', 'Who is Tony Radakin?'],
    ['What did Trump say about guarantees?', 'who made them?', 'Who made guarantees?'],
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

describe('who takes a stand on what was asked', () => {
  it.each([
    ['What did Healey say about troops?', 'who disagrees?', 'Who disagrees on troops?'],
    ['When is the summit?', 'and who opposes it?', 'Who opposes the summit?'],
    [
      'What did Healey say about troops?',
      'who disagreed with him?',
      'Who disagreed with John Healey?',
    ],
  ])('“%s” … “%s”', (first, next, standalone) => {
    expect(understood(first, next)).toBe(standalone);
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
