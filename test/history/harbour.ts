import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keeperOf } from '../../src/history/open.ts';

/** When each text of the article was seen. */
const FIRST = Date.parse('2026-03-02T09:18:00Z');
export const SECOND = Date.parse('2026-03-02T14:02:00Z');

export const HARBOUR = 'harbour-to-be-dredged';

const file = (paragraphs: readonly string[]) =>
  `---\ntitle: Harbour to be dredged in spring\noutlet: Wexcombe Courier\npublished: 2026-03-02\nurl: https://courier.example/harbour\n---\n\n${paragraphs.join('\n\n')}\n`;

const BEFORE = [
  '“We will dredge the harbour this spring, whatever it costs,” said Ruth Ambler, the chair of the board.',
  'The work is to cost 340,000 pounds, and 12 ships wait outside the bar.',
  'Dennis Coyle did not agree to it.',
];
const AFTER = [
  '“We may dredge the harbour this spring, if we can pay for it,” said Ruth Ambler, the chair of the board.',
  'The work is to cost 430,000 pounds, and 12 ships wait outside the bar.',
  'Dennis Coyle did agree to it.',
  'Correction: an earlier version of this article misstated the cost.',
];

/** A corpus with one article that was changed after it was printed, both texts kept; `remove` takes it away. */
export async function harbourCorpus() {
  const corpus = await mkdtemp(path.join(tmpdir(), 'onrecord-harbour-'));
  const keeper = keeperOf(corpus, null);
  const keep = (text: string, seen: number) =>
    keeper?.keep({ article: HARBOUR, file: text, seen, raw: Buffer.from(text), from: 'fetch' });
  await keep(file(BEFORE), FIRST);
  await keep(file(AFTER), SECOND);
  await writeFile(path.join(corpus, `${HARBOUR}.md`), file(AFTER));
  return { corpus, remove: () => rm(corpus, { recursive: true, force: true }) };
}
