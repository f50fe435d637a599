// What a screen has no sign for. Tabs and line breaks stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

/**
 * A text as a chat platform can take it: half surrogate pairs and control characters, which it refuses
 * or drops, become U+FFFD. As long as the text itself, so that spans hold.
 */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '\uFFFD');
}

/** A clean text in one line, every white space one space. */
export function oneLine(text: string): string {
  return cleanLine(text).replace(/\s+/gu, ' ').trim();
}
