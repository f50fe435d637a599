import { type ByteSource, chunksOf, PIECE, type Piece } from './piece.ts';

const CHUNK = 1 << 20;
/** What may stand round the list, in bytes: it is read again with each piece. */
const MOST_AROUND = 1 << 16;
const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [123, 125, 91, 93];

/** A list in a JSON file that lies in no other list, and where it can be cut. */
interface JsonList {
  /** Behind its bracket; the place of its closing one. */
  readonly from: number;
  to: number;
  /** Behind an object, with the number of objects before. */
  readonly cuts: { readonly at: number; readonly before: number }[];
  objects: number;
}

/**
 * Whole objects of the list that a JSON file is or holds, each time with what stands round the list.
 *
 * @returns null where the file holds no such list, or more than one of objects, or is no JSON
 */
export async function jsonPieces(
  source: ByteSource,
  size = PIECE,
): Promise<AsyncGenerator<Piece> | null> {
  const lists = await listsIn(source, size);
  const [list, ...others] = (lists ?? []).filter(({ objects }) => objects > 0);
  if (list === undefined || others.length > 0) return null;
  if (list.from + source.size - list.to > MOST_AROUND) return null;
  return piecesOf(source, list);
}

async function* piecesOf(source: ByteSource, list: JsonList): AsyncGenerator<Piece> {
  const head = await source.read(0, list.from);
  const tail = await source.read(list.to, source.size - list.to);
  const cuts = list.cuts.filter(({ before }) => list.objects >= before + 2);
  const ends = [...cuts, { at: list.to, before: list.objects }];
  let [from, before] = [list.from, 0];
  for (const end of ends) {
    const part = withoutComma(await source.read(from, end.at - from));
    if (part.length > 0) yield { bytes: Buffer.concat([head, part, tail]), before };
    [from, before] = [end.at, end.before];
  }
}

function withoutComma(part: Buffer): Buffer {
  let at = 0;
  while (at < part.length && (part[at] === COMMA || (part[at] as number) <= 32)) at++;
  return part.subarray(at);
}

/** The lists that lie in no other; null where the file is no JSON as far as brackets and quotation marks tell. */
async function listsIn(source: ByteSource, size: number): Promise<JsonList[] | null> {
  const scan = new Scan(size);
  let place = 0;
  for await (const chunk of chunksOf(source, CHUNK)) {
    if (!scan.read(chunk, place)) return null;
    place += chunk.length;
  }
  return scan.isClosed ? scan.lists : null;
}

/** Follows brackets and strings. */
class Scan {
  readonly lists: JsonList[] = [];
  readonly #size: number;
  readonly #open: number[] = [];
  #list: JsonList | null = null;
  /** How many brackets are open in the list's place. */
  #depth = 0;
  #inString = false;
  #escaped = false;

  constructor(size: number) {
    this.#size = size;
  }

  get isClosed(): boolean {
    return this.#open.length === 0 && !this.#inString;
  }

  /** @returns false where a bracket closes none */
  read(chunk: Buffer, place: number): boolean {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (this.#inString) at = this.#skipString(chunk, at);
      else if (byte === QUOTE) this.#inString = true;
      else if (byte === BRACE || byte === BRACKET) this.#begin(byte, place + at + 1);
      else if (byte === BRACE_END || byte === BRACKET_END) {
        if (!this.#end(byte, place + at)) return false;
      }
    }
    return true;
  }

  /** To the end of the string, or of the chunk. */
  #skipString(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        return at;
      }
    }
    return chunk.length;
  }

  #begin(bracket: number, behind: number): void {
    this.#open.push(bracket);
    if (bracket !== BRACKET || this.#list !== null) return;
    this.#list = { from: behind, to: behind, cuts: [], objects: 0 };
    this.#depth = this.#open.length;
    this.lists.push(this.#list);
  }

  #end(bracket: number, at: number): boolean {
    const begun = this.#open.pop();
    if (begun !== (bracket === BRACE_END ? BRACE : BRACKET)) return false;
    const list = this.#list;
    if (list === null) return true;
    if (this.#open.length < this.#depth) {
      list.to = at;
      this.#list = null;
    } else if (bracket === BRACE_END && this.#open.length === this.#depth) {
      list.objects += 1;
      const last = list.cuts.at(-1) ?? { at: list.from, before: 0 };
      // An object beside the list may look like one article: a list of two is the longer one.
      const isEnough = at + 1 - last.at >= this.#size && list.objects >= last.before + 2;
      if (isEnough) list.cuts.push({ at: at + 1, before: list.objects });
    }
    return true;
  }
}
