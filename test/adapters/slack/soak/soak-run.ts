import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSlack } from '../../../stand-ins/slack/stand-in.ts';
import { keepEvidence } from '../../evidence.ts';
import { openMischief } from '../../mischief.ts';
import type { Process } from '../../process.ts';
import { logged, type Mode, until } from '../harness.ts';
import { start } from '../process.ts';
import { soak } from './soak.ts';

/** `npm run soak:slack [QUESTIONS] [SEED] [MODE]`: in each mode or the one named, with a kill, one in the middle of a write, a full disk, a wrong clock, a restart and a clean stop among the faults. */
const questions = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 20_260_701);
const MODES: readonly Mode[] = ['socket', 'http'];
/** A busy machine may take this long to start a bot, ms. */
const STARTING = 90_000;
/** Every bot of this run: none outlives it, however it ends. */
const started: Process[] = [];
process.on('exit', () => {
  for (const { child } of started) child.kill('SIGKILL');
});
let failed = false;

for (const mode of MODES.filter((one) => [one, undefined].includes(process.argv[4] as Mode))) {
  const outcome = await run(mode);
  const { delivered, lost, doubled, invalid, excerpts, unprinted, faults } = outcome;
  failed ||= [lost, doubled, invalid, unprinted].some(({ length }) => length > 0);
  console.log(
    `${mode}: seed ${seed}, ${questions} questions, ${faults} faults, ${delivered} delivered, ` +
      `${lost.length} lost, ${doubled.length} doubled, ${invalid.length} invalid payloads, ` +
      `${unprinted.length} of ${excerpts} excerpts not verbatim`,
  );
  if (outcome.evidence !== null) console.log(`what led to it: ${outcome.evidence}`);
  for (const line of [...lost, ...doubled, ...invalid, ...unprinted].slice(0, 20))
    console.log(`  ${line}`);
}
const secrets = /xoxb-1|xapp-1|r\d+-secret|0123456789abcdef0/.exec(logged.join(''));
console.log(secrets === null ? 'no secret in any log' : `a secret in a log: ${secrets[0]}`);
process.exit(failed || secrets !== null ? 1 : 0);

async function run(mode: Mode) {
  const slack = await startSlack();
  slack.retries.acknowledge = 1_000;
  // As long as a process may take to begin on a busy machine: Slack itself tries for an hour.
  slack.retries.times = 3_000;
  const mischief = openMischief();
  const state = mkdtempSync(path.join(tmpdir(), 'onrecord-slack-soak-'));
  const processes: Process[] = [];
  const begin = async () => {
    const process = start(slack, state, { mode, env: { LOG_LEVEL: 'info', ...mischief.env } });
    processes.push(process);
    started.push(process);
    await ready(process);
    return process;
  };
  const ready = async (process: Process) => {
    if (mode === 'socket') return until(() => slack.sockets.open >= 2, STARTING);
    const port = () => /port (\d+)/.exec(process.errors.join(''))?.[1];
    await until(() => port() !== undefined, STARTING);
    slack.door = `http://127.0.0.1:${port()}`;
  };
  let current = await begin();
  const again = (signal: NodeJS.Signals) => async () => {
    current.child.kill(signal);
    await current.ended;
    current = await begin();
  };
  // Requests signed more than five minutes off are refused, as they must be.
  const wrong = mode === 'http' ? 4 * 60_000 : 2 * 3_600_000;
  const at = (percent: number) => Math.floor((questions * percent) / 100);
  const incidents = {
    [at(5)]: () => mischief.clock(wrong),
    [at(15)]: () => mischief.clock(-wrong),
    [at(30)]: () => mischief.clock(0),
    // A process dies soon after its disk was full, another one while it is: what only they knew goes with them.
    [at(28)]: () => mischief.full(true),
    [at(32)]: () => mischief.full(false),
    [at(70)]: () => mischief.full(true),
    [at(74)]: again('SIGKILL'),
    [at(78)]: () => mischief.full(false),
    [at(50)]: async () => {
      mischief.killInWrite(current);
      // Whatever it would write down next: one more question.
      slack.send({ kind: 'mention', text: 'who spoke of drones?' }, { user: 'U9', channel: 'C9' });
      const ended = await current.ended;
      if (ended !== 'SIGKILL') throw new Error(`It was to be killed while it wrote: ${ended}.`);
      current = await begin();
    },
    [Math.floor(questions / 3)]: again('SIGKILL'),
    [Math.floor((2 * questions) / 3)]: again('SIGTERM'),
  };
  const outcome = await soak({ slack, questions, seed, every: 30, incidents });
  current.child.kill('SIGTERM');
  await current.ended;
  await slack.stop();
  rmSync(state, { recursive: true, force: true });
  mischief.close();
  const bad = [outcome.lost, outcome.doubled].some(({ length }) => length > 0);
  const evidence = bad ? keepEvidence('slack', processes, slack.recorded) : null;
  return { ...outcome, evidence };
}
