import { importFile } from '../../../src/articles/formats/import-file.ts';
import { FORMAT_LIMITS, type FormatLimits } from '../../../src/articles/formats/limits.ts';
import { FORMATS, formatOf } from '../../../src/articles/formats/registry.ts';
import {
  type Draft,
  type Read,
  type ReadSettings,
  readDrafts,
} from '../../../src/articles/import/read/drafts.ts';

type Content = string | Uint8Array;

/** Everything that a file of this name with this content brings. */
export async function readAll(
  file: string,
  content: Content,
  settings: ReadSettings = {},
): Promise<Read[]> {
  const found: Read[] = [];
  const source = { file, given: 'a folder' };
  for await (const read of readDrafts(source, bytesOf(content), settings)) found.push(read);
  return found;
}

/** The articles of a file. */
export async function articlesIn(file: string, content: Content, settings: ReadSettings = {}) {
  return (await readAll(file, content, settings)).filter(
    (read): read is Draft => 'paragraphs' in read,
  );
}

/** The codes of its problems. */
export async function codesIn(file: string, content: Content, limits: Partial<FormatLimits> = {}) {
  const formatLimits = { ...FORMAT_LIMITS, ...limits };
  const found = await readAll(file, content, { formatLimits });
  return found.flatMap((read) => ('code' in read ? [read.code] : []));
}

/** The name of the format that recognises it. */
export function recognised(file: string, content: Content): string | null {
  return formatOf(importFile(file, bytesOf(content)), FORMATS)?.name ?? null;
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
