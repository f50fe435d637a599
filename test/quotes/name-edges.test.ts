import { describe, expect, it } from 'vitest';
import { saidIn } from './written.ts';

/** Whom the last quotation is given to. */
function lastSpeaker(text: string): string | undefined {
  return saidIn(text).at(-1)?.split(' — ').at(-1);
}

describe('where a name begins', () => {
  it.each([
    ['a place', 'Norway Kurt Lindahl', 'Envoys met in spring, among them Norway Kurt Lindahl.'],
    ['letters of a body', 'RTK Helen Marsh', 'The board heard RTK Helen Marsh last week.'],
    ['an outlet', 'Guardian Peter Quill', 'The prize went to Guardian Peter Quill last week.'],
  ])('%s before it is no part of it', (_, swallowed, sentence) => {
    const [first, last] = swallowed.split(' ').slice(-2);
    expect(lastSpeaker(`${sentence}\n“We waited,” ${last} said.`)).toBe(`${first} ${last}`);
  });

  it('an adjective at the head of a sentence is none where the article prints the name without it', () => {
    const text =
      'Helen Marsh spoke on Monday. Quaint Helen Marsh never gave up.\n“I stayed,” Marsh said.';
    expect(lastSpeaker(text)).toBe('Helen Marsh');
  });

  it('an outlet before a surname is none either', () => {
    const text =
      'Helen Marsh was there.\nSpeaking to the Daily Mail Marsh said: “It was a long night.”';
    expect(lastSpeaker(text)).toBe('Helen Marsh');
  });

  it('a second first name or a double surname stays', () => {
    const text = 'Helen Peter Marsh came. Ann Quill Dover went.\n“I came,” Marsh said.';
    expect(lastSpeaker(text)).toBe('Helen Peter Marsh');
    expect(lastSpeaker(`${text}\n“I went,” Quill Dover said.`)).toBe('Ann Quill Dover');
  });

  it.each([
    'Major-Gen',
    'Administrator',
    'Editor-in-Chief',
    'Secretary-General',
    'Lt-Gen',
    'Vice-Chancellor',
  ])('%s is a title', (title) => {
    expect(lastSpeaker(`“We are late,” ${title} Temba Marsh said.`)).toBe('Temba Marsh');
  });

  it.each([
    'MEC for Roads and Bridges, Helen Marsh,',
    'The minister of mines and energy Helen Marsh',
    'Chairman, CEO and president Helen Marsh',
  ])('an office of several parts is the one who is named after it: %s', (who) => {
    expect(lastSpeaker(`${who} said on Monday that it was “a slow start”.`)).toBe('Helen Marsh');
  });

  it.each(['ambassador to Norway', 'the envoy to Chad', 'Ambassador to the European Union'])(
    'whoever holds an office abroad is named without the place: %s',
    (office) => {
      expect(lastSpeaker(`“We are late,” said ${office} Helen Marsh.`)).toBe('Helen Marsh');
    },
  );

  it('an initial that is an article elsewhere does not part it', () => {
    const text = 'Lotta A. Quill met Anna Holm. “We wait,” Quill said.';
    expect(lastSpeaker(text)).toBe('Lotta A. Quill');
  });

  it('particles with capitals belong to it, though no list has the first name', () => {
    const text =
      'Quillo De La Fuente runs the shop.\n“We open at nine,” De La Fuente said.\nHe closed: “Enough.”';
    expect(saidIn(text)[0]).toBe('We open at nine, — Quillo De La Fuente');
  });

  it('a surname that is a title elsewhere is a surname after a first name', () => {
    const text =
      'Helen Field keeps bees.\n“They sleep in winter,” Field said. She opened a hive. “Look,” she said.';
    expect(saidIn(text)).toEqual(['They sleep in winter, — Helen Field', 'Look, — Helen Field']);
  });
});

describe('words with a capital that nobody is called by', () => {
  it.each([
    ['where based', 'A study for Ohio, a Dover-based think tank, concluded that “decay is slow”.'],
    ['how many', 'Much of the plan is old. Much has said little: “it is late”.'],
    ['a page', 'Helen Marsh sang. In a Tumblr post she described it as “a bad case”.'],
    ['a hashtag', 'The slogan #StayDry said it all: “stay dry”.'],
  ])('%s', (_, text) => {
    expect(lastSpeaker(text)).not.toMatch(/^(?:Dover|Much|Tumblr|StayDry|NEW DELHI)/);
  });

  it('are no persons, so no pronoun stands for them: the article prints them in small letters too', () => {
    const text =
      'The models are old. Helen Quist built them.\nModels say that the ice will go. “I saw it,” she said.';
    expect(lastSpeaker(text)).toBe('Helen Quist');
  });

  it('many of a sort at the head of a sentence are none', () => {
    const text = 'Traders said the price would fall. “I sold,” he said.';
    expect(lastSpeaker(text)).toBe('(he)');
  });

  it('a country is not the man who bears its name', () => {
    const text =
      'Israel Marsh, the minister, came.\nIn a letter to the court, Israel said that there are “many links”.';
    expect(lastSpeaker(text)).not.toBe('Israel Marsh');
  });
});
