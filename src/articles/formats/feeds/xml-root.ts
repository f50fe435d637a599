import type { ImportFile } from '../import-file.ts';

/** The local name of an XML file's root element, as its beginning shows it; empty where the file is no XML. */
export function rootName({ head }: ImportFile): string {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (!text.startsWith('<')) return '';
  const plain = text.replace(
    /<\?[^>]{0,2000}\?>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE[^[>]{0,2000}(?:\[[^\]]{0,6000}\])?\s*>/gi,
    '',
  );
  const name = /<([A-Za-z_][\w.:-]{0,80})/.exec(plain)?.[1] ?? '';
  return name.slice(name.indexOf(':') + 1);
}
