import { DEFAULT_GATHERING, type Gathering } from '../../../src/alerts/gathering.ts';
import type { Watched } from '../../../src/alerts/watched.ts';
import { alertReplier, type SayAlert } from '../../../src/bot/alerts/bring.ts';
import { openAlertRounds } from '../../../src/bot/alerts/rounds.ts';
import { alertLocks } from '../../../src/bot/alerts/store/alert-locks.ts';
import type { KeptWatch } from '../../../src/bot/alerts/store/alert-store.ts';
import { openAlertStore } from '../../../src/bot/alerts/store/kept-alerts.ts';
import { toldHits } from '../../../src/bot/alerts/told.ts';
import { openDesk } from '../../../src/bot/desk.ts';
import { buildCoverage, type Coverage } from '../../../src/coverage.ts';
import { article } from '../../adapters/article.ts';
import { type FakeClock, fakeClock } from '../fake-clock.ts';
import { readableLog, testState } from '../setting.ts';

const CORPUS = 'corpus';

/** Articles by id, each of one paragraph after a first that says nothing. */
function served(paragraphs: Readonly<Record<string, string>>): Coverage {
  const all = Object.entries(paragraphs).map(([id, text]) =>
    article(id, ['It was a Monday.', text], { title: `About ${id}`, outlet: `The ${id} Post` }),
  );
  return buildCoverage([article('old', ['“We wait,” said Ida Moss.']), ...all]);
}

/** One process that looks after watches on a state, and says alerts into a list. */
export function alertProcess(
  folder: string | null,
  { clock = fakeClock(), say }: { clock?: FakeClock; say?: SayAlert } = {},
) {
  const { state, close } = testState(folder, clock);
  const { log, lines } = readableLog(clock);
  const store = openAlertStore(state, clock);
  const desk = openDesk(state, { clock, log });
  let coverage = served({});
  const said: string[][] = [];
  const options = () => ({ today: '2026-03-01' });
  const saying: SayAlert = async ({ watch, hits, alert }) => {
    if (alert.word !== null) said.push([alert.word.says]);
    else if (watch !== null)
      said.push(
        toldHits(hits, watch.watched, coverage, options()).map(({ passage, alsoIn }) =>
          [coverage.passages[passage]?.id, ...alsoIn.map((id) => `+${id}`)].join(' '),
        ),
      );
    return `message ${alert.id}`;
  };
  const own = new Set<string>();
  const left = new Set<string>();
  desk.serve('fake', alertReplier(say ?? saying, { store, clock, log }));
  const rounds = openAlertRounds({
    ...{ store, clock, log, zone: 'UTC', ownOnly: [] },
    corpora: [{ key: CORPUS, coverage: () => coverage }],
    noticing: {
      ...{ store, now: () => state.now(), wall: clock.wall, options },
      turn: async () => undefined,
    },
    become: alertLocks({ folder }),
    platforms: () => ['fake'],
    allows: async ({ place }) => !own.has(place.channel),
    stands: async ({ place }) => !left.has(place.channel),
    send: (inquiry) => desk.receive(inquiry),
  });
  return {
    ...{ store, desk, rounds, clock, said, lines, state },
    /** Where alerts may no longer go. */
    forbidden: own,
    /** Channels that are gone, or were left. */
    left,
    /** Serves this from now on, and does one round. */
    serve: async (paragraphs: Readonly<Record<string, string>>) => {
      coverage = served(paragraphs);
      await rounds.once();
    },
    watch: async (watched: Watched, gathering: Partial<Gathering> = {}, id = 'w1') => {
      const kept: KeptWatch = {
        ...{ id, corpus: CORPUS, platform: 'fake', owner: 'ana', watched, since: state.now() },
        place: { guild: 'g', channel: 'c', thread: null },
        gathering: { ...DEFAULT_GATHERING, ...gathering },
        ...{ to: 'channel c', toOwner: 'ana', home: 'g' },
      };
      await store.add(kept);
      return kept;
    },
    end: () => {
      rounds.stop();
      close();
    },
  };
}
