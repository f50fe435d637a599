/** A piece of text as pdf.js gives it. */
export interface PdfItem {
  readonly str: string;
  /** Two by two matrix and the place of the baseline's left end, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Words on one line that no wide gap parts. In points, from the page's lower left corner. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of its letters. */
  readonly size: number;
}

/** A page of a PDF, its runs of text in no order. */
export interface PdfPage {
  readonly runs: readonly TextRun[];
  /** The part that is shown, in points: left, bottom, right, top. */
  readonly view: readonly [number, number, number, number];
}

/** A gap of so many letter sizes parts columns; blanks of justified lines stay below. */
const GUTTER = 1.1;
/** A gap of so many letter sizes is a blank. */
const BLANK = 0.18;

/** A piece with its measures. */
interface Piece extends TextRun {
  readonly raised: boolean;
}

/**
 * The runs of a page: pieces of one line put together up to the next wide gap. Letters set twice on the same place to look bold
 * count once, raised figures of notes go, spaced letters are put together again.
 */
export function runsOf(items: readonly PdfItem[]): TextRun[] {
  const pieces = once(items.filter(isUpright).map(pieceOf));
  const rows = rowsOf(withDropCaps(pieces));
  return rows.flatMap(joined).filter(({ text }) => text.trim() !== '');
}

/** Text that runs up or down the page is a credit or a mark of the archive. */
function isUpright({ str, transform: [a = 0, b = 0] }: PdfItem): boolean {
  return str.trim() !== '' && Math.abs(b) <= Math.abs(a) * 0.1;
}

function pieceOf({ str, transform, width, height }: PdfItem): Piece {
  const [a = 0, , , , left = 0, baseline = 0] = transform;
  const size = Math.abs(a) || height;
  return { text: str, left, right: left + width, baseline, size, raised: false };
}

function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const before = seen.get(piece.text) ?? [];
    const twice = before.some(
      (other) =>
        Math.abs(other.left - piece.left) < piece.size * 0.15 &&
        Math.abs(other.baseline - piece.baseline) < piece.size * 0.15,
    );
    if (!twice) seen.set(piece.text, [...before, piece]);
    return !twice;
  });
}

/** The large first letter of a text belongs to the word beside it. */
function withDropCaps(pieces: readonly Piece[]): Piece[] {
  const caps = pieces.filter(
    (cap) =>
      /^[“"‘'«]?\p{L}$/u.test(cap.text.trim()) && pieces.some((other) => isBeside(cap, other)),
  );
  return pieces.flatMap((piece) => {
    if (caps.includes(piece)) return [];
    const cap = caps.find((one) => isHighestBeside(one, piece, pieces));
    return cap
      ? [{ ...piece, text: cap.text.trim() + piece.text.trimStart(), left: cap.left }]
      : [piece];
  });
}

function isHighestBeside(cap: Piece, piece: Piece, pieces: readonly Piece[]): boolean {
  const isHigher = (other: Piece) =>
    other !== piece && isBeside(cap, other) && other.baseline > piece.baseline;
  return isBeside(cap, piece) && !pieces.some(isHigher);
}

function isBeside(cap: Piece, other: Piece): boolean {
  const large = cap.size > other.size * 1.8;
  const near = other.left >= cap.right - other.size && other.left - cap.right < other.size * 1.5;
  return (
    large &&
    near &&
    other.baseline <= cap.baseline + cap.size &&
    other.baseline >= cap.baseline - other.size * 0.3
  );
}

/** Pieces by line, from the top; a raised figure belongs to the line that it rises from. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  const large = pieces.toSorted((a, b) => b.size - a.size);
  for (const piece of large) {
    const row = rows.find((others) => others.some((other) => isSameLine(piece, other)));
    const base = row?.[0];
    const raised =
      base !== undefined &&
      piece.size < base.size * 0.8 &&
      piece.baseline > base.baseline + base.size * 0.15;
    if (row) row.push({ ...piece, raised });
    else rows.push([piece]);
  }
  return rows
    .map((row) => row.toSorted((a, b) => a.left - b.left))
    .sort((a, b) => (b[0]?.baseline ?? 0) - (a[0]?.baseline ?? 0));
}

function isSameLine(piece: Piece, other: Piece): boolean {
  const rise = piece.baseline - other.baseline;
  if (Math.abs(rise) < Math.min(piece.size, other.size) * 0.3) return true;
  const small = piece.size < other.size * 0.8;
  const near = piece.left - other.right < other.size * 0.5 && piece.left >= other.left;
  return small && near && rise > 0 && rise < other.size * 0.7;
}

/** A line in runs, parted at wide gaps. */
function joined(row: readonly Piece[]): TextRun[] {
  const runs: (TextRun & { letters: number; pieces: number })[] = [];
  for (const piece of row) {
    if (piece.raised && /^[[(]?[\d*†‡§,]{1,5}[\])]?$/.test(piece.text.trim())) continue;
    const before = runs.at(-1);
    const gap = before ? piece.left - before.right : Number.POSITIVE_INFINITY;
    const letter = piece.text.trim().length === 1 ? 1 : 0;
    const spaced = before !== undefined && before.letters === before.pieces && letter === 1;
    const size = Math.max(piece.size, before?.size ?? 0);
    if (before && gap < size * GUTTER) {
      const blank =
        gap > size * (spaced ? 0.75 : BLANK) && !/\s$/.test(before.text) && !/^\s/.test(piece.text);
      runs[runs.length - 1] = {
        text: before.text + (blank ? ' ' : '') + piece.text,
        left: before.left,
        right: Math.max(before.right, piece.right),
        baseline: before.baseline,
        size: before.size,
        letters: before.letters + letter,
        pieces: before.pieces + 1,
      };
    } else runs.push({ ...piece, letters: letter, pieces: 1 });
  }
  return runs.map(({ text, left, right, baseline, size }) => ({
    text: unspaced(text),
    left,
    right,
    baseline,
    size,
  }));
}

/** "H A R B O U R   S A L E" as words. */
function unspaced(text: string): string {
  const words = text.trim().split(' ');
  const single = words.filter((word) => /^[\p{L}\p{N}’'.,:;!?-]$/u.test(word)).length;
  if (words.length < 6 || single < words.filter((word) => word !== '').length * 0.8) return text;
  return text
    .trim()
    .split(/ {2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}
