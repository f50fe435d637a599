import { oneSpaced } from '../../../language/white-space.ts';
import type { FormatLimits } from '../limits.ts';
import { readXml, type XmlReader, xmlAttribute } from '../xml-events.ts';
import type { DocParagraph, DocText } from './paragraph.ts';
import { TableRows } from './table-rows.ts';

/** Elements whose words stand beside the text, by the rule they are listed under. */
const BESIDE: Readonly<Record<string, string>> = {
  'tracked-changes': 'tracked-deletion',
  annotation: 'comment',
  note: 'footnote',
  'hidden-text': 'hidden',
  'ruby-text': 'ruby',
};
/** Marks and names inside those that are no words of them. */
const MARKS: ReadonlySet<string> = new Set([
  'note-citation',
  'creator',
  'date',
  'change-info',
  'sequence-decls',
  'desc',
  'title',
]);

/** A paragraph under way. */
interface Open {
  text: string;
  readonly heading: number;
  readonly anchors: string[];
  readonly newPage: boolean;
}

/** The paragraphs of an OpenDocument text; `text:s` and the like are characters, notes and deletions stand beside. */
export function odtText(xml: string, limits: FormatLimits): DocText {
  const reader = new OdtReader();
  readXml(xml, reader, limits);
  return { paragraphs: reader.paragraphs, beside: reader.beside };
}

class OdtReader implements XmlReader {
  readonly paragraphs: DocParagraph[] = [];
  readonly beside: { text: string; rule: string }[] = [];
  readonly #begun: Open[] = [];
  readonly #tables = new TableRows(this.paragraphs);
  /** Styles of paragraphs that begin a page. */
  readonly #breaking = new Set<string>();
  /** Elements that stand beside the text, one inside another, and the words of the outermost. */
  readonly #apart: string[] = [];
  #words = '';
  #marks = 0;
  #style = '';
  #inBody = false;

  open(name: string, tag: string): void {
    if (name === 'style') this.#style = xmlAttribute(tag, 'name') ?? '';
    if (name === 'paragraph-properties' && /break-before="page"/.test(tag))
      this.#breaking.add(this.#style);
    if (name === 'text' && /^(?:\w+:)?text\b/.test(tag)) this.#inBody = true;
    if (this.#inBody) this.#openInBody(name, tag);
  }

  close(name: string): void {
    if (!this.#inBody) return;
    if (MARKS.has(name)) this.#marks -= 1;
    if (name === 'table') this.#tables.endTable();
    if (name in BESIDE && this.#apart.at(-1) === name) this.#endApart(name);
    if ((name === 'p' || name === 'h') && this.#apart.length === 0) {
      const done = this.#begun.pop();
      if (done) this.paragraphs.push(done);
    }
  }

  text(text: string): void {
    if (this.#inBody) this.#add(oneSpaced(text));
  }

  #openInBody(name: string, tag: string): void {
    if (name in BESIDE) this.#apart.push(name);
    else if (MARKS.has(name)) this.#marks += 1;
    else if (name === 's')
      this.#add(' '.repeat(Math.min(Number(xmlAttribute(tag, 'c') ?? 1) || 1, 99)));
    else if (name === 'table') this.#tables.beginTable();
    else if (name === 'table-row') this.#tables.beginRow();
    else if (name === 'table-cell') this.#tables.beginCell();
    else if (name === 'tab') this.#add(' ');
    else if (name === 'line-break') this.#add('\n');
    else if (name === 'bookmark' || name === 'bookmark-start')
      this.#begun.at(-1)?.anchors.push(xmlAttribute(tag, 'name') ?? '');
    else if (name === 'p' || name === 'h') {
      if (this.#apart.length > 0) this.#words += ' ';
      else this.#begun.push(paragraphFrom(name, tag, this.#breaking));
    }
  }

  #add(text: string): void {
    if (this.#marks > 0) return;
    const paragraph = this.#begun.at(-1);
    if (this.#apart.length > 0) this.#words += text;
    else if (paragraph) paragraph.text += text;
  }

  #endApart(name: string): void {
    this.#apart.pop();
    if (this.#apart.length > 0) return;
    const text = this.#words.trim();
    if (text !== '') this.beside.push({ text, rule: BESIDE[name] ?? name });
    this.#words = '';
  }
}

function paragraphFrom(name: string, tag: string, breaking: ReadonlySet<string>): Open {
  const style = xmlAttribute(tag, 'style-name') ?? '';
  const heading =
    name === 'h' ? Number(xmlAttribute(tag, 'outline-level') ?? 1) || 1 : style === 'Title' ? 1 : 0;
  return { text: '', heading, anchors: [], newPage: breaking.has(style) };
}
