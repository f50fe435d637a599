import { expect, it } from 'vitest';
import { TermScan } from '../../src/language/scan/term-scan.ts';
import { passageWords } from '../../src/search/passage-words.ts';
import { SpanPlacing } from '../../src/search/span-places.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';

const spanOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

it('counts the words before a span’s beginning and end, joined forms not counted', () => {
  const text = 'The prime minister spoke. “We will not wait,” he said of the cease-fire.';
  const spans = ['We will not wait,', 'The prime minister', 'cease-fire.'].map((part) =>
    spanOf(text, part),
  );
  const scan = new TermScan();
  const placing = new SpanPlacing(scan);
  scan.scan(text);
  placing.add(spans);
  scan.scan('Nobody spoke.');
  placing.add([]);
  const { starts, places } = placing.finish();
  expect([...starts]).toEqual([0, 3, 3]);
  expect([...places]).toEqual([4, 8, 0, 3, 12, 14]);
  // As many words as the passage has by the count that ranking goes by.
  const words = passageWords([text], vocabularyOf(new Map()));
  const single = words.of(0).filter((word) => (word & 0x1000_0000) === 0);
  expect(single.length).toBe(14);
});
