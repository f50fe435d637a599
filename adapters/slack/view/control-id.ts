import type { Json } from '../../../src/bot/queue/inquiry.ts';
import type { ShortKeys } from '../../../src/bot/store/short-keys.ts';
import { limits, room } from '../limits.ts';

/** What a button or menu does. */
export type Verb = 'page' | 'show' | 'share' | 'vote' | 'choose' | 'ask';

/** All that a button needs to work after a restart and in another process. */
export interface Control {
  readonly verb: Verb;
  /** Slack's id of who asked. */
  readonly owner: string;
  readonly payload: Json;
}

/** Where payloads are kept that do not fit. */
export type Keys = Pick<ShortKeys, 'remember' | 'recall' | 'recallNamed'>;

const VERBS: readonly Verb[] = ['page', 'show', 'share', 'vote', 'choose', 'ask'];
/** First word of every id, so that a later form can be told from this one. */
const FORM = 'onrecord1';

/** An `action_id`; `place` makes it unique in its message. */
export function idOf(verb: Verb, place: number): string {
  return `${FORM}:${verb}:${place}`;
}

/** The verb of an `action_id`; null for one that is none of ours. */
export function verbOf(id: string): Verb | null {
  const [form, verb] = id.split(':');
  return form === FORM ? (VERBS.find((known) => known === verb) ?? null) : null;
}

/** A button's `value`: owner and payload, the payload under a short key where it is long. */
export function encode(
  owner: string,
  payload: Json,
  keys: Keys,
  most: number = room.value,
): string {
  const inline = JSON.stringify([owner, payload]);
  return inline.length <= Math.min(most, limits.value)
    ? inline
    : JSON.stringify([owner, { kept: keys.remember(payload) }]);
}

/** What a `value` says; `gone` where its payload is no longer kept, null where it is none of ours. */
export function decode(value: string, keys: Keys): Omit<Control, 'verb'> | 'gone' | null {
  const parsed = parse(value);
  if (!Array.isArray(parsed) || typeof parsed[0] !== 'string') return null;
  const [owner, inline = null] = parsed as [string, Json];
  const kept = keyOf(inline);
  const payload = kept === null ? inline : keys.recall(kept);
  return payload === undefined ? 'gone' : { owner, payload };
}

function keyOf(payload: Json): string | null {
  if (typeof payload !== 'object' || payload === null || !('kept' in payload)) return null;
  return typeof payload.kept === 'string' ? payload.kept : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
