import { lineSpans } from '../language/lines.ts';
import type { Span } from '../language/span.ts';

/** Paragraphs parted by every line break, blank ones left out, white space at their ends not counted in. */
export function lineParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const { start: from, end } of lineSpans(text, 'any')) {
    const line = text.slice(from, end);
    const words = line.trim();
    if (words === '') continue;
    const start = from + line.length - line.trimStart().length;
    spans.push({ start, end: start + words.length });
  }
  return spans;
}

/** Paragraphs parted by blank lines, as in our format: lines that touch are one paragraph. */
export function blockParagraphs(text: string): Span[] {
  const blocks: Span[] = [];
  for (const line of lineParagraphs(text)) {
    const before = blocks.at(-1);
    if (before && !hasBlankLine(text, before.end, line.start)) {
      blocks[blocks.length - 1] = { start: before.start, end: line.end };
    } else {
      blocks.push(line);
    }
  }
  return blocks;
}

/** Between two lines stands only white space: more than one `\n` in it means a blank line. */
function hasBlankLine(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to);
  return gap.indexOf('\n') !== gap.lastIndexOf('\n');
}
