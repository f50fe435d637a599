import { gatheringInWords, readGathering } from '../../alerts/gathering.ts';
import { meantWatched } from '../../alerts/meant.ts';
import { type Watched, watchedInWords } from '../../alerts/watched.ts';
import type { AskOptions } from '../../answers/ask.ts';
import type { Coverage } from '../../coverage.ts';
import { OnrecordError } from '../../problem.ts';
import type { Action } from '../../replies/action.ts';
import type { Layout, Reply } from '../../replies/reply.ts';
import { texts } from '../../replies/texts.ts';
import { settled } from '../../search/remote/settled.ts';
import type { Asked } from '../dialogue/asked.ts';
import type { WatchRequest, WatchWish } from '../message/watch-request.ts';
import type { AlertPort } from '../platform.ts';
import type { Json, Place } from '../queue/inquiry.ts';
import { newReference } from '../queue/reference.ts';
import { previewOf } from './preview.ts';
import type { AlertRounds } from './rounds.ts';
import type { AlertStore, KeptWatch } from './store/alert-store.ts';
import { alertReplies, hitReplies, said } from './watch-replies.ts';

/** What watches are looked after with. */
export interface WatchDesk {
  readonly store: AlertStore;
  readonly rounds: Pick<AlertRounds, 'notice'>;
  /** Key of the corpus that a coverage was read from. */
  corpusOf(coverage: Coverage): string;
  readonly options: () => AskOptions;
  /** ms of state time. */
  readonly now: () => number;
  /** IANA name of the zone that hours are in. */
  readonly zone: string;
  /** Whether everybody may add watches in a server or workspace. */
  openToAll(platform: string, guild: string | null): Promise<boolean>;
}

/** Who wants something of watches, and where. */
export interface WatchAsker {
  readonly platform: string;
  readonly asked: Asked;
  readonly place: Place;
  readonly coverage: Coverage;
  /** Key of the corpus that it was read from. */
  readonly corpus: string;
  readonly layout: Layout;
  readonly port: Pick<AlertPort<unknown, unknown>, 'address' | 'manages' | 'refusal'>;
}

/** Watches of one person and of one place at the utmost, each. */
const MOST = 50;
/** Watches that a list shows. */
const LISTED = 10;

/** What is wanted of watches, as pages, one at least. Never throws for what was typed. */
export async function watchReplies(
  wanted: WatchRequest,
  asker: WatchAsker,
  desk: WatchDesk,
): Promise<readonly Reply[]> {
  try {
    switch (wanted.kind) {
      case 'watch':
        return await preview(wanted, asker, desk);
      case 'watch-save':
        return said(await save(wanted, asker, desk));
      case 'watches':
        return await list(asker, desk);
      case 'unwatch':
        return said(await end(wanted.watch, asker, desk));
      case 'alert': {
        const whole = await desk.store.alert(wanted.alert);
        return await settled(asker.coverage, () => alertReplies(whole, asker, desk.options()));
      }
    }
  } catch (error) {
    if (error instanceof OnrecordError) return said(error.message.replace(/ \[[\w-]+\]$/u, ''));
    throw error;
  }
}

const wishedOf = ({ watching: kind, of, speaker }: WatchWish): Watched => ({
  ...{ kind, of },
  ...(speaker && { speaker }),
});

/** What would have been found, and the ways to save it. */
async function preview(
  wish: WatchWish,
  { coverage, corpus, layout, asked }: WatchAsker,
  { rounds, zone, now, ...desk }: WatchDesk,
): Promise<readonly Reply[]> {
  const gathering = readGathering(wish);
  const meant = meantWatched(wishedOf(wish), coverage);
  if ('problem' in meant) return said(meant.problem);
  const { watched, note } = meant;
  await rounds.notice(corpus);
  const { store } = desk;
  const around = { store, corpus, coverage, options: desk.options(), now: now() };
  const hits = await previewOf(watched, around);
  const lead = [
    ...(note === null ? [] : [note]),
    texts.alerts.preview(watchedInWords(watched), hits.length),
    texts.alerts.when(gatheringInWords(gathering, zone)),
  ].join(' ');
  const others = (['at-once', 'hourly', 'daily'] as const).filter(
    (one) => one !== gathering.rhythm,
  );
  const actions: Action[] = [
    { kind: 'save', where: 'me' },
    ...(asked.alone ? [] : [{ kind: 'save', where: 'here' } as const]),
    ...others.map((when) => ({ kind: 'rhythm', when }) as const),
  ];
  const shown = hits.toReversed();
  return settled(coverage, () =>
    hitReplies(shown, watched, { coverage, layout }, desk.options(), { lead, actions }),
  );
}

async function save(
  wish: WatchWish & { readonly where: 'here' | 'me' },
  { platform, asked, place, coverage, corpus, port }: WatchAsker,
  { store, zone, openToAll, now }: WatchDesk,
): Promise<string> {
  const gathering = readGathering(wish);
  const meant = meantWatched(wishedOf(wish), coverage);
  if ('problem' in meant) return meant.problem;
  const here = wish.where === 'here' && !asked.alone;
  const mayAdd = !here || (await openToAll(platform, place.guild)) || (await port.manages(asked));
  if (!mayAdd) return texts.alerts.notAllowed;
  const refusal = here ? (port.refusal?.(asked) ?? null) : null;
  if (refusal !== null) return refusal;
  const { owner } = asked;
  const kept: KeptWatch = {
    ...{ id: newReference().slice(0, 8), corpus, platform, owner },
    ...{ watched: meant.watched, gathering, since: now() },
    home: place.guild,
    place: here ? place : { guild: null, channel: owner, thread: null },
    to: port.address(asked, here ? 'here' : 'me') as Json,
    toOwner: port.address(asked, 'me') as Json,
  };
  const own = await store.watches({ platform, owner, channel: kept.place.channel });
  if (own.length >= MOST) return texts.alerts.tooMany(MOST);
  await store.add(kept);
  const when = gatheringInWords(gathering, zone);
  return texts.alerts.saved(watchedInWords(kept.watched), when, kept.id);
}

/** The asker's own watches, and those of the place. */
async function list({ platform, asked, place }: WatchAsker, { store, zone }: WatchDesk) {
  const of = { platform, owner: asked.owner, channel: place.channel };
  const all = (await store.watches(of)).slice(0, LISTED);
  const lines = all.map(({ watched, gathering, id }, at) => {
    const when = gatheringInWords(gathering, zone);
    return texts.alerts.listed(at + 1, watchedInWords(watched), when, id);
  });
  const stops = all.map(({ id }, at): Action => ({ kind: 'stop', watch: id, number: at + 1 }));
  return said(lines.length === 0 ? texts.alerts.none : lines.join('\n'), stops);
}

async function end(
  id: string,
  { platform, asked, place, port }: WatchAsker,
  { store }: WatchDesk,
): Promise<string> {
  const watch = await store.watch(id.trim());
  if (watch === null || watch.platform !== platform) return texts.alerts.noSuch;
  const there = watch.place.guild === place.guild && watch.place.channel === place.channel;
  const mayEnd = watch.owner === asked.owner || (there && (await port.manages(asked)));
  if (!mayEnd) return texts.alerts.notYours;
  await store.remove(watch.id);
  return texts.alerts.stopped(watchedInWords(watch.watched));
}
