import { describe, expect, it } from 'vitest';
import { quotationsOf } from '../../../src/quotes/marks/quotations.ts';

/** The words of every quotation, paragraph by paragraph. */
function wordsIn(...paragraphs: string[]): string[][] {
  return quotationsOf(paragraphs).map((list, index) =>
    list.map(({ start, end }) => (paragraphs[index] as string).slice(start, end)),
  );
}

describe('quotation marks', () => {
  it.each([
    ['curly', 'He said “we go”.', ['we go']],
    ['straight', 'He said "we go".', ['we go']],
    ['curly opened, straight closed', 'He said “we go".', ['we go']],
    ['single, as British papers print', 'He said ‘we go’.', ['we go']],
    ['straight single', "He said 'we go'.", ['we go']],
    ['guillemets', 'Il dit : « on y va ».', ['on y va']],
    ['guillemets pointing inwards', 'Er sagte: »wir gehen«.', ['wir gehen']],
    ['low and high', 'Er sagte: „wir gehen“.', ['wir gehen']],
    ['low and high single', 'Er sagte: ‚wir gehen‘.', ['wir gehen']],
    ['two accents and two apostrophes', "He said ``we go''.", ['we go']],
    ['after a colon without a space', 'Smith:"We go."', ['We go.']],
  ])('pairs %s', (_, text, words) => {
    expect(wordsIn(text)).toEqual([words]);
  });

  it('takes an apostrophe inside a word for no mark', () => {
    expect(wordsIn("He said: 'Britain's ready and we don't wait.'")).toEqual([
      ["Britain's ready and we don't wait."],
    ]);
  });

  it('reads past the apostrophe of a plural that owns', () => {
    expect(wordsIn("'The troops' morale is high,' he said.")).toEqual([
      ["The troops' morale is high,"],
    ]);
  });

  it('opens nothing at an elision or a decade', () => {
    expect(wordsIn("Rock 'n' roll of the '90s, and 'em all.")).toEqual([[]]);
  });

  it('leaves a nested quotation inside the outer one', () => {
    expect(wordsIn('“He said ‘no’ twice,” she said.')).toEqual([['He said ‘no’ twice,']]);
    expect(wordsIn('‘He said “no” twice,’ she said.')).toEqual([['He said “no” twice,']]);
  });

  it('goes on in the next paragraph where the mark is opened again', () => {
    const [first = [], second = []] = quotationsOf(['She said: “We go.', '“We stay.”']);
    expect(first.map(({ closed }) => closed)).toEqual([false]);
    expect(second.map(({ continues }) => continues)).toEqual([true]);
  });

  it('begins with the paragraph where a mark is closed that was opened before', () => {
    expect(wordsIn('She said: “We go.', 'We stay.” They left.')).toEqual([
      ['We go.'],
      ['We stay.'],
    ]);
  });

  it('runs to the end of the paragraph where nothing closes it', () => {
    expect(wordsIn('She said: “We go. We stay.', 'They left.')).toEqual([['We go. We stay.'], []]);
  });

  it('drops a mark that is opened again before it was closed, and remembers where it stood', () => {
    const [[quotation] = []] = quotationsOf(['He said “over 200 of them on “detailed planning”.']);
    expect(quotation?.strayOpen).toBe(8);
  });

  it('takes the marks of a tag’s attributes for none', () => {
    expect(wordsIn('Said <tweet id="12">this</tweet>, class="x" too, and "that".')).toEqual([
      ['that'],
    ]);
  });
});
