/** The headers of a mail or of what is saved as one, names in lower case. */
export type Headers = ReadonlyMap<string, string>;

const NONE: Headers = new Map();
/** Headers that programs write and people don't. */
const TECHNICAL = [
  'received',
  'message-id',
  'mime-version',
  'return-path',
  'content-type',
  'dkim-signature',
  'delivered-to',
];

/** The headers that a text begins with, folded lines put together; none where it begins with anything else. */
export function headerBlock(text: string): Headers {
  const block = /^(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/.exec(
    `${text.slice(0, 8_192)}\n`,
  )?.[0];
  if (block === undefined) return NONE;
  const headers = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** Whether headers are those of a mail. */
export function isMail(headers: Headers, named: boolean): boolean {
  const technical = TECHNICAL.filter((name) => headers.has(name)).length;
  const plain = ['from', 'subject', 'date', 'to'].filter((name) => headers.has(name)).length;
  return !isWebArchive(headers) && plain >= 2 && (technical > 0 || named);
}

/** Whether they are those of a web page that a browser saved with its parts. */
export function isWebArchive(headers: Headers): boolean {
  const related = /^multipart\/related\b/i.test(headers.get('content-type') ?? '');
  return (
    headers.has('snapshot-content-location') ||
    (related && /saved by/i.test(headers.get('from') ?? '')) ||
    (related && !headers.has('received') && !headers.has('to'))
  );
}
