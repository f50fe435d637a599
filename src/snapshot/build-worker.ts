import { parentPort, workerData } from 'node:worker_threads';
import { indexArticles } from '../coverage.ts';
import { gatherSpeakers } from '../quotes/speakers.ts';
import { engineKind } from '../search/choose.ts';
import type { BuildTask, IndexTask } from './build-beside.ts';
import { articleOver } from './compact-articles.ts';
import { packInBlocks } from './merge/blocks.ts';
import { Analyses } from './sections/analyses.ts';
import { packPassages } from './sections/coverage-sections.ts';
import { ownMemory, type Sections, sharedMemory } from './sections/sections.ts';

/** How many articles are analysed between two words about it. */
const OFTEN = 16;

const { sources, settings, engine, ...task } = workerData as BuildTask;
const articles = task.articles.map(articleOver);
const packed = sharedMemory(analysed());
parentPort?.postMessage({ parts: packed });

/** What was understood of all articles: of the objects that it is told by nothing is left. */
function analysed(): Sections {
  const analyses = new Analyses([], settings, (count) => {
    if (count % OFTEN === 0) parentPort?.postMessage({ analysed: count });
  });
  for (const [at, article] of articles.entries()) analyses.of(article, sources[at] as string);
  return analyses.parts();
}

parentPort?.once('message', ({ names, passages }: IndexTask) => {
  const { speakers } = gatherSpeakers([]);
  const analyses = new Analyses([packed], settings);
  const sizes = articles.map(({ paragraphs }) => paragraphs.length);
  const parts = packInBlocks(sizes, (from, to) => {
    const some = articles.slice(from, to);
    const own = some.map((article, at) => analyses.of(article, sources[from + at] as string));
    const understood = { articles: some, analyses: own, names: names.slice(from, to), speakers };
    return packPassages(indexArticles(understood, engineKind(engine)), passages);
  });
  const own = ownMemory(parts);
  parentPort?.postMessage(
    { parts: own },
    [...own.values()].map(({ buffer }) => buffer as ArrayBuffer),
  );
});
