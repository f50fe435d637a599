/** Anything in a body that looks like an object of Discord's. */
interface Node {
  readonly [name: string]: unknown;
}

const COMPONENTS_V2 = 1 << 15;
const TEXT_DISPLAY = 10;
const TOP_LEVEL_OF_V2 = new Set([1, 9, 10, 12, 13, 14, 17]);
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** No white space, controls, marks of direction, or a user before the host. */
/** A file that comes with the message. */
const ATTACHED = /^attachment:\/\/[\w.-]{1,200}$/;
const WEB = /^https?:\/\/[^\s@/?#\p{C}]+(?:[/?#][^\s\p{C}]*)?$/u;

/**
 * What Discord's documentation demands and its API description does not say: sums over a message,
 * unique ids, names and addresses, what excludes what. Lengths count in UTF-16 code units, which is
 * never less than what Discord counts.
 */
export function brokenRules(body: unknown): string[] {
  const message = messageIn(body);
  return [
    ...(message === null ? [] : messageRules(message)),
    ...nodesOf(body).flatMap(nodeRules),
    ...unpaired(body),
  ];
}

function messageRules(message: Node): string[] {
  const nodes = nodesOf(message.components ?? []);
  const typed = nodes.filter((node) => typeof node.type === 'number' && !('value' in node));
  const broken: string[] = [];
  const v2 = (Number(message.flags ?? 0) & COMPONENTS_V2) !== 0;
  const text = sum(
    typed.filter((node) => node.type === TEXT_DISPLAY),
    'content',
  );
  if (typed.length > 40) broken.push(`${typed.length} components, 40 allowed`);
  if (text > 4_000) broken.push(`${text} characters of text, 4,000 allowed`);
  if (v2 && (message.content || message.embeds)) broken.push('content beside components V2');
  if (!v2 && typed.some((node) => ![1, 2, 3].includes(node.type as number)))
    broken.push('a layout component without its flag');
  const top = (message.components ?? []) as Node[];
  if (v2 && top.some((node) => !TOP_LEVEL_OF_V2.has(node.type as number)))
    broken.push('a component that may not stand alone');
  if (embedText(message) > 6_000) broken.push('more than 6,000 characters in embeds');
  return [...broken, ...rows(typed), ...doubles(typed), ...mentions(message)];
}

function rows(typed: readonly Node[]): string[] {
  return typed
    .filter((node) => node.type === 1)
    .flatMap((row) => {
      const inside = (row.components ?? []) as Node[];
      const buttons = inside.filter((node) => node.type === 2).length;
      const broken =
        buttons > 5 || inside.length === 0 || (buttons < inside.length && inside.length > 1);
      return broken ? [`an action row of ${inside.length}`] : [];
    });
}

function doubles(typed: readonly Node[]): string[] {
  const ids = typed.flatMap((node) => (typeof node.custom_id === 'string' ? [node.custom_id] : []));
  return ids.length === new Set(ids).size ? [] : ['the same custom_id twice'];
}

function mentions(message: Node): string[] {
  if (Object.keys(message).every((key) => key === 'flags')) return [];
  const allowed = message.allowed_mentions as { parse?: unknown[] } | undefined;
  return allowed?.parse?.length === 0 ? [] : ['mentions are not switched off'];
}

function nodeRules(node: Node): string[] {
  const broken: string[] = [];
  const { url, name, description, choices, custom_id: id } = node;
  const attached = typeof url === 'string' && ATTACHED.test(url);
  if (
    typeof url === 'string' &&
    !attached &&
    (!WEB.test(url) || !URL.canParse(url) || url.length > 512)
  )
    broken.push(`address ${url}`);
  if (node.type === 2 && node.style === 5 && id !== undefined) broken.push('a link with an id');
  if (node.type === 2 && !node.label && !node.emoji) broken.push('a button without a label');
  if (typeof id === 'string' && (id.length < 1 || id.length > 100)) broken.push(`custom_id ${id}`);
  if (typeof description === 'string' && 'options' in node && !COMMAND_NAME.test(String(name)))
    broken.push(`command name ${String(name)}`);
  if (Array.isArray(choices)) broken.push(...choices.flatMap(choiceRules));
  return broken;
}

function choiceRules(choice: Node): string[] {
  const { name, value } = choice;
  const fits = [name, value].every(
    (text) => typeof text === 'string' && text.length >= 1 && text.length <= 100,
  );
  return fits ? [] : [`choice ${JSON.stringify(choice)}`];
}

/** A lone surrogate is no character: Discord refuses the body. */
function unpaired(body: unknown): string[] {
  return stringsOf(body).some((text) => !text.isWellFormed()) ? ['half a surrogate pair'] : [];
}

function messageIn(body: unknown): Node | null {
  if (typeof body !== 'object' || body === null) return null;
  const node = body as Node;
  if ('type' in node && 'data' in node) {
    const isMessage = [4, 7].includes(node.type as number);
    return isMessage ? ((node.data ?? {}) as Node) : null;
  }
  return 'components' in node || 'content' in node || 'embeds' in node ? node : null;
}

function embedText(message: Node): number {
  return sum(nodesOf(message.embeds ?? []), 'title', 'description', 'name', 'value', 'text');
}

function sum(nodes: readonly Node[], ...keys: string[]): number {
  const texts = nodes.flatMap((node) => keys.map((key) => node[key]));
  return texts.reduce<number>((all, text) => all + (typeof text === 'string' ? text.length : 0), 0);
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
