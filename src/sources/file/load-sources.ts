import path from 'node:path';
import { refusal } from '../../articles/read/files.ts';
import { systemCode } from '../../articles/read/second-name.ts';
import type { Problem } from '../../problem.ts';
import { readSources, type SourcesRead } from './read-sources.ts';
import { NO_SOURCES, SOURCES_FILE } from './source.ts';

/**
 * The `sources.yaml` of a corpus folder.
 * @returns null where there is none; one that can't be read is a problem and names no sources
 */
export async function loadSources(
  corpus: string,
  files: { readFile(path: string): Promise<Uint8Array> },
): Promise<SourcesRead | null> {
  const name = path.join(corpus, SOURCES_FILE);
  try {
    return readSources(Buffer.from(await files.readFile(name)).toString(), name);
  } catch (error) {
    if (ABSENT.has(systemCode(error))) return null;
    return { file: NO_SOURCES, problems: [unreadable(name, error)] };
  }
}

function unreadable(file: string, error: unknown): Problem {
  return {
    code: 'file-unreadable',
    message: `It can’t be read: ${refusal(error)}.`,
    remedy: 'Check its permissions.',
    file,
    line: null,
  };
}

const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);
