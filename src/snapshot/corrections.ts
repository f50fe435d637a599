import path from 'node:path';
import type { CorpusReading } from '../articles/corpus.ts';
import { DEFAULT_LIMITS } from '../articles/limits.ts';
import { readBytes } from '../articles/read/read-bytes.ts';
import { isOf } from '../articles/read/walk.ts';
import { readSpeakersFile, type SpeakersFile } from '../quotes/speakers/speakers-file.ts';
import type { HashingFiles } from './fingerprint.ts';

/** Where an editor's corrections lie. */
export function speakersFileOf(where: string): string {
  return path.join(where, 'speakers.yaml');
}

/** An editor's corrections beside the articles; none where there is no such file. */
export async function readSpeakers(
  where: string,
  { files }: HashingFiles,
  { followLinks, limits = DEFAULT_LIMITS }: Pick<CorpusReading, 'followLinks' | 'limits'>,
): Promise<SpeakersFile> {
  const file = speakersFileOf(where);
  if (!(await isOf(where, file, files, followLinks))) return { entries: [], problems: [] };
  const bytes = await readBytes(file, files, limits);
  if ('code' in bytes) return { entries: [], problems: [bytes] };
  return readSpeakersFile(Buffer.from(bytes).toString(), file);
}
