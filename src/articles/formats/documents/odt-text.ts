import { oneSpaced } from '../../../language/white-space.ts';
import type { FormatLimits } from '../limits.ts';
import { readXml, xmlAttribute } from '../xml-events.ts';
import type { DocParagraph, DocText } from './paragraph.ts';

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
  const paragraphs: DocParagraph[] = [];
  const beside: { text: string; rule: string }[] = [];
  const open: Open[] = [];
  const breaking = new Set<string>();
  /** Elements that stand beside the text, one inside another, and the words of the outermost. */
  const apart: string[] = [];
  let words = '';
  let marks = 0;
  let style = '';
  let inBody = false;
  const add = (text: string) => {
    if (marks > 0) return;
    const paragraph = open.at(-1);
    if (apart.length > 0) words += text;
    else if (paragraph) paragraph.text += text;
  };
  readXml(
    xml,
    {
      open(name, tag) {
        if (name === 'style') style = xmlAttribute(tag, 'name') ?? '';
        if (name === 'paragraph-properties' && /break-before="page"/.test(tag)) breaking.add(style);
        if (name === 'text' && /^(?:\w+:)?text\b/.test(tag)) inBody = true;
        if (!inBody) return;
        if (name in BESIDE) apart.push(name);
        else if (MARKS.has(name)) marks += 1;
        else if (name === 's')
          add(' '.repeat(Math.min(Number(xmlAttribute(tag, 'c') ?? 1) || 1, 99)));
        else if (name === 'tab') add(' ');
        else if (name === 'line-break') add('\n');
        else if (name === 'bookmark' || name === 'bookmark-start')
          open.at(-1)?.anchors.push(xmlAttribute(tag, 'name') ?? '');
        else if (name === 'p' || name === 'h') {
          if (apart.length > 0) words += ' ';
          else open.push(paragraphFrom(name, tag, breaking));
        }
      },
      close(name) {
        if (!inBody) return;
        if (MARKS.has(name)) marks -= 1;
        if (name in BESIDE && apart.at(-1) === name) {
          apart.pop();
          if (apart.length === 0) {
            if (words.trim() !== '')
              beside.push({ text: words.trim(), rule: BESIDE[name] ?? name });
            words = '';
          }
        }
        if ((name === 'p' || name === 'h') && apart.length === 0) {
          const done = open.pop();
          if (done) paragraphs.push(done);
        }
      },
      text(text) {
        if (inBody) add(oneSpaced(text));
      },
    },
    limits,
  );
  return { paragraphs, beside };
}

function paragraphFrom(name: string, tag: string, breaking: ReadonlySet<string>): Open {
  const style = xmlAttribute(tag, 'style-name') ?? '';
  const heading =
    name === 'h' ? Number(xmlAttribute(tag, 'outline-level') ?? 1) || 1 : style === 'Title' ? 1 : 0;
  return { text: '', heading, anchors: [], newPage: breaking.has(style) };
}
