import { describe, expect, it } from 'vitest';
import { ask, turnOf } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { article } from '../../ranking/harbour.ts';

const coverage = buildCoverage([
  article('eels', { title: 'Eel season opens on the Marl' }, [
    'At the quay, skipper Jonas Verbeek checks his nets.',
    '“The eels come later each year,” Verbeek said.',
    'Tilda Brandt, a lawyer for the Marl council, was there too.',
    '“The licence is in order,” Brandt said.',
    'Ruud Haas, deputy chief executive of Dykeworks, came with her. “We are late,” Haas said.',
    'Anke Molenaar, chief executive of Dykeworks, stayed away. “We have no money,” Molenaar said.',
  ]),
  article('trawl', { title: 'A trawler comes home' }, [
    'Captain Bo Lindqvist has sailed for cod since he was ten. “Cod pays for the boat,” Lindqvist said.',
  ]),
]);
const speaker = (question: string) => ask(coverage, question).speaker;

describe('a role that is asked about', () => {
  it.each([
    // two skippers: the article says whose fish is whose, and a captain is one too
    ['what did the eel skipper say?', 'Jonas Verbeek'],
    ['what did the cod skipper say?', 'Bo Lindqvist'],
    ["what did the council's lawyer say?", 'Tilda Brandt'],
    ['what did the marl council attorney say about the licence?', 'Tilda Brandt'],
    // a deputy is not the chief
    ["what did Dykeworks' ceo say?", 'Anke Molenaar'],
    ['what did the dykeworks boss say about money?', 'Anke Molenaar'],
  ])('is tied to whoever the coverage prints beside it: “%s”', (question, name) => {
    expect(speaker(question)).toBe(name);
  });

  it('is a common noun after “the”, not whoever has it as a name or nearly so', () => {
    const printed = buildCoverage([
      article('seal', { title: 'A seal is seen' }, [
        '“It was huge,” Hunter Vale said.',
        '“It swam off,” Ina Warde said.',
        'Nobody had seen a seal for years. The harbour is closed.',
        'A stranger had called the office of the bay, which sent for the warden.',
      ]),
    ]);
    const named = (question: string) => ask(printed, question).speaker;
    expect(named('what did the hunter say?')).toBeNull();
    expect(named('what did the warden say?')).toBeNull();
    // without “the” it may be the name, and a misspelt one that is no word here
    expect(named('what did hunter say?')).toBe('Hunter Vale');
    expect(named('what did wardee say?')).toBe('Ina Warde');
  });

  it('is nobody where none is printed beside it', () => {
    expect(speaker('what did the herring skipper say?')).toBeNull();
    // of eels the article speaks, but not beside its lawyer: no advocate of eels
    expect(speaker('what did the eel attorney say?')).toBeNull();
  });

  it('stays nobody of a name that a title says is somebody else’s', () => {
    const { queries } = ask(coverage, 'what did lady verbeek say?');
    expect(queries[0]?.who?.names).toEqual([]);
  });
});

describe('an office that several hold', () => {
  // two sittings, each with a chair who is never named, one of them on bread
  const sitting = (id: string, topic: string) =>
    article(id, { title: `Sitting on ${topic}` }, [
      `Anna Brug: I ask the chair about ${topic}.`,
      ...Array.from(
        { length: 6 },
        (_, at) => `The Chair: We have ${at + 2} rules on ${topic} and I stand by all of them.`,
      ),
      `Anna Brug: Then ${topic} is safe.`,
      'The Chair: It is.',
      'Pim Kolk: I doubt it.',
      'Anna Brug: So do others.',
      'Pim Kolk: They do.',
    ]);
  const council = buildCoverage([sitting('bread', 'bread'), sitting('milk', 'milk')]);

  it('is the one of the articles shown before, on what was asked before', () => {
    const first = ask(council, 'what did Brug say about milk?');
    const turn = turnOf(first);
    expect(first.passages[0]?.passage.articleId).toBe('milk');
    const { standalone, passages } = ask(council, 'what did the chair answer?', {
      conversation: turn === null ? [] : [turn],
    });
    expect(standalone).toBe('What did the chair say about milk?');
    for (const { passage } of passages) expect(passage.articleId).toBe('milk');
  });

  it('is told by the topic without a conversation', () => {
    const [best] = ask(council, 'what did the chair say about bread?').passages;
    expect(best?.passage.articleId).toBe('bread');
    expect(best?.passage.text).toMatch(/^The Chair/);
  });
});

describe('whom words were said to', () => {
  const talks = buildCoverage([
    article('talks', { title: 'Talks on the Marl' }, [
      '“We will dredge in May,” Anna Brug told the harbour board.',
      '“It was a long day,” Anna Brug told reporters outside.',
    ]),
  ]);

  it('put those words first', () => {
    expect(ask(talks, 'what did Brug tell reporters?').passages[0]?.passage.paragraph).toBe(2);
    expect(ask(talks, 'what did Brug tell the harbour board?').passages[0]?.passage.paragraph).toBe(
      1,
    );
  });

  it('is met with silence where no article with words of theirs names them', () => {
    const { outcome, reason } = ask(talks, 'what did Brug tell the senate?');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toBe('Anna Brug is quoted, but nowhere as speaking to the senate.');
  });
});
