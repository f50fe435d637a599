import type { FormatLimits } from '../limits.ts';
import { readXml, xmlAttribute } from '../xml-events.ts';

/** Levels of headings by the name of the style that makes them: "heading 2" is level 2, "Title" level 1. */
export type Headings = ReadonlyMap<string, number>;

/** The styles that make headings; the names that Word gives them inside are English in every language. */
export function headingsOf(styles: string, limits: FormatLimits): Headings {
  const headings = new Map<string, number>();
  let id = '';
  readXml(
    styles,
    {
      open(name, tag) {
        if (name === 'style') id = xmlAttribute(tag, 'styleId') ?? '';
        if (name === 'name') {
          const level = levelOf(xmlAttribute(tag, 'val') ?? '');
          if (level > 0) headings.set(id, level);
        }
        if (name === 'outlineLvl' && id !== '' && !headings.has(id)) {
          const level = Number(xmlAttribute(tag, 'val') ?? 9);
          if (level < 9) headings.set(id, level + 1);
        }
      },
      close() {},
      text() {},
    },
    limits,
  );
  return headings;
}

/** The level that a style's own name means; 0 where it means none. */
export function levelOf(name: string): number {
  const number = /^(?:heading|überschrift|titre|título|titolo|kop|berschrift)[ _]?(\d)$/i.exec(
    name,
  )?.[1];
  return number ? Number(number) : /^(?:title|titel|headline)$/i.test(name) ? 1 : 0;
}

/** Footnotes, endnotes or comments, each in one line. */
export function notesOf(
  xml: string,
  rule: string,
  limits: FormatLimits,
): { text: string; rule: string }[] {
  const notes: { text: string; rule: string }[] = [];
  let text: string | null = null;
  let inText = false;
  readXml(
    xml,
    {
      open(name) {
        if (NOTE.has(name)) text = '';
        if (name === 't') inText = true;
        if (name === 'p' && text) text += ' ';
      },
      close(name) {
        if (name === 't') inText = false;
        if (NOTE.has(name) && text?.trim()) notes.push({ text: text.trim(), rule });
      },
      text(words) {
        if (inText && text !== null) text += words;
      },
    },
    limits,
  );
  return notes;
}

const NOTE: ReadonlySet<string> = new Set(['footnote', 'endnote', 'comment']);
