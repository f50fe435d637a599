import type { Json } from '../queue/inquiry.ts';
import type { ShortKeys } from '../store/short-keys.ts';

/** What a control's value holds: whose message it stands on, and what it was made with. */
export interface ControlValue {
  /** The platform's id of who asked. */
  readonly owner: string;
  readonly payload: Json;
}

/** Where payloads are kept that do not fit. */
export type ControlKeys = Pick<ShortKeys, 'remember' | 'recall'>;

/** A control's value as JSON; a payload that would make it longer than `most` is kept under a short key. */
export function encodeControl(
  { owner, payload }: ControlValue,
  keys: Pick<ShortKeys, 'remember'>,
  most: number,
): string {
  const inline = JSON.stringify([owner, payload]);
  return inline.length <= most ? inline : JSON.stringify([owner, { kept: keys.remember(payload) }]);
}

/** What a value says; `gone` where its payload is no longer kept, null where it was not written by us. */
export async function decodeControl(
  value: string,
  keys: Pick<ShortKeys, 'recall'>,
): Promise<ControlValue | 'gone' | null> {
  const parsed = parse(value);
  if (!Array.isArray(parsed) || typeof parsed[0] !== 'string') return null;
  const [owner, inline = null] = parsed as [string, Json];
  const kept = keyOf(inline);
  const payload = kept === null ? inline : await keys.recall(kept);
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
