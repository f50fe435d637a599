import type { Problem } from '../../problem.ts';
import { type WaitingDraft, waiting } from './merge/waiting.ts';
import { nothingIn, nothingThere, type PassedOver, type SourceFile } from './read/collect.ts';
import type { Draft } from './read/drafts.ts';
import type { FileReader } from './read/file-reader.ts';
import { readAhead } from './read/read-ahead.ts';
import type { Shelf } from './read/shelf.ts';
import { type Brought, type Dropped, droppedFrom } from './report.ts';

/** Adds to an article what is known of it beside its file; a problem where it is refused, null where it is not wanted. */
export type Amend = (draft: Draft) => Draft | Problem | null;

/** What is used while files are read. */
interface Means {
  readonly reader: FileReader;
  /** How many files are read at once. */
  readonly atOnce: number;
  /** Where the words of articles wait. */
  readonly shelf: Shelf;
  readonly amend: Amend;
  /** Called after each file. */
  readonly onProgress?:
    | ((progress: { done: number; total: number; file: string }) => void)
    | undefined;
}

/** What all files hold; the words of articles lie on the shelf. */
export interface ReadFiles extends Brought {
  readonly drafts: WaitingDraft[];
}

/** Reads files, one after the other as far as what they hold goes. */
export async function readAll(
  sources: readonly SourceFile[],
  { reader, atOnce, shelf, amend, onProgress }: Means,
): Promise<ReadFiles> {
  const all = {
    drafts: [] as WaitingDraft[],
    dropped: [] as Dropped[],
    beside: [] as Dropped[],
    passedOver: [] as PassedOver[],
    problems: [] as Problem[],
  };
  /** Paths that nothing has come of yet. */
  const barren = new Set(sources.map(({ given }) => given));
  let done = 0;
  for await (const { source, reads } of readAhead(sources, reader, atOnce)) {
    for await (const read of reads) {
      if ('code' in read || 'paragraphs' in read) barren.delete(source.given);
      if ('code' in read) all.problems.push(read);
      else if ('why' in read) all.passedOver.push(read);
      else if ('beside' in read)
        all.beside.push(...droppedFrom({ from: read.from, dropped: read.beside }));
      else {
        const amended = amend(read);
        if (amended === null) continue;
        if ('code' in amended) all.problems.push(amended);
        else {
          const { dropped, ...draft } = amended;
          all.dropped.push(...droppedFrom(amended));
          all.drafts.push(waiting(draft, await shelf.put(draft)));
        }
      }
    }
    onProgress?.({ done: ++done, total: sources.length, file: source.file });
  }
  const named = new Set(sources.map(({ file }) => file));
  all.problems.push(
    ...[...barren].map((given) => (named.has(given) ? nothingIn(given) : nothingThere(given))),
  );
  return all;
}
