import { badSetting } from '../../src/bot/process/bot-settings.ts';

/** Which of an application's connections to Discord a process holds. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly of: number };

/** Most shards of one application; Discord gives large bots one a thousand servers. */
const MOST = 4_096;

/**
 * `ONRECORD_SHARDS`: `auto` for as many as Discord recommends, all in this process, or a range for each
 * process, `0-3/8` for the first four of eight, `7/8` for the last.
 * @throws {OnrecordError} `bad-setting`
 */
export function readShards(value: string | undefined): Shards {
  const said = (value ?? '').trim().toLowerCase();
  if (said === '' || said === 'auto') return 'auto';
  const [, first, last = first, of] = /^(\d{1,4})(?:-(\d{1,4}))?\/(\d{1,4})$/.exec(said) ?? [];
  const [from, to, all] = [Number(first), Number(last), Number(of)];
  if (from <= to && to < all && all <= MOST)
    return { ids: Array.from({ length: to - from + 1 }, (_, n) => from + n), of: all };
  throw badSetting(
    'ONRECORD_SHARDS',
    `is ${JSON.stringify(value)}`,
    'Set it to auto, or to this process’s shards and how many there are in all: 0-3/8.',
  );
}

/** What is wrong with the number of shards beside what Discord recommends; null where nothing is. */
export function shardsRemedy(shards: Shards, recommended: number): string | null {
  if (shards === 'auto' || shards.of >= recommended) return null;
  return `ONRECORD_SHARDS divides the servers among ${shards.of}, and Discord recommends ${recommended} by now: it closes connections with too many servers. Start processes with ranges of ${recommended} beside these, then stop these. [discord-shards]`;
}
