import type { Cleaning } from '../import/clean/cleaning.ts';
import { normalise } from '../import/clean/normalise.ts';
import type { TextPlaces } from './places.ts';
import { fold, type Witness } from './witness.ts';

/** Share of the copy's letters that the page's text has where it is not cut. */
const WHOLE = 0.6;
/** How many letters at a copy's end tell whether the page prints it to its end. */
const END = 60;
/** How a copy ends that is cut itself. */
const CUT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/;
const TAG = /<[^<>]{0,2000}>/g;
const BREAK = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote)\b[^<>]{0,200}>/gi;
/** A sentence's end and the next one's beginning without a space between: two paragraphs that were run together. */
const RUN_TOGETHER = /(?<=\p{Ll}[.!?…]["”’»]?)(?=["“«‘]?\p{Lu}\p{Ll})/u;
/** The same where quotations open „ and close “. */
const LOW_MARKS = /(?<=\p{Ll}[.!?…][“‘]?)(?=[„‚]?\p{Lu}\p{Ll})/u;

/**
 * The paragraphs of the page's own copy of its text, where the page itself prints only the beginning: the rest is for
 * subscribers, or brought by a script. Null where the page prints enough, or the copy is cut as well.
 *
 * @param kept whether each block of the page is taken for the article's text
 */
export function wholeCopy(
  { outline }: TextPlaces,
  kept: readonly boolean[],
  witness: Witness,
): string[] | null {
  if (!witness.speaks || CUT.test(witness.text)) return null;
  const { blocks } = outline;
  const isCut = (counts: (at: number) => boolean) =>
    blocks.reduce((sum, { text }, at) => sum + (counts(at) ? fold(text).length : 0), 0) <
    witness.length * WHOLE;
  if (!isCut((at) => kept[at] === true)) return null;
  // What the page prints in a box of its own is there, though none of the text.
  const anywhere = isCut((at) => kept[at] === true || witness.holds(blocks[at]?.text ?? ''));
  return anywhere && !printsItsEnd(outline, witness) ? paragraphsOf(witness.text) : null;
}

/** Whether the page prints the last words of the copy: then it is whole, and the copy says something twice. */
function printsItsEnd({ blocks }: TextPlaces['outline'], { text }: Witness): boolean {
  const end = fold(text).slice(-END);
  return fold(blocks.map((block) => block.text).join(' ')).includes(end);
}

function paragraphsOf(copy: string): string[] {
  const plain = copy.replace(BREAK, '\n').replace(TAG, '');
  const lines = plain
    .split(/\n+/)
    .flatMap((line) => line.split(line.includes('„') ? LOW_MARKS : RUN_TOGETHER));
  return lines.map((line) => normalise(line).replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** The article with the words of the page's own copy, what the page printed of them left out as cut short. */
export function withCopy(cleaning: Cleaning, copy: readonly string[], blocks: number): Cleaning {
  const own = cleaning.lines.filter(
    ({ standfirst, text }) => standfirst === true && !copy.some((words) => words.includes(text)),
  );
  const cut = cleaning.lines.filter((line) => !own.includes(line));
  const whole = copy.map((text, at) => ({
    printed: [{ number: blocks + at + 1, text }],
    text,
    placed: true,
  }));
  return {
    lines: [...own, ...whole],
    dropped: [
      ...cleaning.dropped,
      ...cut.map((line) => ({ line, rule: 'cut-short', keptAs: null })),
    ],
    stated: { ...cleaning.stated, textFrom: 'json-ld' },
  };
}
