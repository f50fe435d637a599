import type { Span } from '../../../language/span.ts';

/** The end of a pasted quotation that says whose it is: "— Edda Rowe, mayor". */
export interface Signature extends Span {
  /** As it was typed, without what follows a comma. */
  readonly name: string;
}

/** How far from the end it may begin, in characters: a name, a role, a paper and a day. */
const LONGEST = 120;
/** Behind a line's end, a closing mark or a sentence's end: a dash, and no further end of a sentence. */
const SIGNED =
  /[\n.!?…"”’»]\s{0,8}(?<all>(?:[—–―]|-{1,3})[^\S\n]{0,8}(?<name>\p{Lu}[^\n.!?…"“”«»,(|]{1,60})[^\n.!?…"“”«»]{0,60})$/du;
/** "J. R. Holm" ends no sentence. */
const INITIAL = /(?<=(?<!\p{L})\p{Lu})\./gu;

/** The signature at the end of a pasted text without markup; null where it has none. */
export function signatureOf(text: string): Signature | null {
  const words = text.trimEnd();
  const from = Math.max(0, words.length - LONGEST);
  const found = SIGNED.exec(words.slice(from).replace(INITIAL, ' '));
  const { all: place } = found?.indices?.groups ?? {};
  const { name = '' } = found?.groups ?? {};
  return place ? { start: place[0] + from, end: words.length, name: name.trim() } : null;
}
