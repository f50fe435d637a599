import { randomBytes } from 'node:crypto';
import { DEFAULT_GATHERING } from '../../../../src/alerts/gathering.ts';
import { meantWatched } from '../../../../src/alerts/meant.ts';
import { WATCH_KINDS, type Watched, watchedInWords } from '../../../../src/alerts/watched.ts';
import { TERMINAL } from '../../../../src/bot/alerts/open-alerts.ts';
import { previewOf } from '../../../../src/bot/alerts/preview.ts';
import { toldHits } from '../../../../src/bot/alerts/told.ts';
import { cardOfPlace } from '../../../../src/replies/around.ts';
import { texts } from '../../../../src/replies/texts.ts';
import { settled } from '../../../../src/search/remote/settled.ts';
import { type Call, type ExitCode, wrongUsage } from '../../arguments/command.ts';
import { confirmed } from '../../confirm.ts';
import { renderCard } from '../../render/render-card.ts';
import { jsonLine } from '../../render/visible.ts';
import { pageFor } from '../../repl/page.ts';
import { print, type Terminal } from '../../terminal.ts';
import type { AlertsDesk } from './alerts-desk.ts';
import { watchJson } from './watch-json.ts';

/** Passages that are shown before a watch is kept. */
const SHOWN = 3;

/** `onrecord alerts add`: shows what would have been found, then keeps the watch. */
export async function addWatch(
  desk: AlertsDesk,
  call: Call,
  terminal: Terminal,
): Promise<ExitCode> {
  const { rounds, corpus, store } = desk;
  const meant = meantWatched(watchedIn(call), desk.coverage());
  if ('problem' in meant) throw wrongUsage(meant.problem, 'Name one that the coverage knows.');
  const { watched, note } = meant;
  await rounds.notice(corpus);
  const lines = [
    ...(note === null ? [] : [note]),
    ...(await previewLines(watched, desk, terminal)),
  ];
  if (!(await confirmed(lines, call.given('yes'), terminal))) return 1;
  const kept = {
    ...{ id: randomBytes(6).toString('base64url'), corpus, platform: TERMINAL, owner: TERMINAL },
    ...{
      place: { guild: null, channel: TERMINAL, thread: null },
      to: null,
      toOwner: null,
      home: null,
    },
    ...{ watched, gathering: DEFAULT_GATHERING, since: desk.now() },
  };
  await store.add(kept);
  const said = `${kept.id}  ${watchedInWords(watched)}`;
  await print(terminal, call.json ? jsonLine(watchJson(kept)) : said);
  return 0;
}

function watchedIn(call: Call): Watched {
  const named = WATCH_KINDS.flatMap((kind) => {
    const of = call.value(kind)?.trim() ?? '';
    return of === '' ? [] : [{ kind, of }];
  });
  const [watched] = named;
  if (named.length === 1 && watched !== undefined) return watched;
  const remedy = `Give one of ${WATCH_KINDS.map((kind) => `--${kind}`).join(', ')}.`;
  throw wrongUsage(
    named.length === 0 ? 'It is not said what is to be watched.' : 'A watch looks for one thing.',
    remedy,
  );
}

async function previewLines(
  watched: Watched,
  { store, corpus, coverage, now }: AlertsDesk,
  terminal: Terminal,
): Promise<string[]> {
  const options = { today: terminal.today() };
  const around = { store, corpus, coverage: coverage(), options, now: now() };
  const hits = await previewOf(watched, around);
  const page = pageFor({ output: terminal.errors, env: terminal.env });
  const told = await settled(coverage(), () =>
    toldHits(hits.slice(-SHOWN), watched, coverage(), options),
  );
  const cards = told.flatMap(({ passage, highlights, alsoIn }, at) => {
    const card = { ...cardOfPlace(coverage(), passage, highlights), alsoIn };
    return renderCard(card, at + 1, page);
  });
  return [texts.alerts.preview(watchedInWords(watched), hits.length), ...cards];
}
