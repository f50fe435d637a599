/** What a typed line asks for. */
export type TypedLine =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  /** A command without its colon, as it has to be typed: no question reads like this. */
  | { readonly kind: 'colon-missing'; readonly meant: string };

/**
 * Reads one line as typed: a command begins with a colon, all else is a question; `check: "…"` is
 * the command `:check` as people write it, and `quit` alone can't be meant as a question.
 */
export function receive(line: string): TypedLine {
  if (/^\s*(?:quit|exit)\s*$/iu.test(line)) return { kind: 'command', name: 'quit', argument: '' };
  const bare = /^\s*(q|(?:card|context|also|open)(?:\s+\d{1,4})?)\s*$/iu.exec(line)?.[1];
  if (bare !== undefined)
    return { kind: 'colon-missing', meant: `:${bare.toLowerCase().replace(/\s+/u, ' ')}` };
  const command = /^\s*(?::(\S*)|(check):)/iu.exec(line);
  if (command === null) return { kind: 'question', text: line };
  const argument = line.slice(command[0].length).trim();
  return { kind: 'command', name: (command[1] ?? command[2] ?? '').toLowerCase(), argument };
}
