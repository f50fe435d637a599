import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Entry } from '../../../stand-ins/discord/ledger.ts';
import { read, wordsOf } from '../../../stand-ins/discord/markdown.ts';
import { textsOf } from '../../../stand-ins/discord/message.ts';
import { type StandIn, startDiscord } from '../../../stand-ins/discord/stand-in.ts';
import { randomFrom } from '../../chance.ts';
import { keepEvidence } from '../../evidence.ts';
import { openMischief } from '../../mischief.ts';
import { unprinted } from '../../printed.ts';
import type { Process } from '../../process.ts';
import { until } from '../harness.ts';
import { start } from '../process.ts';
import { deedFor, faultFor, sceneFor } from './chances.ts';

/** What came of a soak. */
export interface Outcome {
  readonly seed: number;
  readonly asked: number;
  /** Went to a process of ours that could still take it. */
  readonly delivered: number;
  readonly answered: number;
  /** Delivered and not answered, those apart that were killed before Discord had heard anything. */
  readonly lost: readonly string[];
  /** Killed before the first response: Discord waits 3 s for it and then for nothing any more. */
  readonly cutOff: number;
  /** Answered more than once, or in different words. */
  readonly doubled: readonly string[];
  /** What was wrong with what was sent. */
  readonly invalid: readonly string[];
  /** Excerpts shown, and those of them that no article prints so. */
  readonly excerpts: number;
  readonly unprinted: readonly string[];
  /** Faults by kind. */
  readonly faults: Readonly<Record<string, number>>;
  readonly resumes: number;
  /** First responses, ms: median and longest. */
  readonly acknowledged: readonly [number, number];
  /** Processes that said that their disk refused, and whether one ended in the middle of a write. */
  readonly mischief: { readonly disk: number; readonly killedInWrite: boolean };
  /** Where the logs and calls are kept that led to something lost or doubled; null for nothing. */
  readonly evidence: string | null;
  /** Resident memory of the bot that lived longest, MB, over time. */
  readonly memory: readonly number[];
}

export interface SoakOptions {
  readonly questions: number;
  readonly seed: number;
  /** Questions a second. */
  readonly rate: number;
  /** How long Discord waits for a first response, ms; default its own 3 s. */
  readonly patience?: number;
  /** Whether processes are killed, started and joined by a twin; default true. */
  readonly upheaval?: boolean;
}

const HOUR = 3_600_000;
/** A busy machine may take this long to start a bot, ms. */
const STARTING = 90_000;
/** Questions without an answer at which no further one is asked for a moment. */
const MOST_WAITING = 15;
/** How long a process that is to die may take, ms. */
const DYING = 30_000;

function isAlive({ child }: Process): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Asks many questions while everything goes wrong, and counts what came of them. */
export async function soak({
  questions,
  seed,
  rate,
  patience = 3_000,
  upheaval = true,
}: SoakOptions): Promise<Outcome> {
  const chance = randomFrom(seed);
  const discord = await startDiscord();
  discord.ledger.patience.callback = patience;
  discord.gateway.heartbeat = 1_000;
  const state = mkdtempSync(path.join(tmpdir(), 'onrecord-soak-'));
  const processes: Process[] = [];
  const mischief = openMischief();
  const begin = async () => {
    const process = start(discord.api, state, { LOG_LEVEL: 'info', ...mischief.env });
    processes.push(process);
    await until(() => process.errors.join('').includes('A shard is connected'), STARTING);
    return process;
  };
  const first = await begin();
  let twin: Process | null = null;
  let third: Process | null = null;
  let fourth: Process | null = null;
  const entries: Entry[] = [];
  const cutOff = new Set<Entry>();
  const faults: Record<string, number> = {};
  const memory: number[] = [];
  discord.faults.chance = (purpose) => {
    if (purpose !== 'callback' && purpose !== 'edit') return null;
    const fault = faultFor(chance());
    if (fault !== null) faults[fault.kind] = (faults[fault.kind] ?? 0) + 1;
    return fault;
  };
  /** A process that is killed, and what had been sent to it and not been heard by anybody. */
  const dead = async (process: Process, kill: () => void) => {
    kill();
    // One that is to die in a write writes only what no twin has taken before: on a busy machine a
    // hundred questions may pass it by, and without a further one it would wait for ever.
    const until = performance.now() + DYING;
    for (let n = 0; isAlive(process); n++) {
      if (performance.now() > until) throw new Error('A process was to die, and went on living.');
      entries.push(discord.send(deedFor(chance), sceneFor(1_000_000 + 9 * entries.length), 1));
      await pause(n < 100 ? 20 : 200);
    }
    const killed = performance.now();
    for (const entry of entries) if (entry.acknowledged === null) cutOff.add(entry);
    await process.ended;
    // What went out after the kill reached a socket, but nobody behind it.
    for (const entry of entries) if (entry.at > killed) entry.delivered--;
  };
  const steps: Readonly<Record<number, () => Promise<void> | void>> = {
    5: () => mischief.clock(2 * HOUR),
    10: () => discord.gateway.drop(),
    15: () => mischief.clock(-3 * HOUR),
    20: () => mischief.full(true),
    23: () => mischief.full(false),
    25: async () => {
      twin = await begin();
    },
    30: () => mischief.clock(0),
    45: () => dead(first, () => first.child.kill('SIGKILL')),
    55: async () => {
      third = await begin();
    },
    60: async () => {
      if (third !== null) await dead(third, () => mischief.killInWrite(third as Process));
      fourth = await begin();
    },
    65: () => discord.gateway.drop(),
    75: () => discord.gateway.invalidate(false, 1),
    85: async () => {
      twin?.child.kill('SIGTERM');
      await twin?.ended;
    },
    // One more dies while its disk is full, and the next begins on it.
    90: () => mischief.full(true),
    93: async () => {
      if (fourth !== null) await dead(fourth, () => fourth?.child.kill('SIGKILL'));
      await begin();
    },
    96: () => mischief.full(false),
  };
  const due = new Map(
    Object.entries(steps).map(([percent, step]) => [
      Math.floor((questions * Number(percent)) / 100),
      step,
    ]),
  );
  for (let n = 0; n < questions; n++) {
    if (upheaval) await due.get(n)?.();
    entries.push(discord.send(deedFor(chance), sceneFor(n), chance() < 0.05 ? 2 : 1));
    if (n % (rate * 5) === 0) memory.push(residentMb(processes.at(-1)));
    await pause(1_000 / rate);
    // What a machine that is busy with something else can't answer within Discord's 3 s says nothing of the bot.
    await until(() => waiting(entries, patience) < MOST_WAITING, 1_000).catch(() => undefined);
  }
  discord.faults.chance = () => null;
  const open = () => entries.filter((entry) => counts(entry, cutOff) && entry.answered === null);
  await until(() => open().length === 0, 40_000).catch(() => undefined);
  for (const { child } of processes) child.kill('SIGTERM');
  await Promise.all(processes.map(({ ended }) => ended));
  await discord.stop();
  rmSync(state, { recursive: true, force: true });
  mischief.close();
  const refused = processes.filter(({ errors }) => errors.join('').includes('going on in memory'));
  const killedInWrite = (third as Process | null)?.child.signalCode === 'SIGKILL';
  const told = { disk: refused.length, killedInWrite };
  const came = outcome(discord, entries, cutOff, { seed, faults, memory, mischief: told });
  const bad = [came.lost, came.doubled].some(({ length }) => length > 0);
  return { ...came, evidence: bad ? keepEvidence('discord', processes, discord.recorded) : null };
}

/** Of the last questions, those that Discord still waits for. */
function waiting(entries: readonly Entry[], patience: number): number {
  const since = performance.now() - patience;
  return entries.slice(-100).filter(({ at, answered }) => at > since && answered === null).length;
}

/** Whether an interaction has to be answered: some process got it, and was not killed before it could say so. */
function counts(entry: Entry, cutOff: ReadonlySet<Entry>): boolean {
  if (entry.delivered === 0 && entry.acknowledged === null) return false;
  return entry.acknowledged !== null || !cutOff.has(entry);
}

function outcome(
  discord: StandIn,
  entries: readonly Entry[],
  cutOff: ReadonlySet<Entry>,
  rest: Pick<Outcome, 'seed' | 'faults' | 'memory' | 'mischief'>,
): Omit<Outcome, 'evidence'> {
  const delivered = entries.filter((entry) => counts(entry, cutOff));
  const twice = ({ messages, original }: Entry) =>
    messages.length > 1 || (original?.versions.length ?? 0) > 1;
  const times = entries
    .flatMap(({ acknowledged }) => (acknowledged === null ? [] : [acknowledged]))
    .sort((a, b) => a - b);
  const excerpts = entries.flatMap(excerptsIn);
  return {
    ...rest,
    excerpts: excerpts.length,
    unprinted: unprinted(excerpts),
    asked: entries.length,
    delivered: delivered.length,
    answered: entries.filter(({ answered }) => answered !== null).length,
    lost: delivered.filter(({ answered }) => answered === null).map(describe),
    cutOff: [...cutOff].filter(({ acknowledged }) => acknowledged === null).length,
    doubled: entries.filter(twice).map(describe),
    invalid: discord.recorded.flatMap(({ violations }) => violations),
    resumes: discord.gateway.log.filter((one) => one === 'resume').length,
    acknowledged: [Math.round(times[times.length >> 1] ?? 0), Math.round(times.at(-1) ?? 0)],
  };
}

function excerptsIn({ messages, original }: Entry): string[] {
  const bodies = [...messages, ...(original === null ? [] : [original])].map(({ body }) => body);
  const blocks = bodies.flatMap(textsOf).flatMap(read);
  return blocks.filter(({ kind }) => kind === 'quote').map(({ pieces }) => wordsOf(pieces));
}

function describe({ event, messages, acknowledged, delivered }: Entry): string {
  return JSON.stringify({ data: event.data, messages, acknowledged, delivered });
}

function residentMb(process: Process | undefined): number {
  try {
    const status = readFileSync(`/proc/${process?.child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0; // Not Linux.
  }
}
