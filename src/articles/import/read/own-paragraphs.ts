import { blockParagraphs } from '../../paragraphs.ts';
import { normalise } from '../clean/normalise.ts';

/** The paragraphs of a body in our format, normalised, lines that were wrapped put together. */
export function paragraphsOf(body: string): string[] {
  const blocks = blockParagraphs(body).map(({ start, end }) => body.slice(start, end).split('\n'));
  const joined = blocks.map((lines) => lines.map((line) => normalise(line).trim()).filter(Boolean));
  return joined.map((lines) => lines.join(' ')).filter((paragraph) => paragraph !== '');
}
