import { unescapeText } from '../view/escape.ts';

/** What of a message its words are read from. */
export interface Written {
  readonly text?: string;
  readonly blocks?: readonly unknown[];
}

/** A node of rich text, as Slack sends it. */
interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly url?: string;
  readonly name?: string;
  readonly unicode?: string;
  readonly elements?: readonly Node[];
}

const LINES = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'];

/**
 * The words of a message as its writer saw them: from rich text where the message has it, else from
 * Slack's markup. Mentions are left out, of links the label stays.
 */
export function plainTextOf({ text = '', blocks = [] }: Written): string {
  const rich = (blocks as readonly Node[]).filter(({ type }) => type === 'rich_text');
  const words = rich.length === 0 ? unmarked(text) : rich.map(wordsOf).join('\n');
  return words.replace(/[^\S\n]{2,1000}/gu, ' ').trim();
}

function wordsOf(node: Node): string {
  if (node.elements !== undefined) {
    const separator = LINES.includes(node.type ?? '') ? '' : '\n';
    return node.elements.map(wordsOf).join(separator);
  }
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'link') return node.text ?? node.url ?? '';
  if (node.type === 'emoji') return emoji(node);
  return '';
}

function emoji({ unicode, name = '' }: Node): string {
  const points = (unicode ?? '').split('-').map((point) => Number.parseInt(point, 16));
  return points.every((point) => point > 0 && point <= 0x10_ffff)
    ? String.fromCodePoint(...points)
    : `:${name}:`;
}

/** Slack's markup: `<@U1>` and `<!here>` go, `<#C1|name>` and `<address|label>` leave their words. */
function unmarked(text: string): string {
  const words = text.replace(
    /<([^<>|\s][^<>|]{0,3000})(?:\|([^<>]{0,3000}))?>/gu,
    (_, target, label) => {
      if (/^[@!]/u.test(target)) return '';
      if (target.startsWith('#')) return label === undefined ? '' : `#${label}`;
      return label ?? target;
    },
  );
  return unescapeText(words);
}
