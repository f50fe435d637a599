import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/answers/card/card.ts';
import { workedOutDay } from '../../../src/answers/card/day.ts';
import { addressee, setting } from '../../../src/answers/card/setting.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { articleOf } from '../../quotes/article-of.ts';

/** The card of the first quote that holds some words, spans as their texts. */
function cardIn(paragraphs: readonly string[], words: string, date: string | null = '2025-08-15') {
  const coverage = buildCoverage([articleOf(paragraphs, date)]);
  const passage = coverage.quotes.findIndex((quotes) =>
    quotes.some(({ text }) => text.includes(words)),
  );
  const quote = (coverage.quotes[passage] ?? []).findIndex(({ text }) => text.includes(words));
  const card = cardOf(coverage, passage, quote);
  const text = coverage.articles[0]?.text ?? '';
  const from = coverage.passages[passage]?.start ?? 0;
  for (const field of [card.who, card.role, card.cue, card.to, card.where, card.when]) {
    if (field !== undefined)
      expect(text.slice(from + field.start, from + field.end)).toBe(field.text);
  }
  return Object.fromEntries(
    Object.entries(card).map(([name, field]) => [
      name,
      typeof field === 'string' ? field : field.text,
    ]),
  );
}

describe('the card of a quote', () => {
  it('has who, how, to whom and when, each as printed', () => {
    expect(
      cardIn(
        ['“We are ready,” the defence secretary, John Healey, told the BBC on Thursday.'],
        'ready',
      ),
    ).toMatchObject({
      who: 'John Healey',
      cue: 'told',
      to: 'the BBC',
      when: 'on Thursday',
      workedOut: '2025-08-14',
    });
  });

  it('shows no rank or form of address as a role', () => {
    const paragraphs = ['Admiral Sir Tony Radakin said: “We need to defend forward.”'];
    expect(cardIn(paragraphs, 'forward')).not.toHaveProperty('role');
  });

  it('cuts a role where it stands in words of its own, not out of a longer word nearby', () => {
    const text =
      'President Maria Okafor came to Leeds. “We are late,” Okafor said. Presidents often are.';
    const coverage = buildCoverage([articleOf([text], null)]);
    expect(cardOf(coverage, 0, 0).role).toEqual({ text: 'President', start: 0, end: 9 });
  });

  it('names whoever a pronoun stands for by the name printed before, in an earlier passage too', () => {
    const card = cardIn(
      [
        'Admiral Sir Tony Radakin, the chief of the defence staff, came to Washington.',
        '“We need to defend forward,” he said in a speech to the Atlantic Council.',
      ],
      'forward',
    );
    expect(card).toMatchObject({
      who: 'Tony Radakin',
      cue: 'said',
      where: 'in a speech to the Atlantic Council',
    });
    expect(card).not.toHaveProperty('to');
  });

  it('leaves out what the text does not say', () => {
    expect(cardIn(['“We are ready,” Ann Lee said.'], 'ready')).toEqual({
      who: 'Ann Lee',
      cue: 'said',
    });
  });

  it('works no day out where the article states no date', () => {
    const card = cardIn(['“We are ready,” Ann Lee said on Thursday.'], 'ready', null);
    expect(card).toMatchObject({ when: 'on Thursday' });
    expect(card).not.toHaveProperty('workedOut');
  });

  it('takes no day and no place out of the words quoted', () => {
    expect(cardIn(['Ann Lee said: “I met him at the White House on Monday.”'], 'met')).toEqual({
      who: 'Ann Lee',
      cue: 'said',
    });
  });

  it('is empty where there is no such quote', () => {
    const coverage = buildCoverage([articleOf(['Nothing was said.'], null)]);
    expect(cardOf(coverage, 0, 3)).toEqual({});
    expect(cardOf(coverage, 9, 0)).toEqual({});
  });
});

describe('addressee', () => {
  it.each([
    ['told the BBC on Thursday', 'the BBC'],
    ['told reporters in Paris', 'reporters'],
    ['told members of the House of Lords that', 'members of the House of Lords'],
    ['told Fox News’s Sean Hannity', 'Fox News’s Sean Hannity'],
    ['asked whether he would', undefined],
    ['told him', 'him'],
    ['warned that it would', undefined],
    ['said, speaking to reporters', 'reporters'],
    ['said to that', undefined],
  ])('finds in %j: %j', (text, expected) => {
    const verb = /^\w+/.exec(text)?.[0] ?? '';
    const span = addressee(text, { start: 0, end: verb.length });
    expect(span === null ? undefined : text.slice(span.start, span.end)).toBe(expected);
  });
});

describe('setting', () => {
  it.each([
    ['she said in a statement.', 'in a statement'],
    ['he said in an interview with Fox News on Tuesday', 'in an interview with Fox News'],
    ['he wrote on Twitter.', 'on Twitter'],
    ['he said at the Pentagon on Wednesday', 'at the Pentagon'],
    ['he said on ABC’s “This Week”', undefined],
    ['he said on Wednesday over his refusal to release it', undefined],
    ['who on Friday also attended an event', undefined],
    ['he said at once', undefined],
  ])('finds in %j: %j', (text, expected) => {
    const span = setting(text);
    expect(span === null ? undefined : text.slice(span.start, span.end)).toBe(expected);
  });
});

describe('workedOutDay', () => {
  // 15 August 2025 was a Friday
  it.each([
    ['on Thursday', '2025-08-14'],
    ['on Friday night', '2025-08-15'],
    ['Saturday', '2025-08-09'],
    ['yesterday', '2025-08-14'],
    ['last night', '2025-08-14'],
    ['earlier today', '2025-08-15'],
    ['on 13 August', '2025-08-13'],
    ['Dec. 31', '2024-12-31'],
    ['on 3 March 2022', '2022-03-03'],
    ['last Thursday', null],
    ['next Monday', null],
    ['this week', null],
    ['in March', null],
    ['31 February', null],
    ['the same day', null],
  ])('takes %j for %j', (when, day) => expect(workedOutDay(when, '2025-08-15')).toBe(day));
});

describe('hostile text', () => {
  it.each([['told the '], ['in a '], ['on Thursday '], ['at the A '], ['said to the B of ']])(
    'reads a megabyte of %j',
    (text) => {
      const long = text.repeat(1_000_000 / text.length);
      expect(() => [addressee(long, { start: 0, end: 4 }), setting(long)]).not.toThrow();
    },
    10_000,
  );
});
