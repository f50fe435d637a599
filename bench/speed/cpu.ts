// CPU seconds to make a coverage: node bench/speed/cpu.ts build|reload FOLDER
// FOLDER holds corpus.jsonl, and state/ from the build on. A reload appends one article and takes in what changed, in
// this process as the thread of a bot does, which has what Node compiled before: the first reload of a folder has not. A
// busy machine changes CPU seconds less than it does the clock.
import fs from 'node:fs/promises';
import nodeModule from 'node:module';
import path from 'node:path';

const [step = '', folder = ''] = process.argv.slice(2);
const where = path.join(folder, 'corpus.jsonl');
const state = path.join(folder, 'state');
if (step === 'build') await fs.rm(state, { recursive: true, force: true });
else if (step === 'reload') await fs.appendFile(where, `${JSON.stringify(added(Date.now()))}\n`);
else throw new RangeError('Say build or reload, and a folder.');

nodeModule.enableCompileCache(path.join(folder, 'compiled'));
const { buildOrLoad } = await import('../../src/snapshot/build-or-load.ts');
const settings = { engine: 'flat', speakerLevel: null } as const;
const maker = { unique: 'bench', code: 'bench', now: 0, mayLag: step === 'reload' ? 0.1 : 0 };
const before = process.cpuUsage();
const { analysed } = await buildOrLoad({ where, state, settings }, fs, maker);
const { user, system } = process.cpuUsage(before);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ step, cpuSeconds: (user + system) / 1e6, megabytes, analysed }));

/** One article more. */
function added(number: number) {
  return {
    id: `added-${number}`,
    title: 'One article more',
    outlet: 'Benchmark',
    text: '“One article more is analysed, and no other,” said Ada Lovelace.',
  };
}
