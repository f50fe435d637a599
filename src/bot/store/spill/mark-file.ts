import {
  closeSync,
  existsSync,
  fdatasyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LeftMarks, Mark, Marks } from './marks.ts';

/** A place: the reference, one letter for the mark, and the sum of both, so that a torn one counts for nothing. */
const REFERENCE = 12;
const SUMMED = REFERENCE + 1;
const PLACE = 16;
const LETTERS: Readonly<Record<Mark, string>> = { sent: 's', answered: 'a', 'given-up': 'g' };
/** Ends that a full disk may refuse before they are known to this process alone: 128 KB. */
const PLACES = 8_192;
const FILE = /^marks-(.+)$/;

/**
 * Opens this process's marks in `folder`. Where there is no space for a new file, that of a process
 * which is gone is taken over with what stands in it.
 * @param isGone whether the process of that name is known to be gone
 * @param reserve makes the file, with all the space that it may ever take
 * @throws the file system's error where there is neither space nor such a file
 */
export function openMarks(
  folder: string,
  owner: string,
  isGone: (owner: string) => boolean,
  reserve = reservePlaces,
): Marks {
  const path = join(folder, `marks-${owner}`);
  try {
    // Opened again: what it holds already stays.
    if (!existsSync(path)) reserve(path);
  } catch (error) {
    const [former] = ownersGone(folder, isGone);
    if (former === undefined) throw error;
    renameSync(join(folder, `marks-${former}`), path);
  }
  return new MarkFile(path, () => leftIn(folder, isGone));
}

class MarkFile implements Marks {
  readonly left: () => LeftMarks[];
  readonly #path: string;
  readonly #file: number;
  readonly #places = new Map<string, { place: number; mark: Mark }>();
  readonly #free: number[];

  constructor(path: string, left: () => LeftMarks[]) {
    this.#path = path;
    this.left = left;
    const taken = read(path);
    // What a former process sent counts as answered: only what this one sends may still be taken back.
    for (const [place, { reference, mark }] of taken)
      this.#places.set(reference, { place, mark: mark === 'sent' ? 'answered' : mark });
    this.#free = Array.from({ length: PLACES }, (_, place) => place).filter((n) => !taken.has(n));
    this.#file = openSync(path, 'r+');
  }

  set(reference: string, mark: Mark): boolean {
    const place = this.#places.get(reference)?.place ?? this.#free.pop();
    if (place === undefined) return false;
    this.#places.set(reference, { place, mark });
    try {
      writeSync(this.#file, written(reference, mark), 0, PLACE, place * PLACE);
      // That a reply is on its way need not outlast a power cut, only this process.
      if (mark !== 'sent') fdatasyncSync(this.#file);
      return true;
    } catch {
      return false; // A disk that takes not even this: the process remembers it as long as it lives.
    }
  }

  clear(reference: string): void {
    const known = this.#places.get(reference);
    if (known === undefined) return;
    this.#places.delete(reference);
    this.#free.push(known.place);
    try {
      writeSync(this.#file, Buffer.alloc(PLACE), 0, PLACE, known.place * PLACE);
    } catch {
      // What stays there says what the database says too.
    }
  }

  own(): ReadonlyMap<string, Mark> {
    return new Map([...this.#places].map(([reference, { mark }]) => [reference, mark]));
  }

  close(): void {
    closeSync(this.#file);
    if (this.#places.size === 0) rmSync(this.#path, { force: true });
  }
}

/** Written with zeros: a file that is only made long would get its space when it is first written to. */
function reservePlaces(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    const size = PLACES * PLACE;
    if (writeSync(file, Buffer.alloc(size)) < size) throw new Error('The disk is full.');
    fdatasyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function leftIn(folder: string, isGone: (owner: string) => boolean): LeftMarks[] {
  try {
    return ownersGone(folder, isGone).map((owner) => marksOf(folder, owner));
  } catch {
    return []; // The folder is gone, and the database with it.
  }
}

function marksOf(folder: string, owner: string): LeftMarks {
  const path = join(folder, `marks-${owner}`);
  try {
    const marks = new Map([...read(path).values()].map(({ reference, mark }) => [reference, mark]));
    return { owner, read: true, marks, remove: () => rmSync(path, { force: true }) };
  } catch {
    // Where another process has just settled them, the next round finds no file any more.
    return { owner, read: false, marks: new Map(), remove: () => undefined };
  }
}

function ownersGone(folder: string, isGone: (owner: string) => boolean): string[] {
  return readdirSync(folder).flatMap((name) => {
    const owner = FILE.exec(name)?.[1];
    return owner !== undefined && isGone(owner) ? [owner] : [];
  });
}

/** What stands in a file, by its place. */
function read(path: string): Map<number, { reference: string; mark: Mark }> {
  const bytes = readFileSync(path);
  const found = new Map<number, { reference: string; mark: Mark }>();
  for (let place = 0; (place + 1) * PLACE <= bytes.length; place++) {
    const record = bytes.subarray(place * PLACE, (place + 1) * PLACE);
    const reference = record.toString('latin1', 0, REFERENCE);
    const mark = markOf(record.toString('latin1', REFERENCE, SUMMED));
    if (mark !== null && written(reference, mark).equals(record))
      found.set(place, { reference, mark });
  }
  return found;
}

function markOf(letter: string): Mark | null {
  const marks = Object.keys(LETTERS) as Mark[];
  return marks.find((mark) => LETTERS[mark] === letter) ?? null;
}

function written(reference: string, mark: Mark): Buffer {
  const record = Buffer.alloc(PLACE);
  record.write(reference.slice(0, REFERENCE), 'latin1');
  record.write(LETTERS[mark], REFERENCE, 'latin1');
  record.writeUIntBE(crc32(record.subarray(0, SUMMED)) & 0xff_ff_ff, SUMMED, PLACE - SUMMED);
  return record;
}
