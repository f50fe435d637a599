import { messageBody, type ShownMessage } from './ledger.ts';
import { snowflake } from './snowflake.ts';

/** Who does something, and where. */
export interface Scene {
  readonly user: string;
  /** Null in a direct message. */
  readonly guild: string | null;
  readonly channel: string;
  /** The member's permissions in the guild, as bits. */
  readonly permissions: string;
  /** The app's in the channel: to view it, write in it, read what was written. */
  readonly appPermissions: string;
}

export const scene: Scene = {
  user: '300000000000000001',
  guild: '400000000000000001',
  channel: '200000000000000001',
  permissions: '2147483648',
  appPermissions: '68608',
};

type OptionValue = string | number | boolean;

/** What somebody does with the app. */
export type Deed =
  | {
      readonly kind: 'slash';
      readonly name: string;
      readonly options?: Readonly<Record<string, OptionValue>>;
      readonly subcommand?: string;
    }
  | {
      readonly kind: 'typing';
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      readonly focused: string;
      readonly subcommand?: string;
    }
  | { readonly kind: 'press'; readonly message: ShownMessage; readonly id: string }
  | {
      readonly kind: 'select';
      readonly message: ShownMessage;
      readonly id: string;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'message-menu';
      readonly name: string;
      readonly content: string;
      /** What else the message holds, whatever it is. */
      readonly message?: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'submit';
      readonly id: string;
      readonly fields: Readonly<Record<string, string>>;
    };

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;

/** The INTERACTION_CREATE event for a deed, as Discord's documentation lays it out. */
export function interactionOf(
  application: string,
  deed: Deed,
  where: Scene,
): Record<string, unknown> {
  const person = {
    id: where.user,
    username: `user${where.user.slice(-4)}`,
    discriminator: '0',
    avatar: null,
    global_name: 'A Reader',
  };
  const inGuild = {
    guild_id: where.guild,
    guild: { id: where.guild, locale: 'en-GB', features: [] },
    guild_locale: 'en-GB',
    member: {
      user: person,
      roles: [],
      joined_at: new Date(0).toISOString(),
      deaf: false,
      mute: false,
      flags: 0,
      permissions: where.permissions,
    },
  };
  return {
    id: snowflake(),
    application_id: application,
    token: `aW50ZXJhY3Rpb24-${snowflake()}-${Math.random().toString(36).slice(2)}`,
    version: 1,
    channel_id: where.channel,
    channel: { id: where.channel, type: where.guild === null ? 1 : 0, permissions: '0' },
    app_permissions: where.appPermissions,
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: where.guild === null ? { 1: where.user } : { 0: where.guild },
    context: where.guild === null ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...(where.guild === null ? { user: person } : inGuild),
    ...detailsOf(deed),
  };
}

function detailsOf(deed: Deed): Record<string, unknown> {
  switch (deed.kind) {
    case 'slash':
      return { type: 2, data: commandData(deed.name, optionsOf(deed), 1) };
    case 'typing':
      return { type: 4, data: commandData(deed.name, optionsOf(deed), 1) };
    case 'message-menu':
      return { type: 2, data: { ...commandData(deed.name, [], 3), ...targetOf(deed) } };
    case 'press':
      return {
        type: 3,
        message: messageBody(deed.message),
        data: { component_type: 2, custom_id: deed.id, id: 1 },
      };
    case 'select':
      return {
        type: 3,
        message: messageBody(deed.message),
        data: { component_type: 3, custom_id: deed.id, values: deed.values, id: 1 },
      };
    case 'submit':
      return { type: 5, data: { custom_id: deed.id, components: labelsOf(deed.fields) } };
  }
}

function commandData(name: string, options: object[], type: number): Record<string, unknown> {
  return { id: snowflake(), name, type, ...(options.length > 0 ? { options } : {}) };
}

function optionsOf(deed: Deed & { kind: 'slash' | 'typing' }): object[] {
  const focused = deed.kind === 'typing' ? deed.focused : null;
  const options = Object.entries(deed.options ?? {}).map(([name, value]) => ({
    name,
    value,
    type: typeof value === 'string' ? STRING : typeof value === 'number' ? INTEGER : BOOLEAN,
    ...(name === focused ? { focused: true } : {}),
  }));
  const { subcommand } = deed;
  return subcommand === undefined ? options : [{ type: 1, name: subcommand, options }];
}

function targetOf({ content, message: own }: Deed & { kind: 'message-menu' }) {
  const id = snowflake();
  const message = {
    id,
    type: 0,
    content,
    channel_id: scene.channel,
    author: { id: '300000000000000009', username: 'poster', discriminator: '0', avatar: null },
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    pinned: false,
    mention_everyone: false,
    tts: false,
    timestamp: new Date(0).toISOString(),
    edited_timestamp: null,
    flags: 0,
    components: [],
    ...own,
  };
  return { target_id: id, resolved: { messages: { [id]: message } } };
}

function labelsOf(fields: Readonly<Record<string, string>>): object[] {
  return Object.entries(fields).map(([id, value], index) => ({
    type: 18,
    id: 2 * index + 1,
    component: { type: 4, id: 2 * index + 2, custom_id: id, value },
  }));
}
