import type { Control, Verb } from '../dialogue/controls.ts';
import type { Json } from '../queue/inquiry.ts';
import type { ControlKeys } from './control-value.ts';

/** What a control does; `question` is the window that a question is typed into. */
export type ShortVerb = Verb | 'question';

interface ShortControl extends Omit<Control, 'verb'> {
  readonly verb: ShortVerb;
}

const VERBS: Readonly<Record<ShortVerb, string>> = {
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
 * A control as one short id, for a platform that gives a control nothing else: form, verb, place in
 * its message, owner, payload. `place` makes it unique in its message. What would make it longer
 * than `most` characters is kept under a short key.
 * @throws SyntaxError where the owner's id is no whole number
 */
export function encodeShort(
  { verb, owner, payload }: ShortControl,
  place: number,
  keys: ControlKeys,
  most: number,
): string {
  const head = `${FORM}${VERBS[verb]}${place.toString(36)}.${BigInt(owner).toString(36)}.`;
  const inline = `${head}${JSON.stringify(payload)}`;
  return inline.length <= most ? inline : `${head}~${keys.remember(payload)}`;
}

/** What a short id says; `gone` where its payload is no longer kept, null where it is none of ours. */
export async function decodeShort(
  id: string,
  keys: ControlKeys,
): Promise<ShortControl | 'gone' | null> {
  const [head = '', owner = '', ...rest] = id.split('.');
  const verb = (Object.keys(VERBS) as ShortVerb[]).find((name) => VERBS[name] === head[1]);
  if (head[0] !== FORM || verb === undefined || !/^[0-9a-z]{1,14}$/.test(owner)) return null;
  const payload = await payloadOf(rest.join('.'), keys);
  return payload === undefined ? 'gone' : { verb, owner: String(number36(owner)), payload };
}

async function payloadOf(text: string, keys: ControlKeys): Promise<Json | undefined> {
  if (text.startsWith('~')) return keys.recall(text.slice(1));
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** `parseInt` would lose the last digits of long ids. */
function number36(digits: string): bigint {
  return [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
}
