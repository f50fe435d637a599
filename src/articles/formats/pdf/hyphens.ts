import { oneSpaced } from '../../../language/white-space.ts';

/** Parts that mostly keep their hyphen before a word ("post-war"), and hardly ever are a syllable of one ("pre-pare"). */
const PREFIXES: ReadonlySet<string> = new Set(
  'anti non post self semi half vice quasi pseudo neo then two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/**
 * Puts lines together. A word that a hyphen parts at the end of a line is made whole where the file has it whole elsewhere or has
 * it nowhere, and keeps its hyphen where the file has it with one, or where its first part is one that takes a hyphen.
 */
export function hyphensJoined(lines: readonly string[], file: string): string {
  let text = '';
  for (const line of lines) {
    const parted = /(?<!\p{L})(\p{L}+)[-\u00ad\u2010]$/u.exec(text);
    const next = /^\p{Ll}+/u.exec(line)?.[0];
    if (text === '') text = line;
    else if (!parted || next === undefined)
      text += /[-\u2010]$/.test(text) && /^\p{L}/u.test(line) ? line : ` ${line}`;
    else
      text = text.slice(0, -1) + (keepsHyphen(parted[1] ?? '', next, text, file) ? '-' : '') + line;
  }
  return oneSpaced(text).trim();
}

function keepsHyphen(first: string, second: string, text: string, file: string): boolean {
  if (text.endsWith('\u00ad')) return false;
  const whole = has(file, first + second);
  const hyphened = has(file, `${first}-${second}`);
  if (whole !== hyphened) return hyphened;
  return PREFIXES.has(first.toLowerCase());
}

/** Whether a word stands in the file, letters round it not counted in. */
function has(file: string, word: string): boolean {
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + 1)) {
    const before = file[at - 1] ?? ' ';
    const after = file[at + word.length] ?? ' ';
    if (!/[\p{L}-]/u.test(before) && !/\p{L}/u.test(after)) return true;
  }
  return false;
}
