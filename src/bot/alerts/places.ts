import { texts } from '../../replies/texts.ts';
import type { Clock } from '../machine/clock.ts';
import { endWatch } from './end-watch.ts';
import type { AlertStore, KeptWatch } from './store/alert-store.ts';
import { alertPlace } from './store/alert-table.ts';

/** What places are looked at with. */
interface PlacesAround {
  readonly store: AlertStore;
  readonly clock: Clock;
  /** Whether there still is the place that a watch's alerts go to; true where that can't be told. */
  stands(watch: KeptWatch): Promise<boolean>;
}

/** How often each place is looked at, ms. */
const EVERY = 60 * 60_000;

/**
 * Ends the watches of channels that are gone or were left, with a word to whoever saved them: one place at each call, and
 * each at most hourly, so that a platform is asked little.
 */
export function openPlaces(corpus: string, { store, clock, stands }: PlacesAround) {
  let waiting: KeptWatch[] = [];
  let listed = Number.NEGATIVE_INFINITY;
  const list = async () => {
    listed = clock.steady();
    const watches = await store.watches({ corpus });
    const shared = watches.filter(({ place }) => place.guild !== null);
    waiting = [...new Map(shared.map((watch) => [alertPlace(watch), watch])).values()];
  };
  const end = async (place: string) => {
    for (const watch of await store.watches({ corpus }))
      if (alertPlace(watch) === place)
        await endWatch(watch, texts.alerts.ended.gone, { store, clock });
  };
  return {
    look: async () => {
      if (waiting.length === 0 && clock.steady() - listed >= EVERY) await list();
      const one = waiting.shift();
      if (one !== undefined && !(await stands(one))) await end(alertPlace(one));
    },
  };
}

/** Asks the platforms that are served here whether a place still stands. */
export interface StandingPlaces {
  /** Lets a platform be asked. */
  reachOn(platform: {
    readonly name: string;
    readonly alerts?: { stands?(to: never): Promise<boolean> };
  }): void;
  /** True where its platform is not served here, does not say, or can't be reached. */
  stands(watch: KeptWatch): Promise<boolean>;
}

export function openStandingPlaces(): StandingPlaces {
  const ways = new Map<string, (to: never) => Promise<boolean>>();
  return {
    reachOn: ({ name, alerts }) => {
      if (alerts?.stands !== undefined) ways.set(name, alerts.stands);
    },
    stands: async ({ platform, to }) => {
      const way = ways.get(platform);
      return way === undefined || (await way(to as never).catch(() => true));
    },
  };
}
