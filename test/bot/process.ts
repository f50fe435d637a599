import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openDesk } from '../../src/bot/desk.ts';
import { systemClock } from '../../src/bot/machine/clock.ts';
import { createLog } from '../../src/bot/machine/log.ts';
import type { Replier } from '../../src/bot/queue/replier.ts';
import { openState } from '../../src/bot/store/kept-state.ts';
import { postgresAddress } from '../../src/bot/store/postgres/address.ts';
import { openPostgresState } from '../../src/bot/store/postgres/open-postgres-state.ts';

/**
 * A bot as a process of its own: `node process.ts STATE REPLIES`, the state a folder or PostgreSQL's address. Each line of standard input is an
 * inquiry or a word of command; each reply is a line in REPLIES, so that a second one can be seen.
 * What it says on standard output: `open disk|memory`, `working KEY`, `replied KEY …`, `received KIND`, `stopped N`.
 */
const [folder = '', replies = '', maxBytes] = process.argv.slice(2);
const clock = systemClock();
const log = createLog({ clock, write: (line) => process.stderr.write(line) });
const size = maxBytes === undefined ? {} : { maxBytes: Number(maxBytes) };
const state = folder.startsWith('postgres:')
  ? await openPostgresState(postgresAddress(folder, 'STATE'), { clock, log })
  : openState(folder, { clock, log, ...size });
const unlimited = { person: null, channel: null };
const desk = openDesk(state, { clock, log, cooldown: unlimited });
const say = (line: string) => process.stdout.write(`${line}\n`);
const reply = (line: string) => {
  appendFileSync(replies, `${line}\n`);
  say(`replied ${line}`);
};

const replier: Replier = {
  answer: async ({ inquiry, attempt, signal }) => {
    say(`working ${inquiry.keys[0]}`);
    // "hang" as a text: the first try never ends.
    if (inquiry.text === 'hang' && attempt === 1) await new Promise(() => {});
    if (inquiry.text === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
    // As a platform is asked whether the reply of a former try stands there.
    const there = attempt > 1 && existsSync(replies) ? readFileSync(replies, 'utf8') : '';
    if (there.includes(`${inquiry.keys[0]} `)) return { outcome: 'answered', answered: true };
    // As an adapter's request is: what is put off, or left to the next process, is no answer.
    signal.throwIfAborted();
    reply(`${inquiry.keys[0]} ${attempt} ${JSON.stringify(inquiry.replyTo)}`);
    return { outcome: 'answered', answered: true };
  },
  refuse: async ({ inquiry }) => reply(`${inquiry.keys[0]} refused`),
  apologise: async ({ inquiry }) => reply(`${inquiry.keys[0]} sorry`),
};
desk.serve('discord', replier);
say(`open ${state.kept}`);

async function stop(): Promise<void> {
  const left = await desk.stop(5_000);
  await state.close();
  say(`stopped ${left}`);
  process.exit(0);
}

process.on('SIGTERM', () => void stop());
const idle = setInterval(() => {}, 60_000);
createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (line === 'tend') void desk.tend().then(() => say('tended'));
    else if (line === 'stop') void stop();
    else void desk.receive(JSON.parse(line)).then(({ kind }) => say(`received ${kind}`));
  })
  .on('close', () => clearInterval(idle));
