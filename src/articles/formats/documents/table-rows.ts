import type { DocParagraph } from './paragraph.ts';

/** Longest cell of a row that is read as one line, in UTF-16 code units. */
const LONGEST_CELL = 120;

/** A table under way: where it and the cells of each of its rows begin among the paragraphs. */
interface Begun {
  readonly from: number;
  readonly rows: number[][];
}

/**
 * Puts the rows of a table into a line each, as their paragraphs are read. Tables of one row or one column, and those with
 * long cells, lay a page out: their paragraphs stay apart.
 */
export class TableRows {
  readonly #paragraphs: DocParagraph[];
  readonly #begun: Begun[] = [];

  constructor(paragraphs: DocParagraph[]) {
    this.#paragraphs = paragraphs;
  }

  beginTable(): void {
    this.#begun.push({ from: this.#paragraphs.length, rows: [] });
  }

  beginRow(): void {
    this.#begun.at(-1)?.rows.push([]);
  }

  beginCell(): void {
    this.#begun.at(-1)?.rows.at(-1)?.push(this.#paragraphs.length);
  }

  endTable(): void {
    const table = this.#begun.pop();
    if (!table || this.#begun.length > 0 || table.rows.length < 2) return;
    const own = this.#paragraphs.slice(table.from);
    const ends = table.rows.flat().slice(1);
    const cells = table.rows.flat().map((from, at) => this.#paragraphs.slice(from, ends[at]));
    const short = cells.every(
      (cell) => cell.length <= 1 && (cell[0]?.text.length ?? 0) <= LONGEST_CELL,
    );
    if (
      !short ||
      table.rows.some((row) => row.length < 2) ||
      own.some(({ heading }) => heading > 0)
    )
      return;
    const texts = cells.values();
    const lines = table.rows.map((row) => lineOf(row.flatMap(() => texts.next().value ?? [])));
    this.#paragraphs.splice(table.from, own.length, ...lines);
  }
}

function lineOf(cells: readonly DocParagraph[]): DocParagraph {
  const texts = cells.map(({ text }) => text.trim()).filter(Boolean);
  return {
    text: texts.join(' '),
    heading: 0,
    anchors: cells.flatMap(({ anchors }) => anchors),
    newPage: cells.some(({ newPage }) => newPage),
  };
}
