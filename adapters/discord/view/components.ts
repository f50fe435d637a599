import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { limits } from '../limits.ts';

/** Text in Discord's markdown. */
export function markdown(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A framed block with a coloured edge. */
export function frame(
  colour: number,
  components: readonly APIComponentInContainer[],
): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: colour, components: [...components] };
}

/** A button that comes back to us. */
export function button(label: string, id: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: label.slice(0, limits.label),
    custom_id: id,
  };
}

/** A button that leads to an address. */
export function link(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** A menu of which one entry may be chosen. */
export function menu(
  placeholder: string,
  id: string,
  entries: readonly { label: string; value: string }[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: id,
        placeholder,
        options: entries.slice(0, limits.entries).map((entry) => ({ ...entry })),
      },
    ],
  };
}

/** Buttons in as many rows as they need. */
export function rows(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const count = Math.ceil(buttons.length / limits.buttons);
  return Array.from({ length: count }, (_, index) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(index * limits.buttons, (index + 1) * limits.buttons),
  }));
}

/** A file that goes with a message, beside its JSON. */
interface AttachedFile {
  readonly name: string;
  readonly data: string;
}

/** One message as it is sent. */
export interface Payload {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly never[] };
  /** The files that its components show; the same message again has them once. */
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
  readonly files?: readonly AttachedFile[];
}

/** A message with a file below it. */
export function withFile({ components, ...rest }: Payload, file: AttachedFile): Payload {
  const shown = { type: ComponentType.File as const, file: { url: `attachment://${file.name}` } };
  const attachments = [{ id: '0', filename: file.name }];
  return { ...rest, components: [...components, shown], attachments, files: [file] };
}

/** A message of components, in which no mention reaches anybody. */
export function message(components: readonly APIMessageTopLevelComponent[]): Payload {
  return { flags: MessageFlags.IsComponentsV2, components, allowed_mentions: { parse: [] } };
}
