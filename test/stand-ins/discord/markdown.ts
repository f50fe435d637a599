/** A piece of text as Discord displays it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Styled; readonly inside: readonly Piece[] }
  /** Something that acts: a mention, a link, an emoji, a time. `text` is how it stands in the message. */
  | { readonly kind: Acting; readonly text: string };

type Styled = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'code' | 'masked-link';
type Acting = 'mention' | 'channel' | 'link' | 'emoji' | 'time' | 'command';

/** Lines that belong together. */
export interface Block {
  readonly kind: 'line' | 'quote' | 'small' | 'heading' | 'list' | 'code-block';
  readonly pieces: readonly Piece[];
  /** What lines inside a quote are, where they are more than lines. */
  readonly begins: readonly Block['kind'][];
}

type Rule = readonly [RegExp, (match: RegExpExecArray) => Piece];

const styled =
  (kind: Styled, group = 1): Rule[1] =>
  (match) => ({ kind, inside: inline(match[group] ?? '') });
const acting =
  (kind: Acting): Rule[1] =>
  (match) => ({ kind, text: match[0] });

/**
 * What Discord's clients act upon inside a line, in the order in which they look for it. Written
 * after https://support.discord.com/hc/en-us/articles/210298617, the reference of message formatting
 * (docs.discord.com/developers/reference#message-formatting), and what the clients are seen to do.
 */
const RULES: readonly Rule[] = [
  [/\\([^0-9A-Za-z\s])/uy, (match) => ({ kind: 'text', text: match[1] ?? '' })],
  [
    /```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/y,
    (match) => ({ kind: 'code', inside: plain(match[1]) }),
  ],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, (match) => ({ kind: 'code', inside: plain(match[2]) })],
  [/<(?:https?|steam|discord):[^\s<>]+>/iy, acting('link')],
  [/<(?:mailto|tel|sms):[^\s<>]+>/iy, acting('link')],
  [/<[^\s<>@]+@[^\s<>]+\.[^\s<>]+>/y, acting('link')],
  [/(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/iy, acting('link')],
  [
    /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/y,
    styled('masked-link'),
  ],
  [/<@[!&]?\d+>/y, acting('mention')],
  [/@(?:everyone|here)/y, acting('mention')],
  [/<#\d+>/y, acting('channel')],
  [/<id:\w+(?::\d+)?>/y, acting('channel')],
  [/<\/[^:>]+:\d+>/y, acting('command')],
  [/<a?:\w+:\d+>/y, acting('emoji')],
  [/:[^\s:]+?(?:::skin-tone-\d)?:/y, acting('emoji')],
  [/<t:-?\d{1,17}(?::[a-zA-Z])?>/y, acting('time')],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, styled('strong')],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, styled('underline')],
  [/_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y, styled('em')],
  [/\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y, styled('em')],
  [/~~([\s\S]+?)~~(?!_)/y, styled('strike')],
  [/\|\|([\s\S]+?)\|\|/y, styled('spoiler')],
];

/** A message's text as Discord displays it, block by block. */
export function read(content: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  for (const line of content.split('\n')) {
    const [kind, text] = kindOf(line);
    const last = blocks.at(-1);
    const goesOn = last?.kind === kind && (kind === 'quote' || kind === 'line');
    if (goesOn) last.lines.push(text);
    else blocks.push({ kind, lines: [text] });
  }
  return blocks.map(({ kind, lines }) => ({
    kind,
    pieces: inline(lines.join('\n')),
    begins:
      kind === 'line'
        ? []
        : lines.map((line) => kindOf(line)[0]).filter((begin) => begin !== 'line'),
  }));
}

/** What a line is by how it begins, and what is left of it. */
function kindOf(line: string): [Block['kind'], string] {
  const begins: readonly [RegExp, Block['kind']][] = [
    [/^ *> /, 'quote'],
    [/^ *>>> /, 'quote'],
    [/^ *-# +/, 'small'],
    [/^ *#{1,3} +/, 'heading'],
    [/^\s*(?:[*-]|\d+\.) +/, 'list'],
  ];
  for (const [begin, kind] of begins) if (begin.test(line)) return [kind, line.replace(begin, '')];
  return ['line', line];
}

function inline(source: string): Piece[] {
  const pieces: Piece[] = [];
  let plainText = '';
  const flush = () => {
    if (plainText !== '') pieces.push({ kind: 'text', text: plainText });
    plainText = '';
  };
  for (let at = 0; at < source.length; ) {
    const found = firstAt(source, at);
    if (found === null) plainText += source.charAt(at++);
    else {
      if (found.piece.kind === 'text') plainText += found.piece.text;
      else {
        flush();
        pieces.push(found.piece);
      }
      at += found.length;
    }
  }
  flush();
  return pieces;
}

function firstAt(source: string, at: number): { piece: Piece; length: number } | null {
  if (/[\p{L}\p{N}\s]/u.test(source.charAt(at)) && !/[hsd]/i.test(source.charAt(at))) return null;
  for (const [rule, make] of RULES) {
    rule.lastIndex = at;
    const match = rule.exec(source);
    if (match !== null) return { piece: make(match), length: match[0].length };
  }
  return null;
}

function plain(text = ''): Piece[] {
  return [{ kind: 'text', text }];
}

/** The words that are seen. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('inside' in piece ? wordsOf(piece.inside) : piece.text)).join('');
}

/** Everything in a text that is more than words: styles and things that act, by kind. */
export function kindsOf(pieces: readonly Piece[]): Piece['kind'][] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text') return [];
    return 'inside' in piece ? [piece.kind, ...kindsOf(piece.inside)] : [piece.kind];
  });
}

/** The words in one style, each stretch by itself. */
export function stretches(pieces: readonly Piece[], kind: Styled): string[] {
  return pieces.flatMap((piece) => {
    if (!('inside' in piece)) return [];
    return piece.kind === kind ? [wordsOf(piece.inside)] : stretches(piece.inside, kind);
  });
}
