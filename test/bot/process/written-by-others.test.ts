import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { openWrittenByOthers } from '../../../src/bot/process/written-by-others.ts';
import { run } from '../../adapters/webhook/harness.ts';

let corpus: string;

beforeEach(() => {
  corpus = mkdtempSync(path.join(tmpdir(), 'onrecord-others-'));
  onTestFinished(() => rmSync(corpus, { recursive: true, force: true }));
});

function put(name: string): void {
  const text = `---\ntitle: About ${name}\n---\n\n“The ${name} stays open,” said Ruth Ambler.\n`;
  writeFileSync(path.join(corpus, `${name}.md`), text);
}

/** Looks when it is told to; counts what was read. */
async function looking(read: () => Promise<void> = async () => undefined) {
  let next = () => {};
  let reads = 0;
  const after = (_ms: number, run: () => void) => {
    next = run;
    return () => undefined;
  };
  const written = await openWrittenByOthers([corpus], { after }, async () => {
    reads += 1;
    await read();
  });
  /** One look, to its end: it is over when the next is ordered. */
  const look = async () => {
    const before = next;
    before();
    while (next === before) await turn();
  };
  written.start();
  await look();
  return { ...written, look, reads: () => reads };
}

describe('what another process writes into a corpus', () => {
  it('is read once nothing more comes, once', async () => {
    const { look, reads } = await looking();
    put('pier');
    await look();
    expect(reads()).toBe(0);
    for (let more = 0; more < 3; more++) await look();
    expect(reads()).toBe(1);
  });

  it('is read at the fourth look where writing does not end', async () => {
    const { look, reads } = await looking();
    for (const name of ['a', 'b', 'c', 'd']) {
      expect(reads()).toBe(0);
      put(name);
      await look();
    }
    expect(reads()).toBe(1);
  });

  it('is not read again where it was read already: this process fetched it', async () => {
    const { look, reads, reload } = await looking();
    put('pier');
    await reload();
    for (let more = 0; more < 6; more++) await look();
    expect(reads()).toBe(1);
  });

  it('is read by itself where it came while another reading went on', async () => {
    let end = () => {};
    const { reads, reload } = await looking(() => new Promise((done) => (end = done)));
    const first = reload();
    while (reads() === 0) await turn();
    // Both ask for what the one that goes on may have missed: one more reading is enough for them.
    const others = [reload(), reload()];
    end();
    await first;
    while (reads() === 1) await turn();
    end();
    await Promise.all(others);
    expect(reads()).toBe(2);
  });

  it('is served by a bot that fetches nothing', async () => {
    put('pier');
    const real = systemClock();
    // A hundred times as fast, for a test that does not wait.
    const after = (ms: number, next: () => void, idle?: boolean) =>
      real.after(ms / 100, next, idle);
    const bot = await run({ corpus, clock: { ...real, after } });
    onTestFinished(() => bot.stop());
    const titles = async (id: string) => {
      const event = { action: 'articles', id, person: 'p', channel: 'c' };
      return (await bot.post(event)).body.articles.map(({ title }: { title: string }) => title);
    };
    expect(await titles('before')).toEqual(['About pier']);
    put('lido');
    let now: string[] = [];
    for (let asked = 0; now.length < 2; asked++) now = await titles(`after ${asked}`);
    expect(now.toSorted()).toEqual(['About lido', 'About pier']);
  });
});
