import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {
  type Environment,
  readConfig,
  unknownVariables,
  variableNames,
} from '../../../src/config.ts';
import { describeProblem, OnrecordError } from '../../../src/problem.ts';
import type { Call, Command } from '../command.ts';
import { corpusOf, load } from '../load.ts';
import { jsonLine, visible } from '../render/visible.ts';
import { counted } from '../repl/page.ts';
import { stateFolder } from '../settings.ts';
import { print, type Terminal } from '../terminal.ts';

/** One thing looked at. */
interface Finding {
  /** What was looked at: `node`, `corpus`, `state`, `settings`, a platform's name. */
  readonly check: string;
  readonly ok: boolean;
  /** What was found, the remedy included where there is something to put right. */
  readonly message: string;
}

/** Looks at what only a platform knows; finds nothing where that platform isn't set up. */
export type Examine = (env: Environment) => Promise<readonly Finding[]>;

/** `onrecord doctor`: what is missing or wrong in the setup, that of `platforms` included. */
export const doctorOver = (platforms: readonly Examine[]): Command => ({
  usage: 'doctor',
  summary: 'what is missing or wrong in the setup, and the remedy',
  details: ['Exit code 1 where something is wrong.'],
  options: {},
  examples: ['onrecord doctor', 'onrecord doctor --json'],
  most: 0,
  async run(call, terminal) {
    const findings = [
      node(),
      ...settings(terminal),
      ...(await corpus(call, terminal)),
      await state(terminal),
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
    const { where, coverage, problems } = await load(corpusOf(call, terminal), terminal);
    const { articles, passages, speakers, engine } = coverage;
    const held = [
      counted(articles.length, 'article'),
      counted(passages.length, 'passage'),
      counted(speakers.quoted.length, 'speaker'),
    ].join(', ');
    return [
      ...problems.map((problem) => finding(false, describeProblem(problem))),
      finding(true, `${where}: ${held}, engine ${engine.name}`),
    ];
  } catch (error) {
    const bad = error instanceof OnrecordError && error.problem.code === 'bad-setting';
    return bad ? [] : [finding(false, told(error))];
  }
}

/** Whether something can be kept: by keeping it for a moment. */
async function state({ env, home, platform }: Terminal): Promise<Finding> {
  const folder = stateFolder(env, home, platform);
  const probe = path.join(folder, `.doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
    return { check: 'state', ok: true, message: `${folder} can be written` };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      check: 'state',
      ok: false,
      message: `Nothing can be kept between runs: ${why}. Set ONRECORD_STATE to a folder that can be written. [state-not-writable]`,
    };
  }
}

function told(error: unknown): string {
  if (error instanceof OnrecordError) return error.message;
  return `${error instanceof Error ? error.message : String(error)} [unexpected]`;
}
