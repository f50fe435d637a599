// biome-ignore lint/suspicious/noExplicitAny: blocks of any kind
type Anything = any;

/** What Slack shows of blocks, as lines: rich text as it is, entities decoded elsewhere, links by label. */
export function displayed(blocks: readonly unknown[]): string[] {
  return (blocks as Anything[]).flatMap((block) => {
    switch (block.type) {
      case 'rich_text':
        return block.elements.map(richLine);
      case 'context':
        return [block.elements.map(shownText).join(' ')];
      case 'section':
      case 'header':
        return [shownText(block.text)];
      default:
        return [];
    }
  });
}

/** The words in quotation elements: excerpts with nothing round them but our own marks of omission. */
export function quotations(blocks: readonly unknown[]): string[] {
  return (blocks as Anything[]).flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.filter(({ type }: Anything) => type === 'rich_text_quote').map(richLine)
      : [],
  );
}

/** The controls of a message. */
export function controls(blocks: readonly unknown[]): Anything[] {
  return (blocks as Anything[]).flatMap((block) =>
    block.type === 'actions' || block.type === 'context_actions' ? block.elements : [],
  );
}

/** Everything that would ping somebody: mentions as elements, or as markup. */
export function pings(message: Anything): string[] {
  const elements = (message.blocks ?? []).flatMap((block: Anything) =>
    block.type === 'rich_text'
      ? block.elements.flatMap((part: Anything) =>
          part.elements.filter(({ type }: Anything) =>
            ['user', 'usergroup', 'broadcast', 'channel', 'team'].includes(type),
          ),
        )
      : [],
  );
  const markup = JSON.stringify(message).match(/<[!@][^>]{0,40}/gu) ?? [];
  // Inside rich text and escaped texts such signs are words; only mrkdwn brings them alive.
  const alive =
    markup.length === 0 ? [] : mrkdwn(message.blocks).filter((text) => /<[!@]/u.test(text));
  const spoken = /<[!@#]/u.test(message.text ?? '') ? [message.text] : [];
  return [...elements.map((element: Anything) => JSON.stringify(element)), ...alive, ...spoken];
}

function mrkdwn(value: Anything): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value.type === 'mrkdwn' ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwn)];
}

function richLine(part: Anything): string {
  return part.elements
    .map((piece: Anything) => (piece.type === 'user' ? `@${piece.user_id}` : (piece.text ?? '')))
    .join('');
}

function shownText({ type, text }: Anything): string {
  if (type === 'plain_text') return unescaped(text);
  return unescaped(text.replace(/<[^<>|]+\|([^<>]*)>/gu, '$1'));
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
