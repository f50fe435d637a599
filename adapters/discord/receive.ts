import {
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { type Asked, fresh, type Occasion } from '../../src/bot/dialogue/asked.ts';
import { usedControl } from '../../src/bot/dialogue/controls.ts';
import type { Intent as AnyIntent } from '../../src/bot/dialogue/intent.ts';
import type { BotRequest } from '../../src/bot/message/bot-request.ts';
import type { ControlKeys } from '../../src/bot/message/control-value.ts';
import { decodeShort } from '../../src/bot/message/short-control.ts';
import { isOfWatches } from '../../src/bot/message/watch-request.ts';
import type { PolicyChange } from '../../src/bot/people/policy-change.ts';
import type { Place } from '../../src/bot/queue/inquiry.ts';
import { textOf, type Written } from './events/message-text.ts';
import { commandNamed, filledOptions, sourcesWanted, typingIn } from './setup/commands.ts';
import { texts } from './texts.ts';
import type { Address } from './transport/sender.ts';

/** What somebody did: what every platform has, a window for a question, and a server's settings. */
export type DiscordIntent =
  | AnyIntent<Address>
  | { readonly kind: 'question-wanted'; readonly text: string; readonly person: string }
  | { readonly kind: 'settings'; readonly change: PolicyChange; readonly guild: string };

/** Discord's event, understood; null for one that wants nothing of us. */
export async function receive(
  event: APIInteraction,
  keys: ControlKeys,
): Promise<DiscordIntent | null> {
  const person = event.member?.user.id ?? event.user?.id;
  return person === undefined ? null : hear(event, person, keys);
}

function placeOf(event: APIInteraction): Place {
  const channel = event.channel;
  const parent = channel !== undefined && 'thread_metadata' in channel ? channel.parent_id : null;
  const id = channel?.id ?? event.channel_id ?? '';
  return {
    guild: event.guild_id ?? null,
    channel: parent ?? id,
    thread: parent == null ? null : id,
  };
}

async function hear(
  event: APIInteraction,
  person: string,
  keys: ControlKeys,
): Promise<DiscordIntent | null> {
  switch (event.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'typing', ...typingIn(event.data) };
    case InteractionType.ApplicationCommand:
      return event.data.type === ApplicationCommandType.ChatInput
        ? slash(event, person)
        : menu(event, person);
    case InteractionType.MessageComponent:
      return pressed(event, person, keys);
    case InteractionType.ModalSubmit:
      return submitted(event, person, keys);
    default:
      return null;
  }
}

/** Something is wanted of the coverage. */
function asking(
  event: APIInteraction,
  person: string,
  command: string,
  wanted: BotRequest,
  given: Partial<Asked<Address>> = {},
): DiscordIntent & Occasion {
  const { id, token, application_id: application } = event;
  const alone = event.context === InteractionContextType.BotDM;
  const to = { id, token, application, ...(isOfWatches(wanted) && standingIn(event)) };
  const asked = fresh(to, person, wanted, { alone, ...given });
  return { kind: 'asked', asked, keys: [id], person, place: placeOf(event), command };
}

/** Where alerts would go, whether whoever asks manages the server, and whether the bot may write there. */
function standingIn(event: APIInteraction): Partial<Address> {
  const channel = event.channel?.id ?? event.channel_id;
  const installed = event.guild_id === undefined || owns(event.authorizing_integration_owners);
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  const writable = installed && (BigInt(event.app_permissions ?? needed) & needed) === needed;
  return { ...(channel !== undefined && { channel }), manages: managesServer(event), writable };
}

/** Whether the app is the server's, and not only somebody's own. */
function owns(owners: APIInteraction['authorizing_integration_owners']): boolean {
  return owners[ApplicationIntegrationType.GuildInstall] !== undefined;
}

type CommandEvent = APIInteraction & { type: InteractionType.ApplicationCommand };

function slash(event: CommandEvent, person: string): DiscordIntent {
  const { data } = event;
  if (data.type !== ApplicationCommandType.ChatInput) return unknown;
  if (data.name === texts.commands.settings.name) return settings(event, data);
  const sources = data.name === texts.commands.sources.name ? sourcesWanted(data) : null;
  if (sources !== null) return asking(event, person, 'sources', sources, { manner: 'private' });
  const command = commandNamed(data);
  if (command === null) return unknown;
  const { wanted, manner } = command;
  return asking(event, person, wanted.kind, wanted, { manner });
}

const unknown: DiscordIntent = { kind: 'notice', notice: texts.errors.unknown };

function settings(
  event: CommandEvent,
  data: APIChatInputApplicationCommandInteractionData,
): DiscordIntent {
  if (event.guild_id === undefined) return { kind: 'notice', notice: texts.errors.notInServer };
  // Discord hides the command from others; who may use it is checked here all the same.
  if (!managesServer(event)) return { kind: 'notice', notice: texts.errors.notManager };
  return { kind: 'settings', change: filledOptions(data), guild: event.guild_id };
}

function managesServer({ member }: APIInteraction): boolean {
  const manages = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
  return (BigInt(member?.permissions ?? 0) & manages) !== 0n;
}

function menu(event: CommandEvent, person: string): DiscordIntent {
  const { data } = event;
  if (data.type !== ApplicationCommandType.Message) return unknown;
  const text = textOf((data.resolved?.messages?.[data.target_id] ?? {}) as Written);
  if (text === '') return { kind: 'notice', notice: texts.errors.noText };
  if (data.name === texts.commands.askMessage.name)
    return { kind: 'question-wanted', text, person };
  if (data.name !== texts.commands.checkMessage.name) return unknown;
  const wanted: BotRequest = { kind: 'check', quote: text };
  return asking(event, person, 'check-message', wanted, { manner: 'private' });
}

async function submitted(
  event: APIInteraction & { type: InteractionType.ModalSubmit },
  person: string,
  keys: ControlKeys,
): Promise<DiscordIntent | null> {
  const control = await decodeShort(event.data.custom_id, keys);
  const question = event.data.components
    .flatMap((part) =>
      'component' in part ? [part.component] : 'components' in part ? part.components : [],
    )
    .flatMap((field) => ('value' in field && typeof field.value === 'string' ? [field.value] : []))
    .join(' ');
  if (control === null || control === 'gone' || control.verb !== 'question') return null;
  return asking(event, person, 'ask-message', { kind: 'ask', question });
}

async function pressed(
  event: APIMessageComponentInteraction,
  person: string,
  keys: ControlKeys,
): Promise<DiscordIntent | null> {
  const control = await decodeShort(event.data.custom_id, keys);
  if (control === null) return null;
  if (control === 'gone') return { kind: 'notice', notice: texts.errors.gone };
  const { verb, owner } = control;
  if (verb === 'question') return null;
  const payload = verb === 'choose' || verb === 'ask' ? await picked(event, keys) : control.payload;
  const hidden = ((event.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const used = usedControl({ verb, owner, payload }, { person, hidden });
  if (used.kind !== 'asked') return used;
  return asking(event, person, verb, used.asked.wanted, used.asked);
}

/** The question that was picked; null where it is no longer kept. */
async function picked(event: APIMessageComponentInteraction, keys: ControlKeys) {
  const [value = ''] = 'values' in event.data ? event.data.values : [];
  return value.startsWith('~') ? ((await keys.recall(value.slice(1))) ?? null) : value;
}
