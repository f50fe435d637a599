import type { Span } from '../../language/span.ts';
import type { Problem } from '../../problem.ts';
import { type Limits, overLimit } from '../limits.ts';

/** The problem that a text or one of its paragraphs is longer than any that is printed; null where none is. */
export function overlong(
  { text, paragraphs }: { text: string; paragraphs: readonly Span[] },
  limits: Limits,
  where: { file: string; line?: number },
): Problem | null {
  if (text.length > limits.text) return overLimit('text', limits.text, where);
  const long = paragraphs.some(({ start, end }) => end - start > limits.paragraph);
  return long ? overLimit('paragraph', limits.paragraph, where) : null;
}
