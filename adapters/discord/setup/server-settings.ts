import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandType,
  type InteractionType,
} from 'discord.js';
import type { Policies, Policy } from '../../../src/bot/people/policy.ts';
import { texts } from '../texts.ts';

/** What somebody wants changed in a server; nothing named, nothing changed. */
export interface Change {
  readonly private?: boolean;
  /** Discord's ids of channels. */
  readonly allow?: string;
  readonly exclude?: string;
  readonly only?: string;
  readonly reset?: boolean;
}

/** The options of `/settings` as they were given. */
export function changesIn(
  event: APIInteraction & { type: InteractionType.ApplicationCommand },
): Change {
  if (event.data.type !== ApplicationCommandType.ChatInput) return {};
  const options = (event.data.options ?? []) as APIApplicationCommandInteractionDataOption[];
  return Object.fromEntries(
    options.flatMap((option) => ('value' in option ? [[option.name, option.value]] : [])),
  );
}

/** Makes a change, and says in words what holds from now on. */
export function changeSettings(policies: Policies, guild: string, change: Change): string {
  const before = policies.get('discord', guild);
  const wanted = changed(before, change);
  const after = Object.keys(change).length === 0 ? before : policies.set('discord', guild, wanted);
  return inWords(after);
}

function changed(before: Policy, change: Change): Partial<Policy> {
  const start =
    change.reset === true ? { ...before, channels: null, excluded: [], private: false } : before;
  const listed =
    change.only === undefined ? start.channels : [...(start.channels ?? []), change.only];
  const excluded =
    change.exclude === undefined ? start.excluded : [...start.excluded, change.exclude];
  const freed = [change.allow, change.only];
  return {
    private: change.private ?? start.private,
    channels:
      listed === null
        ? null
        : unique(change.allow === undefined ? listed : [...listed, change.allow]),
    excluded: unique(excluded.filter((channel) => !freed.includes(channel))),
  };
}

function unique(channels: readonly string[]): string[] {
  return [...new Set(channels)];
}

function inWords({ private: hidden, channels, excluded }: Policy): string {
  const { answers, everywhere, only, excluded: not } = texts.settings;
  return [
    hidden ? answers.private : answers.public,
    channels === null ? everywhere : only(mentions(channels)),
    ...(excluded.length === 0 ? [] : [not(mentions(excluded))]),
  ].join('\n');
}

const MOST_NAMED = 20;

function mentions(channels: readonly string[]): string {
  const named = channels.slice(0, MOST_NAMED).map((channel) => `<#${channel}>`);
  const left = channels.length - named.length;
  return [...named, ...(left > 0 ? [texts.card.andOthers(left)] : [])].join(', ');
}
