import { type ByteSource, chunksOf, PIECE, type Piece } from './piece.ts';

const [QUOTE, LINE_FEED, RETURN] = [34, 10, 13];
const CHUNK = 1 << 20;

/**
 * Whole rows, each time below the head of the table.
 *
 * @param delimiter what parts its cells, a sign of one byte
 * @param headRows how many rows stand in the head
 */
export async function* tablePieces(
  source: ByteSource,
  delimiter: string,
  headRows: number,
  size = PIECE,
): AsyncGenerator<Piece> {
  const rows = new Rows(delimiter.charCodeAt(0));
  let head: Buffer | null = null;
  let [before, length]: [number, number] = [0, 0];
  const waiting: Buffer[] = [];
  const taken = (last: Buffer) => {
    const bytes = Buffer.concat([...waiting.splice(0), last]);
    length = 0;
    return bytes;
  };
  for await (const chunk of chunksOf(source, CHUNK)) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (!rows.ends(chunk[at] as number)) continue;
      if (head === null ? rows.count < headRows : length + at + 1 - from < size) continue;
      const bytes = taken(chunk.subarray(from, at + 1));
      from = at + 1;
      if (head !== null) yield { bytes: Buffer.concat([head, bytes]), before };
      head ??= bytes;
      before = rows.count - headRows;
    }
    waiting.push(chunk.subarray(from));
    length += chunk.length - from;
  }
  const rest = taken(Buffer.alloc(0));
  if (rest.length > 0) yield { bytes: Buffer.concat([head ?? Buffer.alloc(0), rest]), before };
}

/** Follows the rows of a table byte by byte, as its parser parts them. */
class Rows {
  /** Rows that ended, blank lines not counted. */
  count = 0;
  readonly #delimiter: number;
  #state: 'cell' | 'plain' | 'quoted' | 'closed' = 'cell';
  #blank = true;
  #returned = false;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  /** Whether a row ends with this byte, a line feed. */
  ends(byte: number): boolean {
    if (this.#state === 'quoted') {
      if (byte === QUOTE) this.#state = 'closed';
      return false;
    }
    if (this.#returned && byte !== LINE_FEED) this.#end();
    this.#returned = byte === RETURN;
    if (byte === LINE_FEED) this.#end();
    else if (byte === QUOTE && this.#state !== 'plain') this.#next('quoted');
    else if (byte === this.#delimiter) this.#next('cell');
    else if (byte !== RETURN) this.#next('plain');
    return byte === LINE_FEED;
  }

  #next(state: 'cell' | 'plain' | 'quoted'): void {
    this.#state = state;
    this.#blank = false;
  }

  #end(): void {
    if (!this.#blank) this.count += 1;
    this.#blank = true;
    this.#state = 'cell';
  }
}
