import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage.ts';
import { readQuestion } from '../../src/questions/read.ts';
import { splitQuestion } from '../../src/questions/reading/split.ts';
import { article } from '../ranking/harbour.ts';

const coverage = buildCoverage([
  article('treaty', {}, [
    '“The harbour is ours,” Ivan Petrov told reporters in Norway.',
    'The Union of the Ports met on Monday. The funding is £3 million.',
    'The UoP has faced scepticism from Norway, said Mara Quill.',
  ]),
]);
const scene = { ...coverage, today: null };
const read = (text: string) => readQuestion(text, scene);
const termsOf = (text: string) => read(text).terms.map(({ term }) => term);

describe('a question', () => {
  it('has no speaker where a name goes on in small words: "Quill make a" is nobody', () => {
    expect(read('When did Mara Quill make a state visit?')).toMatchObject({
      kind: 'when',
      speaker: null,
    });
  });

  it('describes where a name stands before a small noun: nobody is called "Quill’s envoy"', () => {
    expect(read("What did Norway's officials say?").speaker?.description).toBe(true);
  });

  it('takes a statement for a text, not for somebody who speaks', () => {
    expect(read('What does the ports’ statement say?').speaker).toBeNull();
  });

  it('asks what a country thinks of something, though nobody quotes it', () => {
    for (const verb of ['think of', 'feel about', 'make of'])
      expect(read(`What does Norway ${verb} the ports?`)).toMatchObject({
        kind: 'attitude',
        speaker: null,
        topic: 'Norway the ports',
      });
  });

  it('asks a country for words with "say", though nobody quotes it: so silence says that nobody does', () => {
    expect(read('What did Norway say?')).toMatchObject({
      kind: 'said-by',
      speaker: { speakers: [{ name: 'Norway', kind: 'body', quotes: 0 }] },
    });
    expect(read('What does Norway report on the ports?').speaker).toBeNull();
  });

  it('asks for words still to come', () => {
    for (const ahead of ['going', 'expected', 'due'])
      expect(read(`What is Mara Quill ${ahead} to tell Norway?`)).toMatchObject({
        kind: 'said-by',
        addressee: 'Norway',
        topic: '',
      });
    expect(read('What is Mara Quill report?').speaker).toBeNull();
    expect(termsOf('Is the harbour going to grow?')).not.toContain('go');
  });

  it('takes "want" for what is asked, and "I want to know" for asking', () => {
    expect(termsOf('What does Norway want?')).toContain('want');
    expect(read('I want to know what Mara Quill said about Norway').topic).toBe('Norway');
    expect(termsOf('I’d like to know about the harbour')).toEqual(['harbor']);
  });

  it('lets the kind of answer go: any amount answers "how much money", and the text has no "share"', () => {
    expect(termsOf('How much money is for the harbour?')).toEqual(['harbor']);
    expect(termsOf('What is the share of the harbour?')).toEqual(['harbor']);
  });

  it('looks for a near word only where its own is never printed', () => {
    expect(termsOf('Who pays the money?')).toContain('fund');
    expect(termsOf('Who pays the harbour?')).toContain('harbor');
  });

  it('does not take a short word for another that differs in one letter', () => {
    expect(read('Who sold the pork?').terms.find(({ typed }) => typed === 'pork')?.unknown).toBe(
      true,
    );
  });

  it('does not cut a letter off to find a word: porters are no ports, but "portss" are', () => {
    expect(read('Which porty is this?').terms[0]).toMatchObject({ term: 'porti', unknown: true });
    expect(termsOf('Which harbourr is this?')).toEqual(['harbor']);
  });

  it('knows initials that the coverage may print', () => {
    expect(read('What of the Union of the Ports?').initials.map(({ term }) => term)).toEqual([
      'uop',
    ]);
  });

  it('reads a name in Cyrillic or Greek letters', () => {
    expect(read('Что сказал Петров?').speaker?.speakers[0]?.name).toBe('Ivan Petrov');
    expect(read('Πετροβ').text).toBe('Petrov');
  });
});

describe('a question in another language', () => {
  const topicOf = (text: string) => read(text).topic;

  it('keeps what it asks about, where the coverage has a word of the same root', () => {
    expect(topicOf('Was sagte Petrov über die Finanzierung der Union?')).toBe('Finanzierung Union');
    expect(topicOf('¿Qué dijo Petrov sobre los reporteros?')).toBe('reporter');
    expect(topicOf('Что сказал Петров про репортеров?')).toBe('reporter');
  });

  it('puts common words of the news into English where the coverage prints them', () => {
    expect(topicOf('Was sagte Petrov über das Geld?')).toBe('money');
    expect(topicOf('Qu’a dit Petrov sur les réunions ?')).toBe('meeting');
  });

  it('misses what has no counterpart: nothing is answered instead', () => {
    const [missed] = read('Was sagte Petrov über Kaninchen?').terms;
    expect(missed).toMatchObject({ typed: 'Kaninchen', unknown: true });
    expect(read('Was sagte Niemand über Kaninchen?').topic).toBe('Niemand Kaninchen');
  });

  it('is asked for anything where only small words are left', () => {
    expect(topicOf('Qu’est-ce que Petrov a dit ?')).toBe('');
  });

  it('is not misspelt English', () => {
    expect(topicOf('Wat zei Petrov over Norway?')).toBe('Norway');
  });

  it('is not English with a word like one of theirs', () => {
    expect(read('Who rolled the dice in Norway?').topic).toBe('Who rolled the dice in Norway');
  });
});

it('parts two questions only where the second has a subject', () => {
  expect(splitQuestion('Who owns the harbour and is now facing trial there?', scene)).toHaveLength(
    1,
  );
  expect(splitQuestion('Who owns the harbour and when did the ports meet?', scene)).toHaveLength(2);
});

describe('misspelt words that ask', () => {
  const asksPetrov = { kind: 'said-by', topic: 'norway' };

  it('are read for those they stand for', () => {
    for (const text of [
      'wat did ivan petrov say about norway',
      'waht dd ivan petrov sya about norway',
      'whta did ivan petrov siad abuot norway',
      'WHT DID IVAN PETROV SAY ABOT NORWAY',
    ])
      expect(read(text.toLowerCase()), text).toMatchObject(asksPetrov);
    expect(read('whne did the ports meet').kind).toBe('when');
  });

  it('are no words of the coverage, nor such that another letter makes: "pay" is no "say"', () => {
    expect(read('What did Ivan Petrov pay for Norway?').kind).toBe('topic');
    expect(read('What did Ivan Petrov meat in Norway?').kind).toBe('topic');
  });

  it('do not follow “how”: “how old” is no “how told”, though nothing here is old', () => {
    expect(read('How old is Ivan Petrov?')).toMatchObject({
      answer: 'how-old',
      topic: 'how is Ivan Petrov',
    });
  });

  it('stand where they ask, not in the topic: a bout is no "about"', () => {
    expect(termsOf('What did Ivan Petrov say of the bout?')).toContain('bout');
  });
});

it('looks for two names in a question, not in a text of many pages, which would take seconds', () => {
  const two = 'What did Ivan Petrov and Norway say about the harbour';
  expect(splitQuestion(two, scene)).toHaveLength(2);
  expect(splitQuestion(`${two}${' and ports'.repeat(196)}`, scene)).toHaveLength(1);
});

it.each([
  'the first thing the last word ',
  'latest quote from by on of ',
  'how often is was has been quoted ',
  'who has not is not denied with against ',
  'between 14 and 16 August since Monday ',
  'tell told the a of court about on that ',
  "what's x's latest views of ",
])('reads a megabyte of “%s” in a moment', (words) => {
  const hostile = words.repeat(Math.ceil(1_000_000 / words.length));
  const started = performance.now();
  read(hostile);
  read(`what did ${hostile}`);
  read(`who ${hostile} say`);
  expect(performance.now() - started).toBeLessThan(15_000);
});
