import { mkdtempSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { openSearchAddress } from '../../../src/search/remote/opensearch/address.ts';
import { Cluster } from '../../../src/search/remote/opensearch/cluster.ts';
import { codeVersion } from '../../../src/snapshot/fingerprint.ts';
import { indexCorpus } from '../../../src/snapshot/remote/index-corpus.ts';
import { type CuttingProxy, cuttingProxy } from '../../bot/store/cutting-proxy.ts';
import {
  startCluster,
  type TestCluster,
  whyNoCluster,
} from '../../stand-ins/opensearch/cluster.ts';
import { displayed } from '../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../stand-ins/slack/ledger.ts';
import { logged, type Running, run, SHIPPED } from './harness.ts';

const missing = await whyNoCluster();

/** Milliseconds until whoever asks is told that it failed, with what a busy machine adds. */
const SOON = 4_000;
const QUESTION = 'what did Radakin say?';

const textOf = (message: Standing) => displayed(shown(message).blocks).join('\n');

describe.skipIf(missing !== null)(
  `a bot whose OpenSearch goes away (${missing ?? 'started'})`,
  () => {
    let cluster: TestCluster;
    let between: CuttingProxy;
    let on: Running;
    const state = mkdtempSync(path.join(tmpdir(), 'onrecord-no-engine-'));
    beforeAll(async () => {
      cluster = await startCluster(1);
      between = await cuttingProxy(Number(new URL(cluster.urls[0] ?? '').port));
      const env = {
        ONRECORD_ENGINE: 'opensearch',
        OPENSEARCH_URL: `http://127.0.0.1:${between.port}`,
      };
      const settings = readConfig(env);
      const source = { where: SHIPPED, state, settings };
      const maker = { unique: 'test', code: await codeVersion(files), now: Date.now() };
      const filling = new Cluster(openSearchAddress(settings));
      const now = new Date(0).toISOString();
      await indexCorpus(source, filling, files, maker, { again: true, now });
      filling.close();
      on = await run({ state, env, mode: 'http' });
    });
    afterAll(async () => {
      await on?.stop();
      between?.close();
      await cluster?.stop();
      rmSync(state, { recursive: true, force: true });
    });
    const ready = async () => (await fetch(`http://127.0.0.1:${on.bot.port}/readyz`)).status;

    it('apologises soon with a reference, says that it is not ready, and recovers by itself', async () => {
      expect(
        textOf(await on.ask({ kind: 'mention', text: QUESTION }, { channel: 'C1' })),
      ).toContain('Radakin');
      expect(await ready()).toBe(200);
      between.open = false;
      between.cut();
      const begun = performance.now();
      // What has been read is remembered: this was not asked before.
      const asked = { kind: 'mention', text: 'who spoke of drones over Warsaw?' } as const;
      const apology = textOf(await on.ask(asked, { channel: 'C2' }));
      expect(performance.now() - begun).toBeLessThan(SOON);
      const [reference = 'none'] = /\b[\w-]{12}\b(?=\W*$)/.exec(apology) ?? [];
      expect(logged.join('')).toContain(reference);
      expect(await ready()).toBe(503);
      between.open = true;
      expect(
        textOf(await on.ask({ kind: 'mention', text: QUESTION }, { channel: 'C3' })),
      ).toContain('Radakin');
      expect(await ready()).toBe(200);
    });
  },
);
