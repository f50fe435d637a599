/** Units that are printed right after a number or with a space: "3kg" is "3 kg". */
const UNIT =
  'kg|mg|km|cm|mm|mph|kph|lbs?|oz|ft|kW|MW|GW|kWh|MWh|GWh|GB|MB|TB|Hz|kHz|MHz|GHz|ml|cl|pm|am|KG|KM|PM|AM';
/** What a word is; `scanWords` finds the same. */
export const WORD_PATTERN = [
  String.raw`(?:\p{L}\.){2,}`,
  String.raw`\p{N}+(?:[.,:]\p{N}+)*(?=(?:${UNIT})(?![\p{L}\p{N}]))`,
  // "l’écran", "d’eau": a small word of its own, as far as no name begins so
  String.raw`(?<![\p{L}\p{N}])(?:[ldjnscmtLDJNSCMT]|[qQ]u)['’ʼ](?=[aeiouyhéèêâîôûà]\p{Ll})`,
  String.raw`[\p{L}\p{M}\p{N}]+(?:[.,:]\p{N}+)*(?:['’ʼ]\p{L}+)*`,
  '%',
].join('|');
const WORD = new RegExp(WORD_PATTERN, 'uy');

/** By ASCII character: 1 a letter, 2 a digit or a percent sign, 4 what ends a plain word for certain. */
const CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) CLASS[code] = 1;
  else if (/[\d%]/.test(character)) CLASS[code] = 2;
  else if (!/['.,:]/.test(character)) CLASS[code] = 4;
}
const [LETTER, NUMERIC, ENDING] = [1, 2, 4];
const [DOT, COMMA, COLON, ZERO, NINE] = [0x2e, 0x2c, 0x3a, 0x30, 0x39];

/**
 * Finds the words of a text, left to right. Most words are plain letters between spaces and are found by
 * their characters alone; the pattern is asked only where anything else stands.
 *
 * @param found called with where each word begins and ends
 */
export function scanWords(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (CLASS[code] as number) : NUMERIC;
    if ((kind & (LETTER | NUMERIC)) === 0) {
      at++;
      continue;
    }
    const plain = kind === LETTER ? plainWordEnd(text, at) : -1;
    const end = plain < 0 ? wordEnd(text, at) : plain;
    if (end > at) found(at, end);
    at = end > at ? end : at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
  }
}

/** Where a word of ASCII letters alone ends; -1 where the pattern has to say. */
function plainWordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && CLASS[text.charCodeAt(end)] === LETTER) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (CLASS[next] === ENDING) return end;
  if (next === COMMA || next === COLON || (next === DOT && end - start > 1))
    return beforeNumber(text, end + 1) ? -1 : end;
  return -1;
}

/** Whether a digit follows; of what is not ASCII nothing is known here. */
function beforeNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 128 || (code >= ZERO && code <= NINE);
}

function wordEnd(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}
