import { VERBS, type Verb } from '../../../src/bot/dialogue/controls.ts';
import { type ControlKeys, encodeControl } from '../../../src/bot/message/control-value.ts';
import type { Json } from '../../../src/bot/queue/inquiry.ts';
import { limits, room } from '../limits.ts';

/** First word of every id, so that a later form can be told from this one. */
const FORM = 'onrecord1';

/** An `action_id`; `place` makes it unique in its message. */
export function idOf(verb: Verb, place: number): string {
  return `${FORM}:${verb}:${place}`;
}

/** The verb of an `action_id`; null for one that was not made by us. */
export function verbOf(id: string): Verb | null {
  const [form, verb] = id.split(':');
  return form === FORM ? (VERBS.find((known) => known === verb) ?? null) : null;
}

/** A button's `value`. */
export function encode(
  owner: string,
  payload: Json,
  keys: ControlKeys,
  most: number = room.value,
): string {
  return encodeControl({ owner, payload }, keys, Math.min(most, limits.value));
}
