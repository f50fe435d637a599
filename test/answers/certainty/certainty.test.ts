import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { DATE, MEASURES } from '../../../src/answers/certainty/answer-patterns.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { article } from '../../ranking/harbour.ts';

const coverage = buildCoverage([
  article('ports', { date: '2025-03-03' }, [
    'The Union of the Ports met on Monday, and the president of the union spoke of trade with Norway.',
    'The UoP has faced scepticism from Sweden over its plan.',
    'Visitors from Denmark were shown round the Union of the Ports in spring.',
    'Mara Quill, the president of Finland, opened the museum of the sea.',
    'Three officials counted the sailings; the ships were old.',
  ]),
]);
const outcome = (question: string) => ask(coverage, question).outcome;
const first = (question: string) => ask(coverage, question).passages[0]?.passage.id;

describe('certainty', () => {
  it('finds what a country thinks by a word of attitude near its name, and initials for the topic', () => {
    expect(first('What does Sweden think of the Union of the Ports?')).toBe('ports#2');
    expect(outcome('What does Sweden think of the Union of the Ports?')).toBe('answered');
  });

  it('is silent where a country is named and nothing tells what it thinks', () => {
    expect(outcome('What does Denmark think of the Union of the Ports?')).toBe('not-in-coverage');
  });

  it('answers one word of a script without spaces that the coverage prints: no topic is told from a question there', () => {
    const lifts = buildCoverage([
      article('lifts', {}, ['市長の森下は「自動販売機が必要だ」と話した。']),
    ]);
    expect(ask(lifts, '自動販売機').outcome).toBe('answered');
    expect(ask(lifts, '図書館').outcome).toBe('not-in-coverage');
  });

  it('knows who holds an office only where a name stands beside it', () => {
    expect(first('Who is the president of Finland?')).toBe('ports#4');
    expect(outcome('Who is the president of Finland?')).toBe('answered');
    expect(outcome('Who is the president of Norway?')).toBe('not-in-coverage');
  });

  it('knows whose envoy "his envoy" is by who is named before it, and takes nobody else for the owner', () => {
    const envoys = buildCoverage([
      article('envoys', { title: 'Harrow rules out a blockade' }, [
        'Owen Harrow, the president of Finland, met the captains and the harbour masters on Monday.',
        'Tilda Marsh, his envoy for the islands, has suggested that the ferries could sail again.',
        'Ivo Stark, the president of Norway, was not at the meeting and sent a letter to the captains.',
      ]),
    ]);
    const belief = (question: string) => ask(envoys, question).probability;
    expect(ask(envoys, 'Who is Harrow’s envoy?').passages[0]?.passage.id).toBe('envoys#2');
    expect(belief('Who is Harrow’s envoy?')).toBeGreaterThan(0.2);
    // The cap for an office beside which nobody stands.
    expect(belief('Who is Stark’s envoy?')).toBeLessThanOrEqual(0.2);
  });

  it('believes less where no number stands near what is counted', () => {
    const sure = (question: string) => ask(coverage, question).probability;
    expect(sure('How many officials counted sailings?')).toBeGreaterThan(
      sure('How many ships counted sailings?'),
    );
  });
});

describe('a topic near somebody who did not speak of it', () => {
  const harbour = buildCoverage([
    article('ferries', { title: 'Crews stay on shore' }, [
      'Mara Quill said that the ferries were too old. The crews met on Monday.',
      'Captain Tom Rask keeps the lighthouse, and the ferries pass it twice a day.',
      '“The lighthouse needs new lamps,” Tom Rask said.',
      'The ferries have cost the islands much, and Tom Rask is tired of the crews.',
      'The islands pay for the ferries, and the crews for their meals.',
      'Tom Rask met the crews and the mayor on Tuesday.',
      'Visitors who came with the ferries saw Tom Rask on the pier.',
      'The mayor has promised two ferries more.',
    ]),
  ]);

  it('is believed to be said only by who said it', () => {
    expect(ask(harbour, 'What did Mara Quill say about the ferries?').outcome).toBe('answered');
    expect(ask(harbour, 'What did Tom Rask say about the lighthouse?').outcome).toBe('answered');
    // Rask is named beside the ferries three times, and so is everything else here; he speaks of lamps.
    expect(ask(harbour, 'What did Tom Rask say about the ferries?').outcome).toBe(
      'not-in-coverage',
    );
  });
});

describe('an age, money or a date that is asked for', () => {
  const plain = (...paragraphs: string[]) => buildCoverage([article('plain', {}, paragraphs)]);
  const outcomeIn = (paragraph: string, question: string) =>
    ask(plain(paragraph, 'The harbour was quiet.'), question).outcome;

  it.each([
    ['How old is Mara Quill?', 'Mara Quill leads 30 crews.', 'Mara Quill, 58, leads the crews.'],
    [
      'How much will the new lighthouse cost?',
      'The new lighthouse will cost 40 trees.',
      'The new lighthouse will cost £40,000.',
    ],
    [
      'When will the captains vote on the lighthouse?',
      'The captains will vote on the lighthouse, all 30 of them.',
      'The captains will vote on the lighthouse on Friday.',
    ],
  ])('%s is met with silence where none is printed', (question, without, stated) => {
    expect(outcomeIn(without, question)).toBe('not-in-coverage');
    expect(outcomeIn(stated, question)).toBe('answered');
  });

  it('is looked for in linear time', () => {
    const long = 1_000_000;
    // Long texts that nearly match all through; what does match stands at their very end.
    const end = ' aged 58, on Friday, £40 for 3 weeks and 4 miles';
    for (const text of ['1'.repeat(long), 'in his '.repeat(long / 7), ', 5'.repeat(long / 3)])
      for (const pattern of [DATE, ...MEASURES.map(({ printed }) => printed)])
        expect(pattern.test(text + end)).toBe(true);
    const asked = `${'how much '.repeat(long / 9)}does it cost`;
    expect(MEASURES.findIndex((measure) => measure.asked.test(asked))).toBe(1);
  });
});

it('puts words in marks before reported ones, and what somebody will say last', () => {
  const said = buildCoverage([
    article('a', {}, ['Mara Quill will say that the harbour is ready, officials said.']),
    article('b', {}, ['Mara Quill said that the harbour was not ready for the winter.']),
    article('c', {}, ['“We sail at dawn,” Mara Quill said.']),
  ]);
  const ids = ask(said, 'What did Mara Quill say?').passages.map(({ passage }) => passage.id);
  expect(ids).toEqual(['c#1', 'b#1', 'a#1']);
});
