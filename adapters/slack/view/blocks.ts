import type { types } from '@slack/bolt';
import { limits } from '../limits.ts';
import { escapeText } from './escape.ts';

/** A block of a message, a modal or App Home. */
export type Block = types.KnownBlock;
/** A piece of rich text: taken literally, nothing in it comes alive. */
export type Piece = types.RichTextElement;
/** What stands in an actions block. */
export type ControlElement = types.Button | types.StaticSelect;

/** How a stretch of rich text looks. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
}

/** A stretch of rich text. */
export function piece(text: string, look: Look = {}): Piece {
  return Object.keys(look).length === 0
    ? { type: 'text', text }
    : { type: 'text', text, style: { ...look } };
}

/** A paragraph of rich text. */
export function paragraph(pieces: readonly Piece[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: [...pieces] };
}

/** Rich text set off as a quotation. */
export function quotation(pieces: readonly Piece[]): types.RichTextQuote {
  return { type: 'rich_text_quote', elements: [...pieces] };
}

/** A block of rich text. */
export function richText(elements: types.RichTextBlock['elements']): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

/** A text that Slack shows as it is: no markup, no mention, no emoji code. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: escapeText(text), emoji: false };
}

/** Small print: texts shown as they are, and links of ours. */
export function smallPrint(
  texts: readonly string[],
  link: { label: string; url: string } | null = null,
): types.ContextBlock {
  const elements: types.ContextBlock['elements'] = texts.map(plainText);
  if (link !== null) {
    const text = `<${escapeText(link.url)}|${escapeText(link.label)}>`;
    elements.push({ type: 'mrkdwn', text, verbatim: true });
  }
  return { type: 'context', elements };
}

/** Words of ours in Slack's markup; nothing of an article or a user. */
export function words(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

/** A headline of ours. */
export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text) };
}

/** A button that comes back to us. */
export function button(label: string, id: string, value: string): types.Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: label.slice(0, limits.button), emoji: true },
    action_id: id,
    value,
  };
}

/** A menu of which one entry may be chosen. */
export function menu(
  placeholder: string,
  id: string,
  entries: readonly { label: string; value: string }[],
): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: id,
    placeholder: plainText(placeholder),
    options: entries.slice(0, limits.options).map(({ label, value }) => option(label, value)),
  };
}

/** An entry of a menu. */
export function option(label: string, value: string): types.PlainTextOption {
  return { text: plainText(label), value };
}

/** Buttons and menus in a row; none where there are none. */
export function row(controls: readonly ControlElement[]): Block[] {
  return controls.length === 0
    ? []
    : [{ type: 'actions', elements: controls.slice(0, limits.actions) }];
}

/** One message as it is sent. */
export interface Message {
  readonly blocks: readonly Block[];
  /** What notifications and screen readers say, entities escaped. */
  readonly text: string;
}
