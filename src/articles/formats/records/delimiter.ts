const DELIMITERS = [',', ';', '\t', '|'] as const;
/** The line that spreadsheets write above a table to say what parts its cells. */
const STATED = /^\ufeff?sep=([^\r\n])\r?\n/i;

/** A table without the line that only says what parts its cells. */
export function belowStated(text: string): string {
  return text.replace(STATED, '');
}

/** What parts the cells of a table: the mark that parts its first line into most cells, quoted ones not looked into. */
export function delimiterOf(head: string): string | null {
  const stated = STATED.exec(head)?.[1];
  if (stated !== undefined) return stated;
  const line = firstRecord(head).replace(/"(?:[^"]|"")*"/g, '""');
  const counts = DELIMITERS.map((delimiter) => ({
    delimiter,
    cells: line.split(delimiter).length,
  }));
  const best = counts.reduce((most, one) => (one.cells > most.cells ? one : most));
  return best.cells > 1 ? best.delimiter : null;
}

/** The first line that isn't blank; a line break inside quotation marks doesn't end it. */
function firstRecord(head: string): string {
  const text = head.replace(/^\ufeff?\s*/, '');
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && !quoted) return text.slice(0, at);
  }
  return text;
}

/** The cells of the first line. */
export function headerOf(head: string, delimiter: string): string[] {
  return firstRecord(belowStated(head))
    .split(delimiter)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
}
