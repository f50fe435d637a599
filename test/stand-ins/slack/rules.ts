import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

const SCHEMA = JSON.parse(readFileSync(new URL('blocks.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(SCHEMA, 'slack');

// biome-ignore lint/suspicious/noExplicitAny: what was sent, of any form
type Anything = any;

/** The schemas of blocks, by their type: one schema for each says better what is wrong. */
const schemas = new Map<string, ValidateFunction>();
for (const [name, { properties }] of Object.entries<Anything>(SCHEMA.definitions)) {
  const type = properties?.type?.const;
  if (/Block$|View$/.test(name) && typeof type === 'string')
    schemas.set(type, ajv.compile({ $ref: `slack#/definitions/${name}` }));
}

/** What is wrong with a message by Slack's types and documented limits; empty when nothing is. */
export function messageFaults(body: Anything): string[] {
  const { blocks = [], text } = body;
  const size = JSON.stringify(blocks).length;
  return [
    ...blocks.flatMap(blockFaults),
    ...(blocks.length > 50 ? ['more than 50 blocks'] : []),
    ...(size > 13_200 ? [`${size} characters of blocks`] : []),
    ...twice(all(blocks, 'action_id'), 'action_id'),
    ...twice(all(blocks, 'block_id'), 'block_id'),
    ...(typeof text !== 'string' || text === '' ? ['no text'] : []),
    ...(text?.length > 4_000 ? ['a text of more than 4,000 characters'] : []),
    ...entityFaults('text', text ?? ''),
    ...(strings(body).every((own) => own.isWellFormed()) ? [] : ['half a surrogate pair']),
  ];
}

/** What is wrong with a modal or App Home. */
export function viewFaults(view: Anything): string[] {
  const valid = schemas.get(view.type);
  return [
    ...(valid === undefined ? [`unknown view ${view.type}`] : errorsOf(valid, view)),
    ...view.blocks.flatMap(blockFaults),
    ...(view.blocks.length > 100 ? ['more than 100 blocks'] : []),
    ...(view.title?.text.length > 24 ? ['a title of more than 24 characters'] : []),
    ...twice(all(view.blocks, 'action_id'), 'action_id'),
  ];
}

function blockFaults(block: Anything): string[] {
  const valid = schemas.get(block.type);
  if (valid === undefined) return [`unknown block ${block.type}`];
  return [...errorsOf(valid, block), ...limitFaults(block)];
}

function errorsOf(valid: ValidateFunction, value: Anything): string[] {
  if (valid(value)) return [];
  return (valid.errors ?? []).map(
    ({ instancePath, message }) => `${value.type}${instancePath} ${message}`,
  );
}

const MOST: Readonly<Record<string, number>> = { context: 10, actions: 25, context_actions: 5 };

function limitFaults(block: Anything): string[] {
  const elements = block.elements ?? [];
  return [
    ...(elements.length > (MOST[block.type] ?? Infinity)
      ? [`too many elements in ${block.type}`]
      : []),
    ...('elements' in block && elements.length === 0 ? [`nothing in ${block.type}`] : []),
    ...(block.type === 'header' ? tooLong('header', block.text.text, 150) : []),
    ...[...elements, block.accessory, block.element].filter(Boolean).flatMap(elementFaults),
    ...texts(block).flatMap(textFaults),
    ...richFaults(block),
    ...tooLong('block_id', block.block_id, 255),
  ];
}

function elementFaults(element: Anything): string[] {
  const { options = [] } = element;
  return [
    ...(element.type === 'button' ? tooLong('button', element.text.text, 75) : []),
    ...tooLong('value', element.value, 2_000),
    ...tooLong('action_id', element.action_id, 255),
    ...tooLong('url', element.url, 3_000),
    ...tooLong('placeholder', element.placeholder?.text, 150),
    ...(options.length > 100 ? ['more than 100 options'] : []),
    ...(element.type === 'static_select' && options.length === 0
      ? ['a select without options']
      : []),
    ...options.flatMap((option: Anything) => [
      ...tooLong('option text', unescaped(option.text.text), 75),
      ...tooLong('option value', option.value, 150),
    ]),
  ];
}

/** Nothing in rich text may be empty, or be anything but words of ours, of an article or of who asked. */
function richFaults(block: Anything): string[] {
  if (block.type !== 'rich_text') return [];
  return block.elements.flatMap((part: Anything) =>
    part.elements.flatMap((piece: Anything) =>
      piece.type === 'text' && piece.text === '' ? ['an empty piece of rich text'] : [],
    ),
  );
}

function textFaults({ type, text }: { type: string; text: string }): string[] {
  return [
    ...(text === '' ? ['an empty text'] : []),
    ...tooLong('text', text, 3_000),
    ...(type === 'plain_text' ? entityFaults('plain_text', text) : linkFaults(text)),
  ];
}

/** Where Slack decodes entities, `&`, `<` and `>` come as such only. */
function entityFaults(where: string, text: string): string[] {
  return /[<>]|&(?!(?:amp|lt|gt);)/u.test(text)
    ? [`${where} has signs that come alive: ${text.slice(0, 60)}`]
    : [];
}

/** In Slack's markup, angle brackets hold links to pages and the channel that a notice names. */
function linkFaults(text: string): string[] {
  const rest = text.replace(/<(?:https?:\/\/[^<>|\s]+\|[^<>|]+|#[CGD][A-Z0-9]+)>/gu, '');
  return entityFaults('mrkdwn', rest);
}

function tooLong(what: string, text: string | undefined, most: number): string[] {
  return (text?.length ?? 0) > most ? [`${what} of ${text?.length} characters`] : [];
}

function twice(ids: readonly string[], what: string): string[] {
  return new Set(ids).size === ids.length ? [] : [`${what} twice`];
}

function texts(value: Anything): { type: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    ['plain_text', 'mrkdwn'].includes(value.type) && typeof value.text === 'string' ? [value] : [];
  return [...own, ...Object.values(value).flatMap(texts)];
}

function all(value: Anything, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof value[name] === 'string' ? [value[name]] : [];
  return [...own, ...Object.values(value).flatMap((inner) => all(inner, name))];
}

function strings(value: Anything): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
