import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { groupsOf } from '../../src/answers/corroboration/groups.ts';
import type { Coverage } from '../../src/coverage.ts';
import { flatEngine } from '../../src/search/flat/engine.ts';
import {
  openEngine,
  packCoverage,
  unpackCoverage,
} from '../../src/snapshot/sections/coverage-sections.ts';
import type { Sections } from '../../src/snapshot/sections/sections.ts';
import { readState, writeState } from '../../src/snapshot/state-file.ts';

/** An article file that quotes somebody, in our format. */
export function articleText(speaker: string, topic: string): string {
  return [
    '---',
    `title: ${speaker} speaks about the ${topic}`,
    'outlet: Harbour Gazette',
    'published: 3 May 2024',
    '---',
    '',
    `${speaker}, the mayor, spoke on Monday. “The ${topic} cannot wait,” ${speaker} said.`,
    '',
    `Critics said that the ${topic} had been promised before.`,
    '',
  ].join('\n');
}

/** A folder that goes when the tests are over, with a corpus of two articles and an empty state in it. */
export async function makeFolder(): Promise<{ folder: string; corpus: string; state: string }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'onrecord-saved-'));
  const corpus = path.join(folder, 'corpus');
  await fs.mkdir(corpus);
  await fs.writeFile(path.join(corpus, 'one.md'), articleText('Ada Müller', 'budget'));
  await fs.writeFile(path.join(corpus, 'two.md'), articleText('Sean O’Neill', 'ferry strike'));
  return { folder, corpus, state: path.join(folder, 'state') };
}

/** The same coverage, through a file and back. */
export async function saved(coverage: Coverage): Promise<Coverage> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'onrecord-parts-'));
  const file = path.join(folder, 'coverage');
  await writeState(file, 'key', packCoverage(coverage), fs, 'test');
  const parts = (await readState(file, 'key', fs)) as Sections;
  await fs.rm(folder, { recursive: true });
  return unpackCoverage(parts, openEngine(parts, flatEngine));
}

/** All that a coverage holds, in plain values. */
export function contents(coverage: Coverage): unknown {
  const { articles, passages, quotes, speakers, articleOf, firstPassages, outlets } = coverage;
  const groups = groupsOf(coverage);
  return {
    articles: articles.map((article) => ({ ...article })),
    passages: passages.map((passage) => ({ ...passage })),
    quotes: quotes.map((all) => all.map((quote) => ({ ...quote }))),
    quoted: speakers.quoted.map((speaker) => ({ ...speaker })),
    silent: speakers.silent.map((speaker) => ({ ...speaker })),
    unnamed: speakers.unnamed.map((speaker) => ({ ...speaker })),
    articleOf: [...articleOf],
    firstPassages: [...firstPassages],
    outlets: outlets.all,
    words: [...coverage.words.words],
    titleWords: [...coverage.titleWords.words],
    groups: [groups.heads, groups.starts, groups.quotes].map((numbers) => [...numbers]),
    columns: columnsOf(coverage),
    quotePlaces: [...coverage.quotePlaces.starts, ...coverage.quotePlaces.places],
  };
}

/** The numbers of quotes as what they stand for: which number a name has is nobody's concern. */
function columnsOf({ quotes, quoteColumns }: Coverage): unknown {
  const { starts, speakers, kinds, within, confidence, speakerNumber, kindNumber } = quoteColumns;
  const agree = quotes.map((all, passage) =>
    all.map(({ speaker, kind }, place) => {
      const at = (starts[passage] as number) + place;
      return speakers[at] === speakerNumber(speaker) && kinds[at] === kindNumber(kind);
    }),
  );
  const nobody = speakerNumber('nobody of that name');
  const part = Array.from(within, (place) => Math.max(-1, place));
  return { starts: [...starts], agree, nobody, within: part, confidence: [...confidence] };
}
