import { OnrecordError } from '../../problem.ts';
import type { Place } from '../queue/inquiry.ts';
import type { State } from '../store/state.ts';

/** Where Onrecord answers in a guild or workspace, and how. Ids as the platform gives them. */
export interface Policy {
  /** Whether it answers there at all. */
  readonly allowed: boolean;
  /** The only channels where it answers; null for all. */
  readonly channels: readonly string[] | null;
  /** Channels where it does not answer, even if listed above. */
  readonly excluded: readonly string[];
  /** Whether answers are seen by the asker alone, where nothing else is asked for. */
  readonly private: boolean;
  /** Whether a thread goes on without a mention. */
  readonly followUps: boolean;
  /** The same for single channels, which wins. */
  readonly followUpsIn: Readonly<Record<string, boolean>>;
  /** Whether everybody may add watches to a channel, and not only those who manage it. */
  readonly watchesByAll: boolean;
}

/** What holds where nobody has set anything. */
const DEFAULT: Policy = {
  allowed: true,
  channels: null,
  excluded: [],
  private: false,
  followUps: true,
  followUpsIn: {},
  watchesByAll: false,
};
/** Most channels that a policy may list, in each of its lists. */
const MOST_CHANNELS = 1_000;

/** What a policy says for one place. */
export interface Ruling {
  readonly allowed: boolean;
  readonly private: boolean;
  readonly followUps: boolean;
}

/** The policies of all guilds and workspaces. */
export interface Policies {
  /** What holds in a guild: what was set for it, else for the platform (`null`), else the default. */
  get(platform: string, guild: string | null): Promise<Policy>;
  /**
   * Changes a part of it; null as guild sets what holds where a guild has set nothing itself.
   * @throws {OnrecordError} `policy-too-long` for a list of more than 1,000 channels.
   */
  set(platform: string, guild: string | null, change: Partial<Policy>): Promise<Policy>;
  /** Forgets what a guild has set: it has removed Onrecord. */
  remove(platform: string, guild: string): Promise<void>;
  /** What holds in a place; in a direct message all is allowed, openly, with follow-ups. */
  ruling(platform: string, place: Place): Promise<Ruling>;
}

/** Policies in the state. */
export function openPolicies(state: State): Policies {
  const get = async (platform: string, guild: string | null): Promise<Policy> => ({
    ...DEFAULT,
    ...(await read(state, platform, null)),
    ...(guild === null ? {} : await read(state, platform, guild)),
  });
  return {
    get,
    set: async (platform, guild, change) => {
      checkLength(change);
      await save(state, platform, guild, { ...(await read(state, platform, guild)), ...change });
      return get(platform, guild);
    },
    remove: (platform, guild) => remove(state, platform, guild),
    ruling: async (platform, place) => rule(await get(platform, place.guild), place),
  };
}

/** What was set for a guild, or by null for the platform. */
async function read(
  state: State,
  platform: string,
  guild: string | null,
): Promise<Partial<Policy>> {
  const found = await state.read((database) =>
    database.get<{ policy: string }>(
      'SELECT policy FROM policies WHERE platform = ? AND guild = ?',
      platform,
      guild ?? '',
    ),
  );
  return found === undefined ? {} : (JSON.parse(found.policy) as Partial<Policy>);
}

function save(
  state: State,
  platform: string,
  guild: string | null,
  policy: Partial<Policy>,
): Promise<void> {
  const row = { platform, guild: guild ?? '', policy: JSON.stringify(policy) };
  return state.write((database) => database.put('policies', row));
}

async function remove(state: State, platform: string, guild: string): Promise<void> {
  await state.write((database) =>
    database.run('DELETE FROM policies WHERE platform = ? AND guild = ?', platform, guild),
  );
}

function rule(policy: Policy, { guild, channel, thread }: Place): Ruling {
  if (guild === null) return { allowed: true, private: false, followUps: true };
  const names = thread === null ? [channel] : [channel, thread];
  const listed = policy.channels === null || names.some((name) => policy.channels?.includes(name));
  const excluded = names.some((name) => policy.excluded.includes(name));
  return {
    allowed: policy.allowed && listed && !excluded,
    private: policy.private,
    followUps: policy.followUpsIn[channel] ?? policy.followUps,
  };
}

function checkLength(change: Partial<Policy>): void {
  const lists = [
    change.channels ?? [],
    change.excluded ?? [],
    Object.keys(change.followUpsIn ?? {}),
  ];
  const longest = Math.max(...lists.map((list) => list.length));
  if (longest <= MOST_CHANNELS) return;
  throw new OnrecordError({
    code: 'policy-too-long',
    message: `A list of ${longest} channels is longer than ${MOST_CHANNELS}.`,
    remedy: 'Allow or exclude the whole server instead.',
  });
}
