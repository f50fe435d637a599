import path from 'node:path';
import { addressKey, textKey } from '../../articles/import/merge/sameness.ts';
import { bytesOf, fileNamesIn, type HistoryFiles } from '../kept/files.ts';
import { nameFor } from '../kept/layout.ts';
import { sha256 } from '../kept/packing.ts';

const REMOVED = 'removed';

/** What an article is known again by when it is fetched once more: hashes, so that nothing of it is kept. */
interface RemovedMark {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly address: string | null;
  readonly text: string | null;
}

/** What of an article says that it is the same. */
export interface Recognised {
  readonly url: string | null;
  readonly paragraphs: readonly string[];
}

/** Notes that an article was taken out, so that no source brings it back. */
export async function noteRemoved(
  folder: string,
  id: string,
  { url, paragraphs }: Recognised,
  at: number,
  files: HistoryFiles,
): Promise<void> {
  const [address, text] = [addressKey(url), textKey(paragraphs)];
  const mark: RemovedMark = {
    at: new Date(at).toISOString(),
    address: address === null ? null : sha256(address),
    text: text === null ? null : sha256(text),
  };
  const place = path.join(folder, REMOVED);
  await files.mkdir(place, { recursive: true });
  await files.writeFile(path.join(place, `${nameFor(id)}.json`), `${JSON.stringify(mark)}\n`);
}

/** Says of an article whether it was taken out of this corpus. */
export async function removedFrom(
  folder: string,
  files: HistoryFiles,
): Promise<(article: Recognised) => boolean> {
  const known = new Set<string>();
  const place = path.join(folder, REMOVED);
  for (const name of await fileNamesIn(place, files)) {
    const { address, text } = parse(await bytesOf(path.join(place, name), files));
    for (const key of [address, text]) if (key) known.add(key);
  }
  return ({ url, paragraphs }) =>
    known.size > 0 &&
    [addressKey(url), textKey(paragraphs)].some((key) => key !== null && known.has(sha256(key)));
}

/** When an article of that id was taken out, ISO 8601 in UTC; null where it was not. */
export async function removedAt(
  folder: string,
  id: string,
  files: HistoryFiles,
): Promise<string | null> {
  const name = path.join(folder, REMOVED, `${nameFor(id)}.json`);
  return parse(await bytesOf(name, files)).at ?? null;
}

function parse(bytes: Uint8Array | null): Partial<RemovedMark> {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString()) as RemovedMark;
  } catch {
    return {};
  }
}
