import type { FormatLimits } from '../limits.ts';
import { readXml, type XmlReader, xmlAttribute } from '../xml-events.ts';
import { type Headings, levelOf } from './docx-parts.ts';
import type { DocParagraph, DocText } from './paragraph.ts';
import { TableRows } from './table-rows.ts';

/** A paragraph under way. */
interface Open {
  text: string;
  heading: number;
  anchors: string[];
  newPage: boolean;
  dropCap: boolean;
  /** Its end is deleted or hidden: what follows goes on in the same line. */
  runsOn: boolean;
}

/** What holds no words of the text; the deleted ones are listed. */
const UNSEEN: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'instrText',
  'Fallback',
  'delText',
  'rt',
  'docPartObj',
]);
/** What says, in a paragraph's own properties, that its end is not seen. */
const ENDS_GONE: ReadonlySet<string> = new Set(['del', 'vanish']);
/** Elements that are a character each. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  cr: '\n',
  noBreakHyphen: '\u2011',
  ptab: ' ',
};
/** Where these end, so does what would have run on. */
const CONTAINERS: ReadonlySet<string> = new Set(['tc', 'txbxContent', 'body']);

/**
 * The paragraphs of a Word document's main part, as a reader sees them with every change accepted: tracked deletions,
 * hidden words and marks of notes and comments left out, words of text boxes once. A paragraph whose end (its mark,
 * ECMA-376 part 1, 17.3.1.29) is deleted or hidden is one with the next.
 */
export function docxText(xml: string, headings: Headings, limits: FormatLimits): DocText {
  const reader = new DocxReader(headings);
  readXml(xml, reader, limits);
  return { paragraphs: reader.paragraphs, beside: reader.beside };
}

class DocxReader implements XmlReader {
  readonly paragraphs: DocParagraph[] = [];
  readonly beside: { text: string; rule: string }[] = [];
  readonly #headings: Headings;
  /** Paragraphs lie inside one another where a text box hangs on one. */
  readonly #begun: Open[] = [];
  /** What belongs before the text of the next paragraph. */
  #carried: DocParagraph | null = null;
  #unseen = 0;
  #deleted = '';
  readonly #tables = new TableRows(this.paragraphs);
  #isDeleted = false;
  #hidden = '';
  #isHidden = false;
  #inText = false;
  #pageEnds = false;
  #ofParagraph = false;

  constructor(headings: Headings) {
    this.#headings = headings;
  }

  open(name: string, tag: string): void {
    if (UNSEEN.has(name)) this.#openUnseen(name);
    if (name === 't' || name === 'delText') this.#inText = true;
    if (name === 'pPr') this.#ofParagraph = true;
    const paragraph = this.#begun.at(-1);
    if (this.#ofParagraph && ENDS_GONE.has(name) && paragraph) paragraph.runsOn ||= isOn(tag);
    if (this.#unseen > 0) return;
    if (name === 'p') this.#beginParagraph();
    else if (name === 'tbl') this.#tables.beginTable();
    else if (name === 'tr') this.#tables.beginRow();
    else if (name === 'tc') this.#tables.beginCell();
    else if (name === 'br') this.#break(xmlAttribute(tag, 'type'));
    else if (name === 'sectPr') this.#pageEnds = true;
    else if (name === 'vanish') this.#isHidden = !this.#ofParagraph && isOn(tag);
    else if (name === 'sym') this.#add(symbolOf(tag));
    else if (Object.hasOwn(CHARACTERS, name) && !isTabStop(name, tag))
      this.#add(CHARACTERS[name] ?? '');
    else if (paragraph) this.#readProperty(paragraph, name, tag);
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#closeUnseen();
    if (name === 't' || name === 'delText') this.#inText = false;
    if (name === 'pPr') this.#ofParagraph = false;
    if (this.#unseen > 0) return;
    if (CONTAINERS.has(name)) this.#endCarried();
    if (name === 'r') this.#endRun();
    if (name === 'p') this.#endParagraph();
    if (name === 'tbl') this.#tables.endTable();
  }

  text(text: string): void {
    if (!this.#inText) return;
    if (this.#unseen > 0) this.#deleted += this.#isDeleted ? text : '';
    else if (this.#isHidden) this.#hidden += text;
    else this.#add(text);
  }

  #openUnseen(name: string): void {
    if (this.#unseen === 0) this.#isDeleted = name === 'del' || name === 'moveFrom';
    this.#unseen += 1;
  }

  #closeUnseen(): void {
    this.#unseen -= 1;
    if (this.#unseen > 0) return;
    this.#list(this.#deleted, 'tracked-deletion');
    this.#deleted = '';
  }

  #beginParagraph(): void {
    const newPage = this.#pageEnds;
    this.#begun.push({ text: '', heading: 0, anchors: [], newPage, dropCap: false, runsOn: false });
    this.#pageEnds = false;
  }

  #readProperty(paragraph: Open, name: string, tag: string): void {
    if (name === 'pStyle') {
      const style = xmlAttribute(tag, 'val') ?? '';
      paragraph.heading = this.#headings.get(style) ?? levelOf(style);
    } else if (name === 'bookmarkStart') paragraph.anchors.push(xmlAttribute(tag, 'name') ?? '');
    else if (name === 'pageBreakBefore') paragraph.newPage = true;
    else if (name === 'framePr') paragraph.dropCap = xmlAttribute(tag, 'dropCap') !== null;
  }

  #break(kind: string | null): void {
    if (kind === 'page') this.#pageEnds = true;
    this.#add(kind === 'column' ? ' ' : '\n');
  }

  #add(text: string): void {
    const paragraph = this.#begun.at(-1);
    if (paragraph) paragraph.text += text;
  }

  #endRun(): void {
    this.#isHidden = false;
    this.#list(this.#hidden, 'hidden');
    this.#hidden = '';
  }

  #endParagraph(): void {
    const done = this.#begun.pop();
    if (!done) return;
    const before = this.#carried;
    this.#carried = null;
    const paragraph = {
      text: (before?.text ?? '') + done.text,
      heading: done.heading,
      anchors: [...(before?.anchors ?? []), ...done.anchors],
      newPage: done.newPage || before?.newPage === true,
    };
    const isCap = done.dropCap && done.text.trim().length <= 2;
    if (isCap) this.#carried = { ...paragraph, text: paragraph.text.trim() };
    else if (done.runsOn) this.#carried = paragraph;
    else this.paragraphs.push(paragraph);
  }

  #endCarried(): void {
    if (this.#carried) this.paragraphs.push(this.#carried);
    this.#carried = null;
  }

  #list(text: string, rule: string): void {
    if (text.trim() !== '') this.beside.push({ text: text.trim(), rule });
  }
}

/** Whether a property that is on or off is on: without a value it is. */
function isOn(tag: string): boolean {
  return !/^(?:0|false|off)$/.test(xmlAttribute(tag, 'val') ?? '');
}

/** Where a tab stop is set, not where one is used. */
function isTabStop(name: string, tag: string): boolean {
  return name === 'tab' && /[\s:]pos=/.test(tag);
}

/** A character of a symbol font where it is one of Unicode's too. */
function symbolOf(tag: string): string {
  const code = Number.parseInt(xmlAttribute(tag, 'char') ?? '', 16);
  return code >= 0x20 && code < 0xe000 ? String.fromCodePoint(code) : '';
}
