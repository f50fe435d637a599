/** Longest run of white space that is one: a pattern without an end may throw on a text that no limit was held against. */
const RUN = /\s{2,50000}|[^\S ]/g;

/** A text with a single blank for every run of white space: for texts of any length, in time that grows as theirs. */
export function oneSpaced(text: string): string {
  return text.replace(RUN, ' ');
}

/** The same for runs that hold a line break or a tab; blanks alone stay as many as they are. */
export function withoutBreaks(text: string): string {
  return BREAK.test(text) ? text.replace(RUN, (run) => (BREAK.test(run) ? ' ' : run)) : text;
}

const BREAK = /[\t\n\r\f\v]/;
