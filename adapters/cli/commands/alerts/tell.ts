import process from 'node:process';
import { watchedInWords } from '../../../../src/alerts/watched.ts';
import { alertReplier } from '../../../../src/bot/alerts/bring.ts';
import { alertJson } from '../../../../src/bot/alerts/hook/alert-json.ts';
import { readHook } from '../../../../src/bot/alerts/hook/hook-settings.ts';
import { sayToHook } from '../../../../src/bot/alerts/hook/say-to-hook.ts';
import { type SayHit, tellingHits } from '../../../../src/bot/alerts/hook/tell-hits.ts';
import { TERMINAL } from '../../../../src/bot/alerts/open-alerts.ts';
import { pauseUnless } from '../../../../src/bot/machine/clock.ts';
import { cardOfPlace } from '../../../../src/replies/around.ts';
import type { Call, ExitCode } from '../../arguments/command.ts';
import { load } from '../../load.ts';
import { renderCard } from '../../render/render-card.ts';
import { jsonLine, visible } from '../../render/visible.ts';
import { pageFor } from '../../repl/page.ts';
import { print, type Terminal, tell } from '../../terminal.ts';
import { changeInWords } from '../history/changes.ts';
import type { AlertsDesk } from './alerts-desk.ts';

/** Between two looks at the coverage, ms. */
const EVERY = 30_000;

/** `onrecord alerts`: tells what was found, once; with --follow goes on. */
export async function tellAlerts(
  alerts: AlertsDesk,
  call: Call,
  terminal: Terminal,
): Promise<ExitCode> {
  const say = sayer(alerts, call, terminal);
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
function serve(
  { desk, coverage, corpus, ...bringing }: AlertsDesk,
  terminal: Terminal,
  say: SayHit,
) {
  const coverageOf = (key: string) => (key === corpus ? coverage() : null);
  const options = () => ({ today: terminal.today() });
  desk.serve(
    TERMINAL,
    alertReplier(tellingHits(say, coverageOf, options, bringing.clock.wall), bringing),
  );
}

/** Prints, or posts where a hook is set. */
function sayer({ clock, where }: AlertsDesk, call: Call, terminal: Terminal): SayHit {
  const address = readHook(terminal.env, call.value('hook'));
  if (address === null) return (...told) => print(terminal, shown(told, call, terminal));
  const { env: proxy, version } = terminal;
  return sayToHook(address, { where: () => where, now: () => clock.wall(), proxy, version });
}

function shown(
  [hit, watch, id, coverage, changes]: Parameters<SayHit>,
  call: Call,
  terminal: Terminal,
): string {
  if (call.json) return jsonLine(alertJson(id, watch, hit, coverage, changes));
  const card = { ...cardOfPlace(coverage, hit.passage, hit.highlights), alsoIn: hit.alsoIn };
  const what = visible(`${watchedInWords(watch.watched)}  (${watch.id})`);
  if (changes.length > 0) return [what, ...changes.map(changeInWords)].join('\n');
  return [what, ...renderCard(card, 1, pageFor(terminal)), ''].join('\n');
}

/** Resolves where the process is asked to end. */
function untilStopped(): Promise<boolean> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(true));
  });
}
