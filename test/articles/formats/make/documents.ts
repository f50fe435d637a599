import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate';

/** A paragraph of a document: its words, or words with marks of the format round them. */
export interface Paragraph {
  readonly text?: string;
  /** Inside of the paragraph as the format writes it. */
  readonly raw?: string;
  readonly style?: string;
  readonly bookmark?: string;
  readonly pageAfter?: boolean;
}

/** Paragraphs by their words alone. */
export function plain(...texts: string[]): Paragraph[] {
  return texts.map((text) => ({ text }));
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A Word document. */
export function docxOf(
  paragraphs: readonly Paragraph[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const body = paragraphs.map(({ text = '', raw, style, bookmark, pageAfter }, at) => {
    const own = raw ?? `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
    const styled = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
    const marked = bookmark ? `<w:bookmarkStart w:id="${at}" w:name="${bookmark}"/>` : '';
    return `<w:p>${styled}${marked}${own}</w:p>${pageAfter ? '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' : ''}`;
  });
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body.join('')}</w:body></w:document>`,
    ...parts,
  });
}

/** A rich text document. */
export function rtfOf(paragraphs: readonly Paragraph[]): Uint8Array {
  const body = paragraphs.map(({ text = '', raw, bookmark, pageAfter }) => {
    const mark = bookmark ? `{\\*\\bkmkstart ${bookmark}}` : '';
    return `${mark}\\pard ${raw ?? rtfText(text)}\\par\n${pageAfter ? '\\page ' : ''}`;
  });
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\header Page 1}${body.join('')}}`,
    'latin1',
  );
}

/** Words as rich text writes them. */
function rtfText(text: string): string {
  const escaped = text.replace(/[\\{}]/g, '\\$&');
  return Array.from(escaped, (char) => (char < '\u0080' ? char : `\\u${char.charCodeAt(0)}?`)).join(
    '',
  );
}

/** A zip archive of texts or bytes by name. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files));
}

/** A zip archive in which entries may have one name, as tools make it that add to an archive. */
export function zipOfEntries(
  entries: readonly (readonly [name: string, text: string])[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_error, part) => parts.push(part));
  for (const [name, text] of entries) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(parts);
}
