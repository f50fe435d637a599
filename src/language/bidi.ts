const EMBEDDING_END = '\u202C';
const ISOLATE_END = '\u2069';
const OPENERS: Readonly<Record<string, string>> = {
  '\u202A': EMBEDDING_END,
  '\u202B': EMBEDDING_END,
  '\u202D': EMBEDDING_END,
  '\u202E': EMBEDDING_END,
  '\u2066': ISOLATE_END,
  '\u2067': ISOLATE_END,
  '\u2068': ISOLATE_END,
};
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * What must follow a text so that no direction it opened reaches beyond it: the closing controls of
 * the Unicode bidirectional algorithm (UAX #9, X1 to X7), innermost first; empty for most texts.
 */
export function closingBidi(text: string): string {
  const open: string[] = [];
  let isolates = 0;
  for (const [control] of text.matchAll(CONTROLS)) {
    const closer = OPENERS[control];
    if (closer !== undefined) open.push(closer);
    else if (control === EMBEDDING_END && open.at(-1) === EMBEDDING_END) open.pop();
    else if (control === ISOLATE_END && isolates > 0) while (open.pop() !== ISOLATE_END);
    if (closer === ISOLATE_END) isolates++;
    else if (control === ISOLATE_END && isolates > 0) isolates--;
  }
  return open.reverse().join('');
}
