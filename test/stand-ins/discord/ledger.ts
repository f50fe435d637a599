import { snowflake } from './snowflake.ts';

/** A message as Discord would show it. */
export interface ShownMessage {
  readonly id: string;
  readonly interaction: string;
  /** Whether only the one who asked sees it. */
  readonly ephemeral: boolean;
  /** "… is thinking": deferred and not answered yet. */
  waiting: boolean;
  body: Body;
  /** Different bodies it has had as an answer. */
  readonly versions: Body[];
  /** What it was sent with so that it stands once. */
  readonly nonce?: unknown;
}

export type Body = Readonly<Record<string, unknown>>;

/** What Discord knows of one interaction. */
export interface Entry {
  readonly id: string;
  readonly token: string;
  readonly event: Body;
  readonly at: number;
  /** How often it went to a process that listened. */
  delivered: number;
  /** ms until the first callback was accepted; null before. */
  acknowledged: number | null;
  /** ms until the first answer stood there; null before. */
  answered: number | null;
  callback: { readonly type: number; readonly data: Body } | null;
  /** The message that it shows, or for a button the one it stands on. */
  original: ShownMessage | null;
  readonly messages: ShownMessage[];
}

/** Discord's answer to a request. */
export interface Response {
  readonly status: number;
  readonly body?: object;
}

const EPHEMERAL = 1 << 6;
const CREATES = [4, 5];
const UNKNOWN_WEBHOOK = { status: 404, body: { code: 10015, message: 'Unknown Webhook' } };
const UNKNOWN_INTERACTION = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
const MISSING_ACCESS = { status: 403, body: { code: 50001, message: 'Missing Access' } };
const UNKNOWN_MESSAGE = { status: 404, body: { code: 10008, message: 'Unknown Message' } };
const directId = (person: string) => `9${person.slice(1)}`;
const ACKNOWLEDGED = {
  status: 400,
  body: { code: 40060, message: 'Interaction has already been acknowledged.' },
};

/** Discord's book of interactions: what may still be done with each, and what it shows. */
export class Ledger {
  readonly entries = new Map<string, Entry>();
  readonly messages = new Map<string, ShownMessage>();
  /** Time for the first callback, and for everything with the token, in ms. */
  patience = { callback: 3_000, token: 15 * 60_000 };

  /** Messages that the bot wrote by itself, by channel, the oldest first; those of a person's direct messages by `dm` and the id. */
  readonly channels = new Map<string, ShownMessage[]>();
  /** Channels that are gone, or that the bot may not write in. */
  readonly closed = new Set<string>();

  /** `POST /users/@me/channels` */
  directChannel(person: string): Response {
    return { status: 200, body: { id: directId(person), type: 1 } };
  }

  /** `POST /channels/:channel/messages`; one of the same nonce is the first. */
  say(channel: string, { nonce, enforce_nonce: enforced, ...body }: Body): Response {
    if (this.closed.has(channel)) return MISSING_ACCESS;
    const all = this.channels.get(channel) ?? [];
    const known = enforced === true ? all.find((one) => one.nonce === nonce) : undefined;
    if (known !== undefined) return { status: 200, body: messageBody(known) };
    const message: ShownMessage = {
      ...{ id: snowflake(), interaction: '', ephemeral: false, waiting: false },
      ...{ body, versions: [body], nonce },
    };
    this.channels.set(channel, [...all, message]);
    this.messages.set(message.id, message);
    return { status: 200, body: messageBody(message) };
  }

  /** `PATCH /channels/:channel/messages/:message` */
  change(channel: string, id: string, body: Body): Response {
    const message = this.channels.get(channel)?.find((one) => one.id === id);
    if (message === undefined) return UNKNOWN_MESSAGE;
    change(message, body);
    return { status: 200, body: messageBody(message) };
  }

  /** `GET /channels/:channel` */
  place(channel: string): Response {
    return this.closed.has(channel)
      ? MISSING_ACCESS
      : { status: 200, body: { id: channel, type: 0 } };
  }

  /** `GET /channels/:channel/messages` */
  newest(channel: string): Response {
    if (this.closed.has(channel)) return MISSING_ACCESS;
    return { status: 200, body: (this.channels.get(channel) ?? []).toReversed().map(messageBody) };
  }

  /** What was written to somebody alone. */
  direct(person: string): readonly ShownMessage[] {
    return this.channels.get(directId(person)) ?? [];
  }

  /** Writes a new interaction down. `on` is the message whose button was pressed. */
  open(event: Body, on: ShownMessage | null): Entry {
    const entry: Entry = {
      id: String(event.id),
      token: String(event.token),
      event,
      at: performance.now(),
      delivered: 0,
      acknowledged: null,
      answered: null,
      callback: null,
      original: on,
      messages: [],
    };
    this.entries.set(entry.token, entry);
    return entry;
  }

  /** `POST /interactions/:id/:token/callback` */
  callback(token: string, body: Body): Response {
    const entry = this.entries.get(token);
    if (entry === undefined || this.#late(entry)) return UNKNOWN_INTERACTION;
    if (entry.callback !== null) return ACKNOWLEDGED;
    const type = Number(body.type);
    const data = (body.data ?? {}) as Body;
    entry.callback = { type, data };
    entry.acknowledged = performance.now() - entry.at;
    if (CREATES.includes(type)) entry.original = this.#create(entry, data, type === 5);
    if (![5, 6].includes(type)) entry.answered = entry.acknowledged;
    if (type === 7 && entry.original !== null) change(entry.original, data);
    return { status: 204 };
  }

  /** `PATCH /webhooks/:app/:token/messages/@original` */
  edit(token: string, body: Body): Response {
    const entry = this.#usable(token);
    if (entry?.original == null) return UNKNOWN_WEBHOOK;
    entry.answered ??= performance.now() - entry.at;
    change(entry.original, body);
    return { status: 200, body: messageBody(entry.original) };
  }

  /** `POST /webhooks/:app/:token` */
  followup(token: string, body: Body): Response {
    const entry = this.#usable(token);
    if (entry === null) return UNKNOWN_WEBHOOK;
    return { status: 200, body: messageBody(this.#create(entry, body, false)) };
  }

  /** `GET /webhooks/:app/:token/messages/@original` */
  original(token: string): Response {
    const entry = this.#usable(token);
    return entry?.original == null
      ? UNKNOWN_WEBHOOK
      : { status: 200, body: messageBody(entry.original) };
  }

  #usable(token: string): Entry | null {
    const entry = this.entries.get(token);
    if (entry === undefined || entry.callback === null) return null;
    return performance.now() - entry.at > this.patience.token ? null : entry;
  }

  #late(entry: Entry): boolean {
    return entry.callback === null && performance.now() - entry.at > this.patience.callback;
  }

  #create(entry: Entry, body: Body, waiting: boolean): ShownMessage {
    const message: ShownMessage = {
      id: snowflake(),
      interaction: entry.id,
      ephemeral: (Number(body.flags ?? 0) & EPHEMERAL) !== 0,
      waiting,
      body,
      versions: waiting ? [] : [body],
    };
    entry.messages.push(message);
    this.messages.set(message.id, message);
    return message;
  }
}

function change(message: ShownMessage, body: Body): void {
  message.waiting = false;
  message.body = body;
  const seen = JSON.stringify(body);
  if (!message.versions.some((version) => JSON.stringify(version) === seen))
    message.versions.push(body);
}

/** The message as the API gives it. */
export function messageBody(message: ShownMessage): object {
  return {
    id: message.id,
    type: 20,
    content: message.body.content ?? '',
    embeds: message.body.embeds ?? [],
    components: message.body.components ?? [],
    flags: Number(message.body.flags ?? 0) | (message.ephemeral ? EPHEMERAL : 0),
    channel_id: '200000000000000001',
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(0).toISOString(),
    edited_timestamp: null,
    author: {
      id: '100000000000000001',
      username: 'onrecord',
      discriminator: '0',
      avatar: null,
      bot: true,
    },
  };
}
