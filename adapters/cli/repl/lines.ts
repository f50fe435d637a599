/**
 * The lines of a stream of bytes read as UTF-8, one after the other as they come. Only line feeds end
 * a line (a carriage return before one belongs to it), so that a question with any other character
 * stays one question. A byte order mark is dropped; a last line may lack its end.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...rest] = text.split('\n');
    parts.push(first);
    for (const next of rest) {
      yield lineOf(parts);
      parts = [next];
    }
  }
  parts.push(decoder.decode());
  if (parts.some((part) => part !== '')) yield lineOf(parts);
}

function lineOf(parts: readonly string[]): string {
  const line = parts.join('');
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
