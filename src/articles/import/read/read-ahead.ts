import type { SourceFile } from './collect.ts';
import type { Read } from './drafts.ts';
import type { FileReader } from './file-reader.ts';

/** What one file holds, or what is wrong with it. */
export interface ReadFile {
  readonly source: SourceFile;
  readonly reads: readonly Read[];
}

/**
 * Reads several files at once and hands them over in their own order, so that nothing that comes of it depends on which
 * of them was read first.
 *
 * @param atOnce how many files are read at once, from 1; what they hold waits for those before them
 */
export async function* readAhead(
  sources: readonly SourceFile[],
  reader: FileReader,
  atOnce: number,
): AsyncGenerator<ReadFile> {
  const ahead = sources.slice(0, atOnce).map((source) => begun(source, reader));
  for (const [at, source] of sources.entries()) {
    const reads = await (ahead.shift() as Promise<Read[]>);
    const next = sources[at + atOnce];
    if (next) ahead.push(begun(next, reader));
    yield { source, reads };
  }
}

function begun(source: SourceFile, reader: FileReader): Promise<Read[]> {
  const reads = allOf(reader.read(source));
  // Whoever awaits it hears of a fault; until then nobody does.
  reads.catch(() => undefined);
  return reads;
}

async function allOf(reads: AsyncIterable<Read>): Promise<Read[]> {
  const all: Read[] = [];
  for await (const read of reads) all.push(read);
  return all;
}
