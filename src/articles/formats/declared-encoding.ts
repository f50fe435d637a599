/** How far into a file its encoding is looked for, in bytes. */
const REACH = 2_048;

/** The encoding that a page or an XML file declares of itself; null where it declares none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, REACH)).toString('latin1');
  if (!/^[\s\u00ef\u00bb\u00bf]{0,200}</.test(head)) return null;
  const label = /(?:charset|encoding) ?= ?["']?([\w.:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
