import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Words that nobody may be shown: of an article under an embargo, and of one that was withdrawn. */
export const SECRET = {
  embargoed: 'The lighthouse will be sold to the harbour company',
  withdrawn: 'The ferry timetable was never printed in Marlow',
} as const;

/** What everybody may be shown. */
export const OPEN = 'The weir opened a week early this year';

/** Ways to ask for either, the words themselves included. */
export const QUESTIONS = [
  'what did Tom Vale say about the lighthouse?',
  'what did Tom Vale say about the ferry timetable?',
  'what did Tom Vale say?',
] as const;

/** What in an output shows one of them. */
export function leaks(output: string): string[] {
  const plain = output.replace(/[\\*_]/g, '').replace(/\s+/g, ' ');
  const words = [
    'lighthouse will be sold',
    'timetable was never printed',
    'Lighthouse to be sold',
    'Timetable muddle',
  ];
  return words.filter((word) => plain.includes(word));
}

/** A corpus of three articles, of which two are kept and not shown. */
export function withheldCorpus(): { corpus: string; remove: () => void } {
  const corpus = mkdtempSync(path.join(tmpdir(), 'onrecord-withheld-'));
  const article = (name: string, title: string, words: string, more = '') =>
    writeFileSync(
      path.join(corpus, `${name}.md`),
      `---\ntitle: ${title}\noutlet: The Valley Times\npublished: 2024-05-03\n${more}---\n\n“${words}”, said Tom Vale, the engineer of the council.\n`,
    );
  article('weir', 'Weir opens early', OPEN);
  article(
    'lighthouse',
    'Lighthouse to be sold',
    SECRET.embargoed,
    'status: embargoed\nembargo: 2099-01-01T00:01:00Z\n',
  );
  article('ferry', 'Timetable muddle', SECRET.withdrawn, 'status: withdrawn\n');
  return { corpus, remove: () => rmSync(corpus, { recursive: true, force: true }) };
}
