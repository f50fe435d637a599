/** What one paragraph prints between quotation marks, and what it says in its own voice. */
export interface Marked {
  /** The words inside each pair of marks, outermost marks only, marks left off. */
  readonly quoted: readonly string[];
  /** The stretches between them. */
  readonly own: readonly string[];
}

const closing: Readonly<Record<string, RegExp>> = {
  '“': /”/g,
  '"': /"/g,
  '‘': /(?<=\S)’(?![\p{L}\p{N}])/gu,
  "'": /(?<=\S)'(?![\p{L}\p{N}])/gu,
};

/** An apostrophe follows a letter ("Trump's"); an opening mark never does. */
const opening = /(?<![\p{L}\p{N}])["'“‘]/gu;

/**
 * Parts a paragraph at its quotation marks, by the plainest rules and without the core's help, so
 * that the corpus is not measured with what it is there to show. A quotation that runs on into the
 * next paragraph is not closed in this one and lasts to its end.
 */
export function readMarks(paragraph: string): Marked {
  const quoted: string[] = [];
  const own: string[] = [];
  let from = 0;
  opening.lastIndex = 0;
  for (let mark = opening.exec(paragraph); mark !== null; mark = opening.exec(paragraph)) {
    const end = endOfQuotation(paragraph, mark[0], mark.index + 1);
    own.push(paragraph.slice(from, mark.index));
    quoted.push(paragraph.slice(mark.index + 1, end));
    from = Math.min(end + 1, paragraph.length);
    opening.lastIndex = from;
  }
  return { quoted, own: [...own, paragraph.slice(from)] };
}

function endOfQuotation(paragraph: string, mark: string, from: number): number {
  const close = closing[mark] ?? /$/g;
  close.lastIndex = from;
  return close.exec(paragraph)?.index ?? paragraph.length;
}
