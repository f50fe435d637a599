import { sentencesOf } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';

/** How a sentence begins that goes on about what the one before names. */
const GOES_ON =
  /^[“"‘'(]?(?:It|He|She|They|This|That|These|Those|Its|His|Her|Their|Both|The (?:two|pair|former|latter|same))\b/;

/**
 * The sentences of a text, each with the next one where that goes on about the same: "They discussed the
 * pact. It is to be ratified in August."
 */
export function statementsOf(text: string): Span[] {
  const sentences = sentencesOf(text);
  return sentences.map(({ start, end }, at) => {
    const next = sentences[at + 1];
    const goesOn = next !== undefined && GOES_ON.test(text.slice(next.start, next.start + 20));
    return { start, end: goesOn ? next.end : end };
  });
}

/** The statement that a sentence of a text begins, counted from 0; the whole text where it has no such sentence. */
export function statementAt(text: string, place: number): string {
  const own = statementsOf(text)[place];
  return own === undefined ? text : text.slice(own.start, own.end);
}
