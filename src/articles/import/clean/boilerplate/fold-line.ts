import { oneSpaced } from '../../../../language/white-space.ts';
import { wordCount } from '../prose.ts';

/** A shape of line that is boilerplate of a page. */
export interface BoilerplatePattern {
  readonly rule: string;
  /** Matched against the whole folded line (fold-line.ts says how lines are folded). */
  readonly pattern: RegExp;
  /** Longest line it may drop, in words: a longer one is taken for prose. Default 16. */
  readonly words?: number;
  /** True: it could be a headline, and drops a line only below the headline or a paragraph. Default false. */
  readonly below?: boolean;
  /** True: the line may begin with a name in quotation marks. Default false: what begins so is a quotation. */
  readonly quoted?: boolean;
}

/** A longer line is nothing that rules know, in UTF-16 code units: it meets no pattern at all. */
const LONGEST = 700;
/** How far the marks after a line reach at most. */
const MARKS = 12;

/**
 * A line as rules know it: lower case, straight apostrophes, single spaces, bullets and arrows before it and marks
 * after it off. A full stop stays on lines of one or two words: "End." may be a sentence.
 *
 * @returns null where the line is too long for any rule
 */
export function foldLine(text: string): string | null {
  if (text.length > LONGEST) return null;
  const lower = text.toLowerCase().replace(/[’‘ʼ]/g, "'");
  const plain = /\s\s|\t/.test(lower) ? oneSpaced(lower) : lower;
  const begun = plain.replace(/^[^\p{L}\p{N}©(+["'“”@£$€#]+/u, '');
  const end = begun.slice(-MARKS).replace(/(?<![\s:…!>»→›|–—▼▾-])[\s:…!>»→›|–—▼▾-]+$|\.{3}$/, '');
  const bare = begun.slice(0, -MARKS) + end;
  return bare.endsWith('.') && wordCount(bare) > 2 ? bare.slice(0, -1) : bare;
}

/** The phrases of a list in which bars part them. */
export function phrases(list: string): string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
