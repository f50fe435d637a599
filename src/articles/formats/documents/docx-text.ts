import type { FormatLimits } from '../limits.ts';
import { readXml, xmlAttribute } from '../xml-events.ts';
import { type Headings, levelOf } from './docx-parts.ts';
import type { DocParagraph, DocText } from './paragraph.ts';

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
  const paragraphs: DocParagraph[] = [];
  const beside: { text: string; rule: string }[] = [];
  /** Paragraphs lie inside one another where a text box hangs on one. */
  const open: Open[] = [];
  let unseen = 0;
  let deleted = '';
  let isDeleted = false;
  let inText = false;
  let hidden = '';
  let isHidden = false;
  let pageEnds = false;
  let ofParagraph = false;
  /** What belongs before the text of the next paragraph. */
  let carried: DocParagraph | null = null;
  const add = (text: string) => {
    const paragraph = open.at(-1);
    if (paragraph) paragraph.text += text;
  };
  const end = () => {
    const done = open.pop();
    if (!done) return;
    const before = carried;
    carried = null;
    const paragraph = {
      text: (before?.text ?? '') + done.text,
      heading: done.heading,
      anchors: [...(before?.anchors ?? []), ...done.anchors],
      newPage: done.newPage || before?.newPage === true,
    };
    const isCap = done.dropCap && done.text.trim().length <= 2;
    if (isCap) carried = { ...paragraph, text: paragraph.text.trim() };
    else if (done.runsOn) carried = paragraph;
    else paragraphs.push(paragraph);
  };
  const endCarried = () => {
    if (carried) paragraphs.push(carried);
    carried = null;
  };
  const listed = (text: string, rule: string) => {
    if (text.trim() !== '') beside.push({ text: text.trim(), rule });
  };
  readXml(
    xml,
    {
      open(name, tag) {
        if (UNSEEN.has(name)) {
          if (unseen === 0) isDeleted = name === 'del' || name === 'moveFrom';
          unseen += 1;
        }
        if (name === 't' || name === 'delText') inText = true;
        const paragraph = open.at(-1);
        if (name === 'pPr') ofParagraph = true;
        if (ofParagraph && ENDS_GONE.has(name) && paragraph) paragraph.runsOn ||= isOn(tag);
        if (unseen > 0) return;
        if (name === 'p') {
          open.push({
            text: '',
            heading: 0,
            anchors: [],
            newPage: pageEnds,
            dropCap: false,
            runsOn: false,
          });
          pageEnds = false;
        } else if (name === 'pStyle' && paragraph) {
          const style = xmlAttribute(tag, 'val') ?? '';
          paragraph.heading = headings.get(style) ?? levelOf(style);
        } else if (name === 'bookmarkStart')
          paragraph?.anchors.push(xmlAttribute(tag, 'name') ?? '');
        else if (name === 'pageBreakBefore' && paragraph) paragraph.newPage = true;
        else if (name === 'framePr' && paragraph)
          paragraph.dropCap = xmlAttribute(tag, 'dropCap') !== null;
        else if (name === 'sectPr') pageEnds = true;
        else if (name === 'vanish') isHidden = !ofParagraph && isOn(tag);
        else if (name === 'br') {
          const kind = xmlAttribute(tag, 'type');
          if (kind === 'page') pageEnds = true;
          add(kind === 'column' ? ' ' : '\n');
        } else if (name === 'sym') add(symbolOf(tag));
        else if (name in CHARACTERS && !isTabStop(name, tag)) add(CHARACTERS[name] ?? '');
      },
      close(name) {
        if (UNSEEN.has(name)) {
          unseen -= 1;
          if (unseen === 0) {
            listed(deleted, 'tracked-deletion');
            deleted = '';
          }
        }
        if (name === 't' || name === 'delText') inText = false;
        if (name === 'pPr') ofParagraph = false;
        if (unseen > 0) return;
        if (CONTAINERS.has(name)) endCarried();
        if (name === 'r') {
          isHidden = false;
          listed(hidden, 'hidden');
          hidden = '';
        }
        if (name === 'p') end();
      },
      text(text) {
        if (!inText) return;
        if (unseen > 0) deleted += isDeleted ? text : '';
        else if (isHidden) hidden += text;
        else add(text);
      },
    },
    limits,
  );
  return { paragraphs, beside };
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
