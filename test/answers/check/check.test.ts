import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { coverageOf } from '../written.ts';

const coverage = coverageOf({
  post: {
    outlet: 'The Post',
    paragraphs: [
      '“We will not be cowed by bluster from the river,”<Ann Lee> said Ann Lee. “The bridge stays open.”<Ann Lee>',
      'Mr Day called the plan “an expensive mistake”<Bo Day> and said {it would cost the town £200 million in five years}<Bo Day>.',
      'The harbour was closed at noon, and nobody knew for how long.',
      '“Every ferry that leaves this town leaves full, and every labour of ours has paid off.<Cy Fox>',
      '“That is why we shall defend it in court,”<Cy Fox> Cy Fox told reporters.',
      '“I haven’t seen Zelenskyy’s letter, and I don’t need to,”<Ann Lee> she said.',
    ],
  },
  herald: [
    'Ann Lee said: “We will not be cowed by bluster from the river, nor by anybody else.”<Ann Lee>',
    'Residents spoke of “the long winter”<> as if it had been a person.',
    '“The committee was told to help US firms before it told us,”<Bo Day> he said.',
  ],
});
const verdict = (quote: string, speaker?: string) =>
  checkQuote(coverage, quote, { speaker: speaker ?? null }).verdict;
const passages = (quote: string) =>
  checkQuote(coverage, quote).matches.map(({ passageId }) => passageId);
const ops = (quote: string) =>
  checkQuote(coverage, quote).matches[0]?.difference.map(({ op, printed, asked }) => [
    op,
    printed,
    asked,
  ]);

describe('exact', () => {
  it('finds the words in every article that printed them', () => {
    expect(verdict('We will not be cowed by bluster from the river')).toBe('exact');
    expect(passages('We will not be cowed by bluster from the river')).toEqual([
      'post#1',
      'herald#1',
    ]);
  });

  it.each([
    ['not be cowed', 'a few words of a sentence'],
    ['"we WILL not be cowed by bluster, from the river"', 'marks and case'],
    ["I haven't seen Zelensky's letter", 'straight apostrophes and a transliteration'],
    ['every labor of ours has paid off', 'American spelling'],
    ['…by bluster from the river…', 'an ellipsis at the ends leaves nothing out'],
    ['[W]e will not be cowed', 'a bracket for a capital'],
    [
      'We will not be cowed by bluster from the river. The bridge stays open.',
      'speech round an attribution',
    ],
    [
      '“We will not be cowed by bluster from the river,” said Ann Lee. “The bridge stays open.”',
      'the same, pasted with it',
    ],
    [
      'and every labour of ours has paid off. That is why we shall defend it in court',
      'speech over two paragraphs',
    ],
    [
      '“every labour of ours has paid off.\n\n“That is why we shall defend it',
      'the same with its marks',
    ],
  ])('takes %j for what was printed: %s', (quote) => expect(verdict(quote)).toBe('exact'));

  it('gives one match a paragraph for speech over two', () => {
    expect(passages('every labour of ours has paid off. That is why')).toEqual([
      'post#4',
      'post#5',
    ]);
  });

  it('shows differences of marks and spelling as form', () => {
    expect(ops('every labor of ours')).toEqual([
      ['same', 'every', 'every'],
      ['form', 'labour', 'labor'],
      ['same', 'of ours', 'of ours'],
    ]);
  });
});

describe('altered', () => {
  it.each([
    [
      'We will be cowed by bluster from the river',
      [
        ['same', 'We will', 'We will'],
        ['dropped', 'not', ''],
        ['same', 'be cowed by bluster from the river', 'be cowed by bluster from the river'],
      ],
    ],
    [
      'The bridge stays closed',
      [
        ['same', 'The bridge stays', 'The bridge stays'],
        ['replaced', 'open', 'closed'],
      ],
    ],
    [
      'The bridge never stays open',
      [
        ['same', 'The bridge', 'The bridge'],
        ['added', '', 'never'],
        ['same', 'stays open', 'stays open'],
      ],
    ],
    [
      'an expensvie mistake',
      [
        ['same', 'an', 'an'],
        ['replaced', 'expensive', 'expensvie'],
        ['same', 'mistake', 'mistake'],
      ],
    ],
  ])('shows word by word what is different in %j', (quote, difference) => {
    expect(verdict(quote)).toBe('altered');
    expect(ops(quote)).toEqual(difference);
  });

  it.each([
    ['I have seen Zelenskyy’s letter', 'a contraction holds a "not"'],
    ['told to help us firms before it told us', '"US" and "us" are two words'],
    ['We will … be cowed by bluster', 'an ellipsis may hide a "not"'],
    ['We will not be cowed by [empty] bluster', 'brackets add words'],
    ['were will not be cowed by bluster from the river', 'a word more'],
  ])('never takes %j for exact: %s', (quote) => expect(verdict(quote)).toBe('altered'));

  it('tells an ellipsis and brackets apart from changed words', () => {
    expect(ops('We will not … by bluster')?.map(([op]) => op)).toEqual(['same', 'form', 'same']);
    expect(ops('cowed by [empty] bluster')?.map(([op]) => op)).toEqual(['same', 'form', 'same']);
  });
});

describe('other verdicts', () => {
  it('knows that somebody else said it', () => {
    expect(verdict('an expensive mistake', 'Bo Day')).toBe('exact');
    expect(verdict('an expensive mistake', 'day')).toBe('exact');
    expect(verdict('an expensive mistake', 'Ann Lee')).toBe('other-speaker');
    expect(verdict('an expensive mistake', 'Nobody Here')).toBe('other-speaker');
  });

  it('never says that somebody said what is printed without a speaker', () => {
    expect(verdict('the long winter', 'Ann Lee')).toBe('other-speaker');
    expect(checkQuote(coverage, 'the long winter').matches[0]?.speaker).toBeNull();
  });

  it('knows reported speech and the outlet’s own voice', () => {
    expect(verdict('it would cost the town £200m in five years')).toBe('not-quoted');
    expect(checkQuote(coverage, 'it would cost the town').matches[0]?.speaker).toBe('Bo Day');
    expect(verdict('nobody knew for how long')).toBe('not-quoted');
    // half inside the marks, half outside: not what stands in marks
    expect(verdict('called the plan an expensive mistake')).toBe('not-quoted');
  });

  it('finds the parts of a stitched quotation, in their order', () => {
    const quote = 'we shall defend it in court, nor by anybody else';
    expect(verdict(quote)).toBe('stitched');
    expect(
      checkQuote(coverage, quote).matches.map(({ passageId, text }) => [passageId, text]),
    ).toEqual([
      ['post#5', 'we shall defend it in court'],
      ['herald#1', 'nor by anybody else'],
    ]);
  });

  it('gives the nearest where it is not there', () => {
    const { verdict: found, matches } = checkQuote(
      coverage,
      'Bluster is what keeps the lights on at night',
    );
    expect(found).toBe('not-in-coverage');
    expect(matches[0]?.passageId).toBe('post#1');
  });

  it('takes anything', () => {
    for (const text of ['', ' ', '“”', '…', '🙂', '[', '不可能'])
      expect(checkQuote(coverage, text)).toEqual({
        quote: text,
        verdict: 'not-in-coverage',
        matches: [],
      });
  });
});

describe('a large coverage', () => {
  it('finds words side by side though hundreds of passages hold them all', () => {
    const filler = Array.from(
      { length: 900 },
      (_, n) => `The people of town ${n} met the American mayor.`,
    );
    const printed = ['“The American people want peace,”<Ann Lee> she said.'];
    const large = coverageOf({ a: filler, b: printed });
    const { verdict: found, matches } = checkQuote(large, 'American people');
    expect([found, matches.length]).toEqual(['exact', 1]);
  });
});

describe('hostile quotations', () => {
  it.each(['not be cowed ', '"', '[', 'a.', 'a’', '“a” ', 'x', '.'])(
    'answers a megabyte of %j',
    (part) => {
      const text = part.repeat(1_000_000 / part.length);
      expect(['not-in-coverage', 'altered', 'stitched']).toContain(verdict(text));
    },
    60_000,
  );
});

it('says of a text longer than may be asked that it was not looked up, and how to have it looked up', () => {
  const quote = 'We will not be cowed by bluster from the river';
  const limits = { asked: quote.length - 1 };
  expect(checkQuote(coverage, quote, { limits })).toEqual({
    quote,
    verdict: 'not-in-coverage',
    matches: [],
    reason: expect.stringMatching(/at most 45 characters.*ONRECORD_LIMITS=asked=NUMBER/),
  });
  expect(checkQuote(coverage, quote, { limits: { asked: quote.length } }).verdict).toBe('exact');
});
