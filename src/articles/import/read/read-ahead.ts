import type { SourceFile } from './collect.ts';
import type { Read } from './drafts.ts';
import type { FileReader } from './file-reader.ts';

/** What one file holds, or what is wrong with it, as it is read; to be taken before the next file is asked for. */
export interface ReadFile {
  readonly source: SourceFile;
  readonly reads: AsyncIterable<Read>;
}

/** How many files are read before their turn for each that is read at once: one that takes long holds up no others. */
const AHEAD = 8;
/** What of one file waits until it is taken, in UTF-16 code units: its reading pauses then. */
const MOST_WAITING = 4 << 20;

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
  const waiting: Reading[] = [];
  let [next, running] = [0, 0];
  const begin = () => {
    while (next < sources.length && running < atOnce && waiting.length < atOnce * AHEAD) {
      const reading = new Reading(sources[next++] as SourceFile);
      waiting.push(reading);
      running++;
      reading.run(reader).finally(() => {
        running--;
        begin();
      });
    }
  };
  for (begin(); waiting.length > 0; begin()) {
    const reading = waiting.shift() as Reading;
    yield { source: reading.source, reads: reading.taken() };
  }
}

/** One file that is being read. */
class Reading {
  readonly source: SourceFile;
  readonly #reads: Read[] = [];
  #weight = 0;
  #ended = false;
  #fault: unknown = null;
  #wake = () => {};

  constructor(source: SourceFile) {
    this.source = source;
  }

  /** Never rejects: whoever takes what was read hears of a fault. */
  async run(reader: FileReader): Promise<void> {
    try {
      for await (const read of reader.read(this.source)) {
        this.#reads.push(read);
        this.#weight += weightOf(read);
        this.#wake();
        while (this.#weight > MOST_WAITING) await this.#change();
      }
    } catch (error) {
      this.#fault = error;
    }
    this.#ended = true;
    this.#wake();
  }

  async *taken(): AsyncGenerator<Read> {
    for (;;) {
      while (this.#reads.length === 0 && !this.#ended) await this.#change();
      if (this.#reads.length === 0) break;
      for (const read of this.#reads.splice(0)) {
        this.#weight -= weightOf(read);
        this.#wake();
        yield read;
      }
    }
    if (this.#fault !== null) throw this.#fault;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      const before = this.#wake;
      this.#wake = () => {
        before();
        resolve();
        this.#wake = () => {};
      };
    });
  }
}

function weightOf(read: Read): number {
  if ('paragraphs' in read) return read.paragraphs.reduce((sum, { length }) => sum + length, 1_000);
  return 'beside' in read ? 100 * read.beside.length : 100;
}
