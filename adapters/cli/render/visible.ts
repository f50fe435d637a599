import { closingBidi } from '../../../src/language/bidi.ts';

// Everything below the space, DEL, and the C1 range: what a terminal acts upon instead of showing it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/**
 * A text that a terminal shows and never obeys: control characters become their pictures (ESC "␛"),
 * those without one "�". Line feeds and tabs stay. As long as the text itself, so that spans hold.
 */
export function visible(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** A text with every direction that it opens closed behind it, so that none reaches what stands after it in the line. */
export function closed(text: string): string {
  return text + closingBidi(text);
}

/** A text as one line of a terminal: what ends a line becomes a space. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\n\r\u2028\u2029]+/gu, ' '));
}

/** Characters that are legal in JSON but would act on a terminal or end a line for some readers. */
const UNSAFE_IN_JSON = /[\u007F-\u009F\u2028\u2029]/gu;

/** A value as one line of JSON, in which no character acts on a terminal. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE_IN_JSON,
    (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
