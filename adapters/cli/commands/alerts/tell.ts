import { createHash } from 'node:crypto';
import * as files from 'node:fs/promises';
import process from 'node:process';
import { watchedInWords } from '../../../../src/alerts/watched.ts';
import { alertReplier } from '../../../../src/bot/alerts/bring.ts';
import { type Hook, postToHook } from '../../../../src/bot/alerts/hook/hook.ts';
import { readHook } from '../../../../src/bot/alerts/hook/hook-settings.ts';
import { TERMINAL } from '../../../../src/bot/alerts/open-alerts.ts';
import type { KeptWatch } from '../../../../src/bot/alerts/store/alert-store.ts';
import { type ToldHit, toldHits } from '../../../../src/bot/alerts/told.ts';
import { pauseUnless } from '../../../../src/bot/machine/clock.ts';
import { cardOfPlace } from '../../../../src/replies/around.ts';
import { publicOnly } from '../../../../src/sources/careful/address-guard.ts';
import { loadSources } from '../../../../src/sources/file/load-sources.ts';
import type { Call, ExitCode } from '../../arguments/command.ts';
import { load } from '../../load.ts';
import { renderCard } from '../../render/render-card.ts';
import { jsonLine, visible } from '../../render/visible.ts';
import { pageFor } from '../../repl/page.ts';
import { print, type Terminal, tell } from '../../terminal.ts';
import { alertJson } from './alert-json.ts';
import type { AlertsDesk } from './alerts-desk.ts';

/** Between two looks at the coverage, ms. */
const EVERY = 30_000;

/** Tells one hit of a watch. @param id the same for every telling of it */
type Say = (hit: ToldHit, watch: KeptWatch, id: string) => Promise<void>;

/** `onrecord alerts`: tells what was found, once; with --follow goes on. */
export async function tellAlerts(
  alerts: AlertsDesk,
  call: Call,
  terminal: Terminal,
): Promise<ExitCode> {
  const say = await sayer(alerts, call, terminal);
  const stopped = call.given('follow') ? untilStopped() : null;
  let told = 0;
  serve(alerts, terminal, async (...hit) => {
    await say(...hit);
    told += 1;
  });
  for (;;) {
    for (let before = -1; before < told; ) {
      before = told;
      await alerts.rounds.once();
    }
    if (stopped === null) break;
    const wait = pauseUnless(alerts.clock, EVERY, stopped).then(() => false);
    if (await Promise.race([stopped, wait])) break;
    alerts.replace(await load(alerts.where, terminal));
  }
  if (told === 0) tell(terminal, 'Nothing new was found.');
  return 0;
}

/** Takes alerts from the journal and tells each of their hits. */
function serve({ desk, coverage, ...bringing }: AlertsDesk, terminal: Terminal, say: Say): void {
  const replier = alertReplier(async ({ watch, hits }) => {
    if (watch === null) return null;
    const told = toldHits(hits, watch.watched, coverage(), { today: terminal.today() });
    for (const hit of told) await say(hit, watch, idOf(watch.id, hit.hit));
    return null;
  }, bringing);
  desk.serve(TERMINAL, replier);
}

function idOf(watch: string, hit: string): string {
  return createHash('sha256').update(`${watch} ${hit}`).digest('base64url').slice(0, 16);
}

/** Prints, or posts where a hook is set. */
async function sayer(
  { coverage, clock, where }: AlertsDesk,
  call: Call,
  terminal: Terminal,
): Promise<Say> {
  const address = readHook(terminal.env, call.value('hook'));
  if (address === null) return (...hit) => print(terminal, shown(hit, coverage(), call, terminal));
  const sources = await loadSources(where, files).catch(() => null);
  const { env: proxy, version } = terminal;
  const hook: Hook = { ...address, guard: publicOnly(sources?.file.allow), proxy, version };
  return async (hit, watch, id) => {
    const body = jsonLine(alertJson(id, watch, hit, coverage()));
    await postToHook(body, id, hook, clock.wall());
  };
}

function shown(
  [hit, watch, id]: Parameters<Say>,
  coverage: ReturnType<AlertsDesk['coverage']>,
  call: Call,
  terminal: Terminal,
): string {
  if (call.json) return jsonLine(alertJson(id, watch, hit, coverage));
  const card = { ...cardOfPlace(coverage, hit.passage, hit.highlights), alsoIn: hit.alsoIn };
  const what = visible(`${watchedInWords(watch.watched)}  (${watch.id})`);
  return [what, ...renderCard(card, 1, pageFor(terminal)), ''].join('\n');
}

/** Resolves where the process is asked to end. */
function untilStopped(): Promise<boolean> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(true));
  });
}
