import { parentPort, workerData } from 'node:worker_threads';
import { indexArticles } from '../coverage.ts';
import { gatherSpeakers } from '../quotes/speakers.ts';
import { engineKind } from '../search/choose.ts';
import type { BuildTask, IndexTask } from './build-beside.ts';
import { Analyses } from './sections/analyses.ts';
import { packPassages } from './sections/coverage-sections.ts';
import { ownMemory, type Sections } from './sections/sections.ts';

/** How many articles are analysed between two words about it. */
const OFTEN = 16;

const { articles, sources, settings, engine } = workerData as BuildTask;
const analyses = new Analyses([], settings, (analysed) => {
  if (analysed % OFTEN === 0) parentPort?.postMessage({ analysed });
});
for (const [at, article] of articles.entries()) analyses.of(article, sources[at] as string);
give(analyses.parts());

parentPort?.once('message', ({ names, passages }: IndexTask) => {
  const own = articles.map((article, at) => analyses.of(article, sources[at] as string));
  const { speakers } = gatherSpeakers([]);
  const coverage = indexArticles({ articles, analyses: own, names, speakers }, engineKind(engine));
  give(packPassages(coverage, passages));
});

function give(parts: Sections): void {
  const own = ownMemory(parts);
  parentPort?.postMessage(
    { parts: own },
    [...own.values()].map(({ buffer }) => buffer as ArrayBuffer),
  );
}
