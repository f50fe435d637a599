import { texts } from '../../replies/texts.ts';
import type { Policies, Policy } from './policy.ts';

/** What somebody wants changed in a server or workspace; nothing named, nothing changed. */
export interface PolicyChange {
  readonly private?: boolean;
  /** The platform's ids of channels. */
  readonly allow?: string;
  readonly exclude?: string;
  readonly only?: string;
  /** Whether everybody may add watches to a channel. */
  readonly watches?: boolean;
  readonly reset?: boolean;
}

/** What is set by choosing from lists; nothing named, nothing changed. */
export type PolicySetting = Partial<
  Pick<Policy, 'private' | 'followUps' | 'excluded' | 'watchesByAll'>
> & {
  /** Channels where every question needs a mention. */
  readonly threadsOff?: readonly string[];
};

/** Sets what was chosen; gives what holds from now on. */
export function setPolicy(
  policies: Policies,
  { platform, guild }: { readonly platform: string; readonly guild: string },
  { threadsOff, ...rest }: PolicySetting,
): Promise<Policy> {
  if (threadsOff === undefined) return policies.set(platform, guild, rest);
  const followUpsIn = Object.fromEntries(threadsOff.map((channel) => [channel, false]));
  return policies.set(platform, guild, { ...rest, followUpsIn });
}

/** Channels that are named when it is said what holds. */
const MOST_NAMED = 20;

/**
 * Makes a change, and says in words what holds from now on.
 * @param nameOf a channel as the platform shows it
 * @throws {OnrecordError} `policy-too-long`
 */
export async function changePolicy(
  policies: Policies,
  { platform, guild }: { readonly platform: string; readonly guild: string },
  change: PolicyChange,
  nameOf: (channel: string) => string,
): Promise<string> {
  const before = await policies.get(platform, guild);
  const unchanged = Object.keys(change).length === 0;
  const after = unchanged ? before : await policies.set(platform, guild, changed(before, change));
  return inWords(after, nameOf);
}

function changed(before: Policy, change: PolicyChange): Partial<Policy> {
  const { allow, exclude, only, reset = false } = change;
  const start = reset
    ? { ...before, channels: null, excluded: [], private: false, watchesByAll: false }
    : before;
  const listed = only === undefined ? start.channels : [...(start.channels ?? []), only];
  const excluded = exclude === undefined ? start.excluded : [...start.excluded, exclude];
  const freed = [allow, only];
  return {
    private: change.private ?? start.private,
    watchesByAll: change.watches ?? start.watchesByAll,
    channels: listed === null ? null : unique(allow === undefined ? listed : [...listed, allow]),
    excluded: unique(excluded.filter((channel) => !freed.includes(channel))),
  };
}

function unique(channels: readonly string[]): string[] {
  return [...new Set(channels)];
}

function inWords(
  { private: hidden, channels, excluded, watchesByAll }: Policy,
  nameOf: (channel: string) => string,
): string {
  const { answers, everywhere, only, excluded: not } = texts.settings;
  const named = (all: readonly string[]) => {
    const left = all.length - MOST_NAMED;
    const others = left > 0 ? [texts.card.andOthers(left)] : [];
    return [...all.slice(0, MOST_NAMED).map(nameOf), ...others].join(', ');
  };
  return [
    hidden ? answers.private : answers.public,
    channels === null ? everywhere : only(named(channels)),
    ...(excluded.length === 0 ? [] : [not(named(excluded))]),
    ...(watchesByAll ? [texts.settings.watchesByAll] : []),
  ].join('\n');
}
