import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { type BotRequest, decodeRequest } from '../../src/bot/message/bot-request.ts';
import type { Place } from '../../src/bot/queue/inquiry.ts';
import type { Asked } from './asked.ts';
import { textOf, type Written } from './events/message-text.ts';
import { commandNamed, type Typing, typingIn } from './setup/commands.ts';
import { type Change, changesIn } from './setup/server-settings.ts';
import { texts } from './texts.ts';
import { type Control, decode, type Keys } from './view/custom-id.ts';

/** What somebody did, understood. What needs the coverage goes to the desk; the rest is answered at once. */
export type Heard =
  | { readonly kind: 'asked'; readonly asked: Asked; readonly command: string }
  | { readonly kind: 'typing'; readonly typing: Typing }
  | { readonly kind: 'question-wanted'; readonly text: string }
  | { readonly kind: 'vote'; readonly reference: string; readonly up: boolean }
  | { readonly kind: 'settings'; readonly change: Change; readonly guild: string }
  | { readonly kind: 'notice'; readonly notice: string };

/** An interaction with who did it and where. */
export interface Received {
  readonly heard: Heard;
  readonly person: string;
  readonly place: Place;
}

/** Discord's event, understood; null for one that wants nothing of us. */
export function receive(event: APIInteraction, keys: Keys): Received | null {
  const person = event.member?.user.id ?? event.user?.id;
  if (person === undefined) return null;
  const heard = hear(event, person, keys);
  return heard === null ? null : { heard, person, place: placeOf(event) };
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

function hear(event: APIInteraction, person: string, keys: Keys): Heard | null {
  switch (event.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'typing', typing: typingIn(event.data) };
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

type CommandEvent = APIInteraction & { type: InteractionType.ApplicationCommand };

function slash(event: CommandEvent, person: string): Heard {
  const { data } = event;
  if (data.type !== ApplicationCommandType.ChatInput) return unknown;
  if (data.name === texts.commands.settings.name) return settings(event);
  const command = commandNamed(data);
  if (command === null) return unknown;
  const { wanted, manner } = command;
  return {
    kind: 'asked',
    command: wanted.kind,
    asked: { ...fresh(event, person, wanted), goesOn: true, manner },
  };
}

const unknown: Heard = { kind: 'notice', notice: texts.errors.unknown };

function settings(event: CommandEvent): Heard {
  if (event.guild_id === undefined) return { kind: 'notice', notice: texts.errors.notInServer };
  const permissions = BigInt(event.member?.permissions ?? 0);
  const manages = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
  // Discord hides the command from others; who may use it is checked here all the same.
  if ((permissions & manages) === 0n) return { kind: 'notice', notice: texts.errors.notManager };
  return { kind: 'settings', change: changesIn(event), guild: event.guild_id };
}

function menu(event: CommandEvent, person: string): Heard {
  const { data } = event;
  if (data.type !== ApplicationCommandType.Message) return unknown;
  const text = textOf((data.resolved?.messages?.[data.target_id] ?? {}) as Written);
  if (text === '') return { kind: 'notice', notice: texts.errors.noText };
  if (data.name === texts.commands.askMessage.name) return { kind: 'question-wanted', text };
  if (data.name !== texts.commands.checkMessage.name) return unknown;
  const wanted: BotRequest = { kind: 'check', quote: text };
  const asked: Asked = { ...fresh(event, person, wanted), manner: 'private' };
  return { kind: 'asked', command: 'check-message', asked };
}

function submitted(
  event: APIInteraction & { type: InteractionType.ModalSubmit },
  person: string,
  keys: Keys,
): Heard | null {
  const control = decode(event.data.custom_id, keys);
  const question = event.data.components
    .flatMap((part) =>
      'component' in part ? [part.component] : 'components' in part ? part.components : [],
    )
    .flatMap((field) => ('value' in field && typeof field.value === 'string' ? [field.value] : []))
    .join(' ');
  if (control === null || control === 'gone' || control.verb !== 'question') return null;
  const asked: Asked = { ...fresh(event, person, { kind: 'ask', question }), goesOn: true };
  return { kind: 'asked', command: 'ask-message', asked };
}

function pressed(event: APIMessageComponentInteraction, person: string, keys: Keys): Heard | null {
  const control = decode(event.data.custom_id, keys);
  if (control === null) return null;
  if (control === 'gone') return { kind: 'notice', notice: texts.errors.gone };
  if (control.verb === 'vote') return vote(control);
  if (control.verb === 'choose' || control.verb === 'ask')
    return chosen(event, control, person, keys);
  return followed(event, control, person);
}

function vote({ payload }: Control): Heard {
  const [reference, up] = payload as [string, number];
  return { kind: 'vote', reference, up: up === 1 };
}

/** An entry of a menu: a question of its own, seen by whoever sees the message it stands on. */
function chosen(
  event: APIMessageComponentInteraction,
  { owner, verb }: Control,
  person: string,
  keys: Keys,
): Heard {
  const [value = ''] = 'values' in event.data ? event.data.values : [];
  const question = value.startsWith('~') ? keys.recall(value.slice(1)) : value;
  if (typeof question !== 'string') return { kind: 'notice', notice: texts.errors.gone };
  const manner = owner === person && !isHidden(event) ? 'open' : 'private';
  const asked: Asked = { ...fresh(event, person, { kind: 'ask', question }), manner };
  return { kind: 'asked', command: verb, asked };
}

function followed(event: APIMessageComponentInteraction, control: Control, person: string): Heard {
  const { verb, owner, payload } = control;
  const paged = verb === 'page' || verb === 'share';
  const paging = paged ? (payload as never[]) : [1, null, ...(payload as never[])];
  const [page, answers, ...rest] = paging as [number, string | null, ...never[]];
  const wanted = decodeRequest(rest);
  if (wanted === null) return { kind: 'notice', notice: texts.errors.gone };
  const mine = owner === person;
  const asked: Asked = { ...fresh(event, person, wanted), page, answers, manner: 'private' };
  if (verb === 'share') {
    if (!mine) return { kind: 'notice', notice: texts.errors.notYours };
    return { kind: 'asked', command: verb, asked: { ...asked, manner: 'open', sharedBy: person } };
  }
  // Somebody else's page is not turned under their eyes: it comes to whoever pressed, alone.
  const turned = verb === 'page' && mine;
  const manner = turned ? 'turn' : 'private';
  return { kind: 'asked', command: verb, asked: { ...asked, manner, hidden: isHidden(event) } };
}

function isHidden({ message }: APIMessageComponentInteraction): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function fresh(event: APIInteraction, owner: string, wanted: BotRequest): Asked {
  return {
    id: event.id,
    token: event.token,
    application: event.application_id,
    wanted,
    page: 1,
    manner: null,
    hidden: false,
    owner,
    alone: event.context === InteractionContextType.BotDM,
    goesOn: false,
    answers: null,
    sharedBy: null,
  };
}
