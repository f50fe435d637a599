import { TooNested } from './dom.ts';
import type { FormatLimits } from './limits.ts';

/** What reading an XML document calls back, in the document's order. */
export interface XmlReader {
  /** @param name without its prefix */
  open(name: string, tag: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads an XML document from front to back without building a tree: documents of hundreds of articles have millions of
 * elements. No entity is expanded beyond those of XML itself; comments and what a document type declares are passed over.
 *
 * @throws TooNested where elements lie deeper in one another than the limits allow
 */
export function readXml(xml: string, reader: XmlReader, { markup, nested }: FormatLimits): void {
  if (xml.length > markup) throw new TooNested();
  let depth = 0;
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start !== at) reader.text(decodeXml(xml.slice(at, start < 0 ? xml.length : start)));
    if (start < 0) return;
    const special = SPECIAL.find(([opening]) => xml.startsWith(opening, start));
    const end = xml.indexOf(special?.[1] ?? '>', start);
    if (end < 0) return;
    if (special?.[0] === '<![CDATA[') reader.text(xml.slice(start + 9, end));
    at = end + (special?.[1].length ?? 1);
    if (special) continue;
    const closing = xml[start + 1] === '/';
    const tag = xml.slice(start + (closing ? 2 : 1), end);
    const name = nameOf(tag);
    if (closing) {
      depth -= 1;
      reader.close(name);
      continue;
    }
    reader.open(name, tag);
    if (tag.endsWith('/')) reader.close(name);
    else depth += 1;
    if (depth > nested) throw new TooNested();
  }
}

/** What looks like an element and is none, by how it begins and ends. */
const SPECIAL = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

function nameOf(tag: string): string {
  const name = /^[^\s/>]+/.exec(tag)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute of a tag, its prefix not regarded; null where it has none. */
export function xmlAttribute(tag: string, name: string): string | null {
  const match = new RegExp(`[\\s:]${name}="([^"]*)"|[\\s:]${name}='([^']*)'`).exec(
    tag.slice(0, 4_000),
  );
  return match ? decodeXml(match[1] ?? match[2] ?? '') : null;
}

/** Undoes the five names of XML and numbers of characters. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name) return FIVE[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const FIVE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
