import { describe, expect, it } from 'vitest';
import { timeline } from '../../src/answers/timeline.ts';
import { coverageOf } from './written.ts';

const coverage = coverageOf({
  late: {
    date: '2025-08-20',
    paragraphs: [
      '“The bridge will stay open all winter,”<Ann Lee> she said.',
      'On the harbour {she would not say more}<Ann Lee>.',
    ],
  },
  undated: ['“The bridge stays open, come what may,”<Ann Lee> she said.'],
  early: {
    date: '2025-08-12T09:00:00+01:00',
    paragraphs: ['“The bridge will stay open,”<Ann Lee> she said.'],
  },
  other: { date: '2025-08-01', paragraphs: ['“The bridge is a ruin,”<Bo Lee> he said.'] },
});
const texts = (entries: readonly { quote: { text: string } }[]) =>
  entries.map(({ quote }) => quote.text);

describe('a timeline', () => {
  it('goes by date, the undated apart', () => {
    const { speaker, dated, undated } = timeline(coverage, 'ann lee');
    expect(speaker).toBe('Ann Lee');
    expect(dated.map(({ date }) => date)).toEqual(['2025-08-12', '2025-08-20']);
    expect(texts(dated)).toEqual(['The bridge will stay open,', 'she would not say more']);
    expect(texts(undated)).toEqual(['The bridge stays open, come what may,']);
  });

  it('puts a changed wording beside the first one', () => {
    const [first] = timeline(coverage, 'Ann Lee').dated;
    expect(first?.again.map(({ quote, citation }) => [quote.text, citation.date])).toEqual([
      ['The bridge will stay open all winter,', '2025-08-20'],
    ]);
    expect(first?.again[0]?.difference.map(({ op, asked }) => [op, asked])).toEqual([
      ['same', 'The bridge will stay open'],
      ['added', 'all winter'],
    ]);
  });

  it('keeps to a topic, endings and stop words aside', () => {
    expect(texts(timeline(coverage, 'Ann Lee', 'the harbours').dated)).toEqual([
      'she would not say more',
    ]);
    expect(timeline(coverage, 'Ann Lee', 'ferry').dated).toEqual([]);
  });

  it('asks back where a name is shared, and is empty where it is unknown', () => {
    expect(timeline(coverage, 'Lee')).toEqual({
      speaker: null,
      choices: ['Ann Lee', 'Bo Lee'],
      dated: [],
      undated: [],
    });
    expect(timeline(coverage, 'Merkel')).toEqual({
      speaker: null,
      choices: [],
      dated: [],
      undated: [],
    });
  });
});
