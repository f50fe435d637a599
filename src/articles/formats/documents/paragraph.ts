/** A paragraph of a document of whatever kind, as layouts of databases and press releases are told from. */
export interface DocParagraph {
  /** Line breaks inside it are `\n`; may be blank. */
  readonly text: string;
  /** 0 for text, 1 for the document's title or a first heading, 2 and on for lower ones. */
  readonly heading: number;
  /** Names of bookmarks that begin in it. */
  readonly anchors: readonly string[];
  /** Whether a page ends right before it. */
  readonly newPage: boolean;
}

/** A document, taken apart. */
export interface DocText {
  readonly paragraphs: readonly DocParagraph[];
  /** Words that stand beside the text: headers, notes, comments, deleted words. */
  readonly beside: readonly { readonly text: string; readonly rule: string }[];
}

/** A line of a document. */
export interface DocLine {
  /** Spaces of every kind made plain, ends trimmed; may be empty. */
  readonly text: string;
  /** From 1, blank lines counted. */
  readonly number: number;
  readonly anchors: readonly string[];
  readonly newPage: boolean;
  /** Whether it goes on from the line before in one paragraph. */
  readonly goesOn: boolean;
}

/** The lines of a document, blank ones included. */
export function docLines(paragraphs: readonly DocParagraph[]): DocLine[] {
  const lines: DocLine[] = [];
  for (const { text, anchors, newPage } of paragraphs) {
    for (const [at, line] of text.split('\n').entries()) {
      lines.push({
        text: line.replace(/\s/g, ' ').trim(),
        number: lines.length + 1,
        anchors: at === 0 ? anchors : [],
        newPage: newPage && at === 0,
        goesOn: at > 0,
      });
    }
  }
  return lines;
}

/** Text without any layout of its own as paragraphs, one a line; a form feed ends a page. */
export function plainParagraphs(text: string): DocParagraph[] {
  return text.split('\n').map((line) => ({
    text: line.replaceAll('\f', ''),
    heading: 0,
    anchors: [],
    newPage: line.includes('\f'),
  }));
}
