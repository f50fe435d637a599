import { chosenManner, fresh } from '../../src/bot/dialogue/asked.ts';
import { usedControl, VERBS, type Verb } from '../../src/bot/dialogue/controls.ts';
import type { Intent } from '../../src/bot/dialogue/intent.ts';
import { type BotRequest, type CommandKind, NEEDED } from '../../src/bot/message/bot-request.ts';
import { decodeControl } from '../../src/bot/message/control-value.ts';
import type { ShortKeys } from '../../src/bot/store/short-keys.ts';
import { limits } from './limits.ts';

/** Where an answer goes: it is kept under the event's id until it is fetched. */
export interface WebhookTarget {
  readonly id: string;
  /** Id of the message that the answer takes the place of; null for a new one. */
  readonly replaces: string | null;
}

/** An event that does not fit docs/webhook.md: which field, and what belongs there. */
export class Misfit extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const WORDS = [
  'question',
  'quote',
  'speaker',
  'outlet',
  'since',
  'until',
  'about',
  'article',
] as const;

/**
 * One event, understood.
 * @throws {Misfit} where it does not fit the contract
 */
export async function receive(
  event: Fields,
  keys: Pick<ShortKeys, 'recall'>,
): Promise<Intent<WebhookTarget>> {
  const action = event.action;
  if (action === 'type') {
    const option = text(event, 'option', limits.id);
    return { kind: 'typing', option, typed: text(event, 'typed', limits.typed, '') };
  }
  const id = text(event, 'id', limits.id);
  const person = text(event, 'person', limits.id);
  if (action === 'press') return pressed(event, id, person, keys);
  const kind = commandIn(action);
  const wanted = wantedIn(event, kind);
  const asked = fresh({ id, replaces: null }, person, wanted, {
    manner: chosenManner(event.private),
    alone: event.guild == null,
  });
  return { kind: 'asked', asked, person, keys: [id], command: kind, place: placeOf(event) };
}

function commandIn(action: unknown): CommandKind {
  if (typeof action === 'string' && Object.hasOwn(NEEDED, action)) return action as CommandKind;
  throw new Misfit(`action is one of ${[...Object.keys(NEEDED), 'press', 'type'].join(', ')}`);
}

function wantedIn(event: Fields, kind: CommandKind): BotRequest {
  for (const name of NEEDED[kind]) text(event, name, limits.typed);
  const words = WORDS.filter((name) => event[name] !== undefined);
  const fields = words.map((name) => [name, text(event, name, limits.typed)]);
  return { kind, ...Object.fromEntries(fields) } as BotRequest;
}

async function pressed(
  event: Fields,
  id: string,
  person: string,
  keys: Pick<ShortKeys, 'recall'>,
): Promise<Intent<WebhookTarget>> {
  const { verb, control } = await controlIn(event, keys);
  const hidden = event.private === true;
  const used = usedControl(control === 'gone' ? control : { verb, ...control }, { person, hidden });
  if (used.kind !== 'asked') return used;
  const turns = used.asked.manner === 'turn';
  const replaces = turns ? text(event, 'message', limits.id, '') || null : null;
  const asked = fresh({ id, replaces }, person, used.asked.wanted, {
    ...used.asked,
    alone: event.guild == null,
  });
  return { kind: 'asked', asked, person, keys: [id], command: verb, place: placeOf(event) };
}

/** A control is what we made: `verb`, then its value. Entries of menus bring their question along. */
async function controlIn(event: Fields, keys: Pick<ShortKeys, 'recall'>) {
  const [, verb, value = ''] = /^(\w+):([\s\S]*)$/.exec(text(event, 'control', limits.typed)) ?? [];
  const control = await decodeControl(value, keys);
  if (control === null || !isVerb(verb)) throw new Misfit('control is one that an answer held');
  return { verb, control };
}

function isVerb(verb: string | undefined): verb is Verb {
  return VERBS.some((known) => known === verb);
}

function placeOf(event: Fields) {
  const optional = (name: string) => (event[name] == null ? null : text(event, name, limits.id));
  return {
    guild: optional('guild'),
    channel: text(event, 'channel', limits.id),
    thread: optional('thread'),
  };
}

function text(event: Fields, name: string, most: number, otherwise?: string): string {
  const value = event[name] ?? otherwise;
  const shortest = otherwise === undefined ? 1 : 0;
  if (typeof value === 'string' && value.length >= shortest && value.length <= most) return value;
  throw new Misfit(`${name} is a text of ${shortest} to ${most} characters`);
}
