/**
 * The lines of a stream of bytes read as UTF-8, one after the other as they come. Only line feeds end
 * a line (a carriage return before one belongs to it), so that a question with any other character
 * stays one question. A byte order mark is dropped; a last line may lack its end.
 *
 * @param most characters of a line: of a longer one no more is kept than shows that it is longer
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = '';
  const add = (part: string) => {
    if (line.length <= most) line += part.slice(0, most + 1);
  };
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...rest] = text.split('\n');
    add(first);
    for (const next of rest) {
      yield withoutReturn(line);
      line = '';
      add(next);
    }
  }
  add(decoder.decode());
  if (line !== '') yield withoutReturn(line);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
