import type { CuttingProxy } from '../../bot/store/cutting-proxy.ts';
import type { PostgresServer } from '../../bot/store/postgres-server.ts';
import type { Process } from '../process.ts';

/** Three bot processes on one PostgreSQL, and what goes wrong with them. */
export interface Fleet {
  readonly processes: readonly Process[];
  /** How often each thing went wrong. */
  readonly incidents: Readonly<
    Record<'killed' | 'restarted' | 'ended' | 'cut' | 'server' | 'full', number>
  >;
  stop(): Promise<void>;
}

/** Of each process in turn: how often one ends, and how often all connections to the server are cut, ms. */
const END_EVERY = 20_000;
const CUT_EVERY = 7_000;
/** How often the server's disk is full, where it has a small one of its own, and for how long, ms. */
const FULL_EVERY = 60_000;
const FULL_FOR = 10_000;

interface FleetAround {
  readonly server: PostgresServer;
  readonly proxy: CuttingProxy;
  /** Starts a process that takes events as soon as this resolves. */
  begin(): Promise<Process>;
  /** After how many ms the server ends as by a power cut, and is started again. */
  readonly serverEndsAfter: number;
}

/** Starts three, and has them go wrong until they are stopped: one at a time is ended, every second one by a kill. */
export async function startFleet({
  server,
  proxy,
  begin,
  serverEndsAfter,
}: FleetAround): Promise<Fleet> {
  const processes: Process[] = [];
  let stopped = false;
  /** Starts one in a place, and again where it ends by itself, as whoever looks after it would. */
  const settle = async (place: number): Promise<void> => {
    const bot = await begin();
    processes[place] = bot;
    void bot.ended.then((how) => {
      if (stopped || processes[place] !== bot) return;
      incidents.ended += 1;
      process.stderr.write(`ended by itself (${how}): ${bot.errors.join('').slice(-600)}\n`);
      busy = busy.then(() => (processes[place] === bot ? settle(place) : undefined));
    });
  };
  const incidents = { killed: 0, restarted: 0, ended: 0, cut: 0, server: 0, full: 0 };
  let turn = 0;
  let busy: Promise<unknown> = Promise.resolve();
  let filling: Promise<unknown> = Promise.resolve();
  for (const place of [0, 1, 2]) await settle(place);
  const end = async () => {
    const place = turn++ % processes.length;
    const kill = turn % 2 === 1;
    incidents[kill ? 'killed' : 'restarted'] += 1;
    const bot = processes[place] as Process;
    delete processes[place];
    bot.child.kill(kill ? 'SIGKILL' : 'SIGTERM');
    await bot.ended;
    await settle(place);
  };
  const timers = [
    setInterval(() => {
      busy = busy.then(end);
    }, END_EVERY),
    setInterval(() => {
      incidents.cut += 1;
      proxy.cut();
    }, CUT_EVERY),
    setInterval(() => {
      filling = server.fill(FULL_FOR).then((done) => {
        if (done) incidents.full += 1;
      });
    }, FULL_EVERY),
  ];
  const once = setTimeout(() => {
    incidents.server += 1;
    busy = Promise.all([busy, filling]).then(() => server.restart());
  }, serverEndsAfter);
  return {
    processes,
    incidents,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      clearTimeout(once);
      await Promise.all([busy, filling]);
      stopped = true;
      for (const { child } of processes) child.kill('SIGTERM');
      await Promise.all(processes.map(({ ended }) => ended));
    },
  };
}
