import type { RichTextNode, Written } from './plain-text.ts';
import { spokenIn } from './unmarked.ts';

/**
 * Whether a message speaks to somebody by name. In code or in a quoted line a mention is only shown:
 * whoever tells a colleague what to type has asked nothing.
 */
export function speaksTo({ text, blocks }: Written, user: string): boolean {
  const rich = (blocks ?? []).filter((block) => block?.type === 'rich_text');
  if (rich.length > 0) return rich.some((block) => names(block, user));
  return spokenIn(text ?? '').includes(`<@${user}`);
}

const SHOWN = ['rich_text_quote', 'rich_text_preformatted'];

function names(node: RichTextNode | null, user: string): boolean {
  if (node === null || SHOWN.includes(node.type ?? '')) return false;
  if (node.type === 'user')
    return node.user_id === user && !(typeof node.style === 'object' && node.style?.code);
  return (node.elements ?? []).some((one) => names(one, user));
}
