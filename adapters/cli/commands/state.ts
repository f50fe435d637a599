import { systemClock } from '../../../src/bot/machine/clock.ts';
import { createLog } from '../../../src/bot/machine/log.ts';
import { postgresAddress, readDatabase } from '../../../src/bot/store/postgres/address.ts';
import { moveState } from '../../../src/bot/store/postgres/move-state.ts';
import { nameOf, openDisk, type StatePlace } from '../../../src/bot/store/postgres/open-disk.ts';
import type { Environment } from '../../../src/config.ts';
import { type Command, wrongUsage } from '../arguments/command.ts';
import { jsonLine, visible } from '../render/visible.ts';
import { counted } from '../repl/page.ts';
import { print, tell } from '../terminal.ts';

/** `onrecord state move`: what bots keep, from a folder into PostgreSQL or back. */
export const state: Command = {
  usage: 'state move FROM TO',
  summary: 'move what bots keep from a folder into PostgreSQL, or back',
  details: [
    'A place is a folder, as ONRECORD_STATE names it, or database for the one that ONRECORD_DATABASE names.',
    'Stop all bots first. TO has to be empty; FROM stays as it was.',
  ],
  top: null,
  options: {},
  examples: ['onrecord state move /var/lib/onrecord database'],
  most: 3,
  async run(call, terminal) {
    const [word, first, second] = call.words;
    if (word !== 'move' || first === undefined || second === undefined)
      throw wrongUsage('Two places belong to it.', 'Use: onrecord state move FROM TO');
    const clock = systemClock();
    const log = createLog({ clock, write: (line) => tell(terminal, line.trimEnd()) });
    const [from, to] = [placeIn(first, terminal.env), placeIn(second, terminal.env)];
    const source = await openDisk(from, null, { clock, log });
    try {
      const target = await openDisk(to, source.now(), { clock, log });
      try {
        const moved = await moveState(source.database, target.database, nameOf(to));
        const rows = Object.values(moved).reduce((sum, one) => sum + one, 0);
        const said = { outcome: 'moved', from: nameOf(from), to: nameOf(to), rows, tables: moved };
        const text = `${counted(rows, 'row')} of ${nameOf(from)} are in ${nameOf(to)} too.`;
        await print(terminal, call.json ? jsonLine(said) : visible(text));
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
    return 0;
  },
};

function placeIn(word: string, env: Environment): StatePlace {
  if (/^postgres(?:ql)?:/.test(word)) return { database: postgresAddress(word, 'The address') };
  if (word !== 'database') return { folder: word };
  const database = readDatabase(env);
  if (database !== null) return { database };
  throw wrongUsage(
    'ONRECORD_DATABASE is not set.',
    'Set it to postgres://user:password@host/name.',
  );
}
