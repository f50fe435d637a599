import { randomUUID } from 'node:crypto';
import * as files from 'node:fs/promises';
import { readConfig } from '../../../src/config.ts';
import { describeProblem } from '../../../src/problem.ts';
import { openSearchAddress } from '../../../src/search/remote/opensearch/address.ts';
import { Cluster } from '../../../src/search/remote/opensearch/cluster.ts';
import { codeVersion } from '../../../src/snapshot/fingerprint.ts';
import { indexCorpus } from '../../../src/snapshot/remote/index-corpus.ts';
import { type Call, type Command, wrongUsage } from '../arguments/command.ts';
import { corpusOf } from '../load.ts';
import { progressOn } from '../progress.ts';
import { jsonLine, visible } from '../render/visible.ts';
import { counted } from '../repl/page.ts';
import { stateFolder } from '../settings.ts';
import { print, tell } from '../terminal.ts';

/** `onrecord index`: fill OpenSearch. */
export const indexCommand: Command = {
  usage: 'index [--shards N] [--replicas N]',
  summary: 'fill OpenSearch with the coverage, for ONRECORD_ENGINE=opensearch',
  details: [
    'OPENSEARCH_URL says where it is. A run that was broken off is gone on with; coverage that is there already is not sent again.',
    'Processes that serve the coverage take the new index up when they next reload.',
  ],
  top: null,
  options: {
    shards: { value: 'N', does: 'parts of the index, 1 or more; default 1' },
    replicas: { value: 'N', does: 'copies of each part beside the first; default 0' },
    keep: { value: 'N', does: 'earlier indexes of the same coverage that stay; default 1' },
    again: { does: 'build it from nothing where it is there already' },
  },
  examples: ['onrecord index --shards 2 --replicas 1'],
  most: 0,
  async run(call, terminal) {
    const { env, home, platform } = terminal;
    const settings = readConfig(env);
    const cluster = new Cluster(openSearchAddress(settings));
    const source = {
      where: corpusOf(call, terminal),
      state: stateFolder(env, home, platform),
      settings,
    };
    const progress = progressOn(terminal);
    const now = Date.now();
    const maker = {
      ...{ unique: randomUUID(), code: await codeVersion(files), now },
      onArticle: (analysed: number) =>
        progress.step(`Understanding the coverage: ${counted(analysed, 'article')}…`),
    };
    const wish = {
      shards: wholeNumber(call, 'shards', 1) ?? 1,
      replicas: wholeNumber(call, 'replicas', 0) ?? 0,
      keep: wholeNumber(call, 'keep', 0) ?? 1,
      again: call.given('again'),
      now: new Date(now).toISOString(),
      onPassages: (passages: number) =>
        progress.step(`Filling OpenSearch: ${counted(passages, 'passage')}…`),
    };
    const started = terminal.clock();
    const done = await indexCorpus(source, cluster, files, maker, wish).finally(() => {
      progress.done();
      cluster.close();
    });
    for (const problem of done.problems) tell(terminal, describeProblem(problem));
    const { index, passages, articles, sent, removed } = done;
    const seconds = Math.round((terminal.clock() - started) / 100) / 10;
    const said = { outcome: 'indexed', index, passages, articles, sent, removed, seconds };
    const text = `${index}: ${counted(passages, 'passage')} of ${counted(articles, 'article')}, ${sent} of them sent now, in ${seconds} s.`;
    await print(terminal, call.json ? jsonLine(said) : visible(text));
    return 0;
  },
};

function wholeNumber(call: Call, name: string, least: number): number | null {
  const text = call.value(name);
  if (text === null) return null;
  const number = Number(text);
  if (/^\d{1,4}$/.test(text) && number >= least) return number;
  throw wrongUsage(
    `--${name} must be a whole number, not ${JSON.stringify(text)}.`,
    `Give one from ${least}.`,
  );
}
