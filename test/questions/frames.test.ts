import { describe, expect, it } from 'vitest';
import { speechFrame } from '../../src/questions/reading/frames.ts';

const frameOf = (text: string) => {
  const { who, topic } = speechFrame(text) ?? { who: undefined, topic: undefined };
  return [who, topic];
};

describe('a question for somebody’s words', () => {
  it.each([
    ['What did Radakin say', 'Radakin', ''],
    ['what has trump said about american troops', 'trump', 'american troops'],
    ['What does Germany think of the plan', 'Germany', 'the plan'],
    ['what Healey said on sanctions', 'Healey', 'sanctions'],
    ['Did Radakin ever say anything about drones', 'Radakin', 'anything about drones'],
    ['Healey’s view on sanctions', 'Healey', 'sanctions'],
    ['what is Healey’s view on sanctions', 'Healey', 'sanctions'],
    ["what's Healey's view on sanctions", 'Healey', 'sanctions'],
    ['statement from Downing Street', 'Downing Street', ''],
    ['quotes by Trump about Putin', 'Trump', 'Putin'],
    ['according to the Times, what was given up', 'the Times', 'what was given up'],
    ['What else did he say about it', 'he', 'it'],
    ['What does Germany make of the plan', 'Germany', 'the plan'],
  ])('%s', (text, who, topic) => {
    expect(frameOf(text)).toEqual([who, topic]);
  });

  it.each([
    ['what did Rask tell the court', 'the court', ''],
    ['what did Rask tell the town council about the pier', 'the town council', 'the pier'],
    ['what did Rask say to reporters about the pier', 'reporters', 'the pier'],
    ['what did Rask ask the minister', 'the minister', ''],
    // nobody is told: what stands after "about" is the topic, and so is what is spoken of
    ['what did Rask ask about the pier', null, 'the pier'],
    ['what did Rask say about the court', null, 'the court'],
    ['what did Rask talk about', null, 'about'],
  ])('tells who was told from what about: %s', (text, addressee, topic) => {
    expect(speechFrame(text)).toMatchObject({ addressee, topic });
  });

  it('keeps a headline that stands before it as part of the topic', () => {
    expect(frameOf('Troops for the ports: what did Healey say')).toEqual([
      'Healey',
      'Troops for the ports:',
    ]);
  });

  it('asks for anybody’s words where it names nobody', () => {
    expect(frameOf('What was said about Germany')).toEqual([null, 'Germany']);
    expect(frameOf('what do people say about drones')).toEqual([null, 'drones']);
    expect(frameOf('Who warned Russia')).toEqual([null, 'warned Russia']);
  });

  it('is none in a question for a fact', () => {
    for (const text of [
      'Who is the envoy',
      'What is the share of GDP that members pledged',
      'When does the summit start',
      'How many planners have worked on the plan',
      'When did Macron make a state visit', // "state" after "a" is no verb
      'What backstop was asked of Washington', // nobody asks here
    ])
      expect(speechFrame(text)).toBeNull();
  });

  it('reads hostile text of eight thousand characters in one go', () => {
    for (const unit of ['what did ', 'what did a say ', "'s view ", 'according to ', 'who said '])
      expect(() => speechFrame(unit.repeat(8_000 / unit.length))).not.toThrow();
  });
});
