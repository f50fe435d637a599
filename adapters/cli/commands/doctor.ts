import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { readHook } from '../../../src/bot/alerts/hook/hook-settings.ts';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { readDoor } from '../../../src/bot/process/bot-settings.ts';
import { examineWith, type Finding } from '../../../src/bot/process/examine.ts';
import { examineEngine } from '../../../src/bot/process/examine-engine.ts';
import { examinePorts } from '../../../src/bot/process/examine-ports.ts';
import { readDatabase } from '../../../src/bot/store/postgres/address.ts';
import { examineDatabase } from '../../../src/bot/store/postgres/examine-database.ts';
import {
  type Environment,
  readConfig,
  unknownVariables,
  variableNames,
} from '../../../src/config.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { describeProblem, OnrecordError } from '../../../src/problem.ts';
import type { Call, Command } from '../arguments/command.ts';
import { heldBack, unreadFiles } from '../corpus-findings.ts';
import { corpusOf, load } from '../load.ts';
import { jsonLine, visible } from '../render/visible.ts';
import { counted } from '../repl/page.ts';
import { stateFolder } from '../settings.ts';
import { sourceFindings } from '../source-findings.ts';
import { print, type Terminal } from '../terminal.ts';

/** Looks at what only a platform knows; finds nothing where that platform isn't set up. */
export type Examine = (env: Environment) => Promise<readonly Finding[]>;

/** `onrecord doctor`: what is missing or wrong in the setup, that of `platforms` included. */
export const doctorOver = (platforms: readonly Examine[]): Command => ({
  usage: 'doctor',
  summary: 'what is missing or wrong in the setup, and the remedy',
  details: ['Exit code 1 where something is wrong.'],
  top: null,
  options: {},
  examples: ['onrecord doctor', 'onrecord doctor --json'],
  most: 0,
  async run(call, terminal) {
    // Loading the corpus closes what it can: what is found before it is how the last run left it.
    const kept = await state(terminal);
    const findings = [
      node(),
      ...settings(terminal),
      ...(await corpus(call, terminal)),
      ...(await sources(call, terminal)),
      kept,
      ...(await database(terminal)),
      ...(await engine(call, terminal)),
      ...(await hook(terminal)),
      ...(await ports(terminal)),
      ...(await Promise.all(platforms.map((examine) => examine(terminal.env)))).flat(),
    ];
    for (const finding of findings) {
      await print(terminal, call.json ? jsonLine(finding) : lineOf(finding));
    }
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
});

function lineOf({ check, ok, message }: Finding): string {
  return visible(`${ok ? 'ok   ' : 'WRONG'}  ${check.padEnd(8)}  ${message}`);
}

/** An older Node never comes this far: see adapters/node-version.cjs. */
function node(): Finding {
  return { check: 'node', ok: true, message: `Node ${process.versions.node}` };
}

function settings({ env }: Terminal): Finding[] {
  const unknown = unknownVariables(env).map(({ name, meant }) => ({
    check: 'settings',
    ok: false,
    message: `${name} is no setting of Onrecord. ${meant === null ? 'See .env.example.' : `Did you mean ${meant}?`} [unknown-setting]`,
  }));
  const set = variableNames.filter((name) => env[name]);
  const known = set.length === 0 ? 'all at their defaults' : `set: ${set.join(', ')}`;
  try {
    readConfig(env);
    return [...unknown, { check: 'settings', ok: true, message: known }];
  } catch (error) {
    return [...unknown, { check: 'settings', ok: false, message: told(error) }];
  }
}

async function corpus(call: Call, terminal: Terminal): Promise<Finding[]> {
  const finding = (ok: boolean, message: string) => ({ check: 'corpus', ok, message });
  try {
    const { where, coverage, problems, withheld } = await load(corpusOf(call, terminal), terminal);
    return [
      ...problems.map((problem) => finding(false, describeProblem(problem))),
      finding(true, `${where}: ${contentsOf(coverage)}`),
      ...heldBack(withheld).map((message) => finding(true, message)),
      ...(await unreadFiles(where)).map((message) => finding(true, message)),
    ];
  } catch (error) {
    const bad = error instanceof OnrecordError && error.problem.code === 'bad-setting';
    return bad ? [] : [finding(false, told(error))];
  }
}

function contentsOf({ articles, passages, speakers, engine }: Coverage): string {
  return [
    counted(articles.length, 'article'),
    counted(passages.length, 'passage'),
    counted(speakers.quoted.length, 'speaker'),
    `engine ${engine.name}`,
  ].join(', ');
}

async function sources(call: Call, terminal: Terminal): Promise<Finding[]> {
  try {
    return await sourceFindings(corpusOf(call, terminal));
  } catch (error) {
    const bad = error instanceof OnrecordError && error.problem.code === 'bad-setting';
    return bad ? [] : [{ check: 'sources', ok: false, message: told(error) }];
  }
}

/** Whether something can be kept, and by nobody else read. */
async function state(terminal: Terminal): Promise<Finding> {
  const folder = stateFolder(terminal.env, terminal.home, terminal.platform);
  const finding = (ok: boolean, message: string) => ({ check: 'state', ok, message });
  const refused = await keepForAMoment(folder);
  if (refused !== null)
    return finding(
      false,
      `Nothing can be kept between runs: ${refused}. Set ONRECORD_STATE to a folder that can be written. [state-not-writable]`,
    );
  const open = terminal.platform === 'win32' ? null : await openToOthers(folder);
  if (open !== null)
    return finding(
      false,
      `Others on this machine can read ${open}: what was asked and the coverage are kept there. Run as its owner: chmod -R go-rwx ${folder} [state-open]`,
    );
  return finding(true, `${folder} can be written`);
}

/** What is wrong with a setting is told as such. */
async function engine(call: Call, terminal: Terminal): Promise<Finding[]> {
  const { env, home, platform } = terminal;
  try {
    const state = stateFolder(env, home, platform);
    const source = { where: corpusOf(call, terminal), state, settings: readConfig(env) };
    return await examineEngine(source, Date.now());
  } catch {
    return [];
  }
}

/** PostgreSQL, where what bots keep is there. */
function database({ env }: Terminal): Promise<Finding[]> {
  return examineWith('database', async (say) => {
    const address = readDatabase(env);
    return address === null ? [] : examineDatabase(address, say, systemClock());
  });
}

/** The ports that a bot would serve at. */
function ports({ env }: Terminal): Promise<Finding[]> {
  return examineWith('ports', async (say) => examinePorts(readDoor(env), say));
}

/** The outgoing hook, where one is set. */
function hook({ env }: Terminal): Promise<Finding[]> {
  return examineWith('hook', async (say) => {
    const address = readHook(env);
    if (address === null) return [];
    const { host } = new URL(address.url);
    return [say.good(`what the terminal’s watches find is posted to ${host}, signed`)];
  });
}

/** Why nothing can be kept there; null where something can. */
async function keepForAMoment(folder: string): Promise<string | null> {
  const probe = path.join(folder, `.doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '', { mode: 0o600 });
    await rm(probe);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What of the folders that we write to others have any right to; null where nothing. */
async function openToOthers(folder: string): Promise<string | null> {
  const ours = ['coverage', 'desk'].map((name) => path.join(folder, name));
  const inside = await Promise.all(
    ours.map(async (own) =>
      (await readdir(own).catch(() => [])).map((name) => path.join(own, name)),
    ),
  );
  for (const place of [folder, path.join(folder, 'history'), ...ours, ...inside.flat()]) {
    const mode = await stat(place).then(
      (facts) => facts.mode,
      () => 0,
    );
    if ((mode & 0o077) !== 0) return place;
  }
  return null;
}

function told(error: unknown): string {
  if (error instanceof OnrecordError) return error.message;
  return `${error instanceof Error ? error.message : String(error)} [unexpected]`;
}
