import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const file = (title: string, outlet: string, day: string, paragraphs: readonly string[]) =>
  `---\ntitle: ${title}\noutlet: ${outlet}\npublished: ${day}\n---\n\n${paragraphs.join('\n\n')}\n`;

const BEFORE = [
  'The ferry lies at the quay with both engines out.',
  '“Nobody will cross by ferry before Easter,” said Nora Finch, the harbour master.',
];
const AFTER = [
  'Both engines of the ferry have been tested on the bench.',
  '“We will sail on Good Friday, and the first crossing is free,” said Nora Finch, the harbour master.',
];

/** A corpus in which Nora Finch is quoted; `publish` adds what she says next, in two outlets; `remove` takes it away. */
export async function tidalCorpus() {
  const corpus = await mkdtemp(path.join(tmpdir(), 'onrecord-tidal-'));
  const write = (name: string, text: string) => writeFile(path.join(corpus, name), text);
  await write('laid-up.md', file('Ferry laid up', 'Quay Post', '2026-03-02', BEFORE));
  return {
    corpus,
    publish: async () => {
      await write('sails.md', file('Ferry sails again', 'Quay Post', '2026-03-20', AFTER));
      await write('free.md', file('Free ferry on Friday', 'Wexcombe Courier', '2026-03-20', AFTER));
    },
    remove: () => rm(corpus, { recursive: true, force: true }),
  };
}
