import * as files from 'node:fs/promises';
import nodeModule from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { warmUps } from '../answers/warm-up.ts';
import { type Coverage, searchDocuments } from '../coverage.ts';
import { keepReloaded } from '../history/keep-reloaded.ts';
import { noteChanges } from '../history/note-changes.ts';
import { OnrecordError, type Problem } from '../problem.ts';
import { engineKind } from '../search/choose.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Maker, Prepared, Source } from './build-or-load.ts';
import type { Loaded } from './loaded.ts';
import { loadElsewhere } from './remote/load.ts';
import { engineName, openEngine, unpackCoverage } from './sections/coverage-sections.ts';
import type { Sections } from './sections/sections.ts';

/** What the thread says at its end. */
export type ReloadReport =
  | { readonly prepared: Prepared }
  | { readonly unchanged: true }
  | { readonly refused: Problem };

/** What the thread that prepares a reload is given. */
export interface ReloadTask {
  readonly source: Source;
  readonly maker: Maker;
  /** The key of what is being served. */
  readonly servedKey: string;
  /** Where Node keeps what it compiled, so that the thread need not compile it again; null where it keeps nothing. */
  readonly compiled: string | null;
}

/** Work on the serving thread goes on for so long at a time, in milliseconds. */
const TURN = 8;

/**
 * Brings changed files in while the coverage goes on being served: another thread reads, analyses and
 * indexes; this one takes over the bytes. What is served stays until the caller replaces it.
 *
 * @param now a clock in milliseconds
 * @param unique a name no other process takes at the same time
 * @param time what the time is, in milliseconds since 1970, for embargoes; default the machine's clock
 * @returns `served` itself where nothing has changed
 * @throws {OnrecordError} where not one article can be read
 */
export async function reloadCoverage(
  served: Loaded,
  source: Source,
  unique: string,
  now: () => number,
  time: () => number = Date.now,
): Promise<Loaded> {
  if (source.settings.engine === 'opensearch') {
    const made = { code: served.code, now: time(), served: served.key };
    return (await loadElsewhere(source, files, made)) ?? served;
  }
  const report = await prepareBeside({
    source,
    maker: { unique, code: served.code, now: time() },
    servedKey: served.key,
    compiled: nodeModule.getCompileCacheDir() ?? null,
  });
  if ('unchanged' in report) return served;
  if ('refused' in report) throw new OnrecordError(report.refused);
  const { parts, ...rest } = report.prepared;
  const coverage = await openInTurns(parts, now);
  const { where, settings } = source;
  if (settings.history !== undefined)
    // What can't be kept is no reason to go on serving what was.
    await keepReloaded(served.coverage, coverage, {
      where,
      history: settings.history,
      now: time(),
    }).catch(() => undefined);
  await noteChanges(coverage, where);
  return { coverage, code: served.code, ...rest };
}

function prepareBeside(task: ReloadTask): Promise<ReloadReport> {
  const file = `./reload-worker${path.extname(import.meta.url)}`;
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((os.totalmem() / 2 ** 20) * 0.75) },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', (report: ReloadReport) => {
      resolve(report);
      // It may have something left to save. A process that ends meanwhile does not wait for it.
      worker.unref();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that reloads ended without a word.')));
  });
}

/** The coverage over the bytes, warm: the first to ask waits no longer than the next. */
async function openInTurns(parts: Prepared['parts'], now: () => number): Promise<Coverage> {
  const coverage = await openCold(parts, now);
  await othersTurn();
  for (const _step of warmUps(coverage)) await othersTurn();
  return coverage;
}

async function openCold(parts: Prepared['parts'], now: () => number): Promise<Coverage> {
  const kind = engineKind(engineName(parts));
  if (kind.name === 'flat') {
    const engine = openEngine(parts, kind);
    await othersTurn();
    return unpackCoverage(parts, engine);
  }
  return unpackCoverage(parts, await buildInTurns(parts, now));
}

/** MiniSearch would parse what it saved in one piece; adding passages can be paused at any of them. */
async function buildInTurns(parts: Sections, now: () => number): Promise<SearchEngine> {
  const kind = engineKind(engineName(parts));
  const builder = kind.begin();
  const passages = unpackCoverage(parts, kind.build([]));
  let until = now() + TURN;
  for (const document of searchDocuments(passages)) {
    builder.add(document);
    if (now() < until) continue;
    await othersTurn();
    until = now() + TURN;
  }
  return builder.finish();
}
