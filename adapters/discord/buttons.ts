import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
} from 'discord.js';
import type { Json } from '../../src/desk/inquiry.ts';
import { pack, type Wanted } from '../../src/desk/wanted.ts';
import { type Action, actionsOn } from '../../src/replies/action.ts';
import { fittingAddress } from '../../src/replies/address.ts';
import type { Card } from '../../src/replies/card.ts';
import { clean } from '../../src/replies/clean.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { entryLabel } from '../../src/replies/shortened.ts';
import { button, link, menu, rows } from './components.ts';
import { encode, type Keys, type Verb } from './custom-id.ts';
import { limits } from './limits.ts';
import { texts } from './texts.ts';

/** Whose message it is, and what it answers. */
export interface Setting {
  readonly wanted: Wanted;
  /** How a follow-up was understood; null where there is nothing to say about it. */
  readonly understood: string | null;
  /** Discord's id of who asked. */
  readonly owner: string;
  /** Names the answer in the log and in feedback; null where nobody votes on it. */
  readonly reference: string | null;
  /** Whether there is anybody to share it with: it is private, and in a channel with others. */
  readonly shareable: boolean;
  /** Discord's id of who shared it; null where nobody did. */
  readonly sharedBy: string | null;
  readonly keys: Keys;
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Makes the ids of one message: each unique by its place. */
export type Place = (verb: Verb, payload: Json) => string;

/** Numbers the controls of one message. */
export function placesIn({ owner, keys }: Setting): Place {
  let place = 0;
  return (verb, payload) => encode({ verb, owner, payload }, place++, keys);
}

/** The buttons of one card. */
export function cardRow(card: Card, actions: readonly Action[], place: Place): Row[] {
  return rows(actionsOn(card, actions).flatMap((action) => cardButton(action, place)));
}

function cardButton(action: Action, place: Place): APIButtonComponent[] {
  if (action.kind === 'context') {
    const wanted: Wanted = { kind: 'context', passage: action.passageId };
    return [button(texts.buttons.context, place('show', pack(wanted)))];
  }
  if (action.kind === 'outlets') {
    const wanted: Wanted = { kind: 'passages', passages: action.passageIds };
    const label = texts.buttons.outlets(action.passageIds.length);
    return [button(label, place('show', pack(wanted)))];
  }
  if (action.kind !== 'open') return [];
  const url = fittingAddress(clean(action.url), (address) => address.length <= limits.url);
  return url === null ? [] : [link(texts.card.open, url)];
}

/** What one may do with the whole reply. */
export function replyRows(reply: Reply, setting: Setting, place: Place): Row[] {
  const packed = [setting.reference, ...pack(setting.wanted)];
  const more = reply.actions.find((action) => action.kind === 'more');
  const timeline = reply.actions.find((action) => action.kind === 'timeline');
  const buttons: APIButtonComponent[] = [];
  if (reply.page > 1)
    buttons.push(button(texts.buttons.back, place('page', [reply.page - 1, ...packed])));
  if (more !== undefined) {
    buttons.push(button(texts.buttons.more(more.cards), place('page', [more.page, ...packed])));
  }
  if (timeline !== undefined) {
    const wanted: Wanted = { kind: 'timeline', speaker: timeline.speaker };
    buttons.push(button(texts.buttons.timeline, place('show', pack(wanted))));
  }
  if (setting.shareable)
    buttons.push(button(texts.buttons.share, place('share', [reply.page, ...packed])));
  if (setting.reference !== null) {
    buttons.push(button(texts.buttons.up, place('vote', [setting.reference, 1])));
    buttons.push(button(texts.buttons.down, place('vote', [setting.reference, 0])));
  }
  return [...menus(reply, setting, place), ...rows(buttons)];
}

function menus({ actions }: Reply, { keys }: Setting, place: Place): Row[] {
  return actions.flatMap((action) => {
    if (action.kind !== 'choose' && action.kind !== 'ask') return [];
    // A menu shows plain text: no markdown lives there, and nothing is escaped.
    const entries = [...new Set(action.questions)].map((question) => ({
      label: entryLabel(question, limits.entryLabel),
      value: fitsValue(question) ? question : `~${keys.remember(question)}`,
    }));
    return [menu(texts.buttons[action.kind], place(action.kind, null), entries)];
  });
}

function fitsValue(question: string): boolean {
  return question.length <= limits.entryValue && !question.startsWith('~');
}
