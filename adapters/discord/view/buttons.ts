import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
} from 'discord.js';
import {
  type Button,
  cardButtons,
  replyButtons,
  replyMenus,
} from '../../../src/bot/message/buttons.ts';
import type { ControlKeys } from '../../../src/bot/message/control-value.ts';
import type { Setting as AnySetting } from '../../../src/bot/message/setting.ts';
import { encodeShort, type ShortVerb } from '../../../src/bot/message/short-control.ts';
import type { Json } from '../../../src/bot/queue/inquiry.ts';
import { type Action, actionsOn } from '../../../src/replies/action.ts';
import { fittingAddress } from '../../../src/replies/address.ts';
import type { Card } from '../../../src/replies/card.ts';
import { cleanLine } from '../../../src/replies/clean.ts';
import { entryLabel } from '../../../src/replies/excerpt/shortened.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts.ts';
import { button, link, menu, rows } from './components.ts';

/** Whose message it is, what it answers, and where the payloads of its buttons are kept. */
export interface Setting extends AnySetting {
  readonly keys: ControlKeys;
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Makes the ids of one message: each unique by its place. */
export type ControlPlace = (verb: ShortVerb, payload: Json) => string;

/** Numbers the controls of one message. */
export function controlPlaces({ owner, keys }: Setting): ControlPlace {
  let place = 0;
  return (verb, payload) => encodeShort({ verb, owner, payload }, place++, keys, limits.customId);
}

/** The buttons of one card. */
export function cardRow(card: Card, reply: Reply, setting: Setting, place: ControlPlace): Row[] {
  return rows([
    ...cardButtons(card, reply, setting).map((own) => placed(own, place)),
    ...actionsOn(card, reply.actions).flatMap(openLink),
  ]);
}

function placed({ label, verb, payload }: Button, place: ControlPlace): APIButtonComponent {
  return button(label, place(verb, payload));
}

function openLink(action: Action): APIButtonComponent[] {
  if (action.kind !== 'open') return [];
  const url = fittingAddress(cleanLine(action.url), (address) => address.length <= limits.url);
  return url === null ? [] : [link(texts.card.open, url)];
}

/** What one may do with the whole reply. */
export function replyRows(reply: Reply, setting: Setting, place: ControlPlace): Row[] {
  const buttons = replyButtons(reply, setting).map((own) => placed(own, place));
  return [...menus(reply, setting, place), ...rows(buttons)];
}

function menus(reply: Reply, { keys }: Setting, place: ControlPlace): Row[] {
  return replyMenus(reply).map(({ label, verb, questions, entries: read }) => {
    // A menu shows plain text: no markdown lives there, and nothing is escaped.
    const entries = questions.map((question, at) => ({
      label: entryLabel(read[at] ?? question, limits.entryLabel),
      value: fitsValue(question) ? question : `~${keys.remember(question)}`,
    }));
    return menu(label, place(verb, null), entries);
  });
}

/** Whether a question comes back from a menu as it went: what Discord refuses or drops does not. */
function fitsValue(question: string): boolean {
  return (
    question.length <= limits.entryValue &&
    !question.startsWith('~') &&
    cleanLine(question) === question
  );
}
