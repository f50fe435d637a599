import type { Control as AnyControl, Verb as AnyVerb } from '../../../src/bot/dialogue/controls.ts';
import type { Json } from '../../../src/bot/queue/inquiry.ts';
import type { ShortKeys } from '../../../src/bot/store/short-keys.ts';
import { limits } from '../limits.ts';

/** What a control does; `question` is the window that a question is typed into. */
export type Verb = AnyVerb | 'question';

type Control = Omit<AnyControl, 'verb'> & { readonly verb: Verb };

/** Where payloads are kept that do not fit. */
export type Keys = Pick<ShortKeys, 'remember' | 'recall'>;

const VERBS: Readonly<Record<Verb, string>> = {
  page: 'p',
  show: 's',
  share: 'h',
  vote: 'v',
  choose: 'c',
  ask: 'a',
  question: 'q',
};
/** First sign of every id, so that a later form can be told from this one. */
const FORM = '1';

/**
 * A control as `custom_id`: form, verb, place in its message, owner, payload. `place` makes it unique
 * in its message. What is longer than Discord takes is kept under a short key.
 */
export function encode({ verb, owner, payload }: Control, place: number, keys: Keys): string {
  const head = `${FORM}${VERBS[verb]}${place.toString(36)}.${BigInt(owner).toString(36)}.`;
  const inline = `${head}${JSON.stringify(payload)}`;
  return inline.length <= limits.customId ? inline : `${head}~${keys.remember(payload)}`;
}

/** What a `custom_id` says; `gone` where its payload is no longer kept, null where it is none of ours. */
export function decode(id: string, keys: Keys): Control | 'gone' | null {
  const [head = '', owner = '', ...rest] = id.split('.');
  const verb = (Object.keys(VERBS) as Verb[]).find((name) => VERBS[name] === head[1]);
  if (head[0] !== FORM || verb === undefined || !/^[0-9a-z]{1,14}$/.test(owner)) return null;
  const payload = payloadOf(rest.join('.'), keys);
  return payload === undefined ? 'gone' : { verb, owner: String(number36(owner)), payload };
}

function payloadOf(text: string, keys: Keys): Json | undefined {
  if (text.startsWith('~')) return keys.recall(text.slice(1));
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** `parseInt` would lose the last digits of Discord's ids. */
function number36(digits: string): bigint {
  return [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
}
