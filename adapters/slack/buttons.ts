import type { Json } from '../../src/desk/inquiry.ts';
import { pack, type Wanted } from '../../src/desk/wanted.ts';
import { type Action, actionsOn } from '../../src/replies/action.ts';
import type { Card } from '../../src/replies/card.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { entryLabel } from '../../src/replies/shortened.ts';
import { type Block, button, type Control, menu, row } from './blocks.ts';
import { encode, idOf, type Keys, type Verb } from './control-id.ts';
import { limits } from './limits.ts';
import { texts } from './texts.ts';

/** Whose message it is, and what it answers. */
export interface Setting {
  readonly wanted: Wanted;
  /** How a follow-up was understood; null where it stands alone. */
  readonly understood: string | null;
  /** Slack's id of who asked. */
  readonly owner: string;
  /** Names the answer in the log and in feedback; null where nobody votes on it. */
  readonly reference: string | null;
  /** Whether the question stands nowhere else, so that the message has to say it. */
  readonly saysQuestion: boolean;
  /** Whether there is anybody to share it with. */
  readonly shareable: boolean;
  /** Slack's id of who shared it; null where nobody did. */
  readonly sharedBy: string | null;
  /** Whether it stands in the assistant's pane, which has an element of its own for votes. */
  readonly pane: boolean;
  /** Address of the message it is about; null where there is none. */
  readonly about: string | null;
  readonly keys: Keys;
}

/** Makes the controls of one message: each unique by its place. */
export interface Places {
  button(label: string, verb: Verb, payload: Json): Control;
  menu(label: string, verb: Verb, questions: readonly string[]): Control;
}

/** Numbers the controls of one message. */
export function placesIn({ owner, keys }: Setting): Places {
  let place = 0;
  return {
    button: (label, verb, payload) =>
      button(label, idOf(verb, place++), encode(owner, payload, keys)),
    menu: (label, verb, questions) =>
      menu(
        label,
        idOf(verb, place++),
        questions.slice(0, limits.options).map((question) => ({
          // A menu shows plain text, of which entities count as the one sign they stand for.
          label: entryLabel(question, limits.optionText),
          value: encode(owner, question, keys, limits.optionValue),
        })),
      ),
  };
}

/** The buttons of one card. */
export function cardRow(card: Card, actions: readonly Action[], places: Places): Block[] {
  return row(actionsOn(card, actions).flatMap((action) => cardButton(action, places)));
}

function cardButton(action: Action, places: Places): Control[] {
  const { context, outlets } = texts.buttons;
  if (action.kind === 'context') {
    const wanted: Wanted = { kind: 'context', passage: action.passageId };
    return [places.button(context, 'show', pack(wanted))];
  }
  if (action.kind !== 'outlets') return [];
  const wanted: Wanted = { kind: 'passages', passages: action.passageIds };
  return [places.button(outlets(action.passageIds.length), 'show', pack(wanted))];
}

/** What one may do with the whole reply. */
export function replyRows(reply: Reply, setting: Setting, places: Places): Block[] {
  const packed = [setting.reference, setting.saysQuestion ? 1 : 0, ...pack(setting.wanted)];
  const { back, more, timeline, share, shareToChannel } = texts.buttons;
  const controls: Control[] = menus(reply, places);
  if (reply.page > 1) controls.push(places.button(back, 'page', [reply.page - 1, ...packed]));
  for (const action of reply.actions) {
    if (action.kind === 'more')
      controls.push(places.button(more(action.cards), 'page', [action.page, ...packed]));
    if (action.kind === 'timeline') {
      const wanted: Wanted = { kind: 'timeline', speaker: action.speaker };
      controls.push(places.button(timeline, 'show', pack(wanted)));
    }
  }
  if (setting.shareable) {
    const label = setting.pane ? shareToChannel : share;
    controls.push(places.button(label, 'share', [reply.page, ...packed]));
  }
  return [...row([...controls, ...votes(setting, places)]), ...paneVotes(setting)];
}

function votes({ reference, pane }: Setting, places: Places): Control[] {
  if (reference === null || pane) return [];
  const { up, down } = texts.buttons;
  return [places.button(up, 'vote', [reference, 1]), places.button(down, 'vote', [reference, 0])];
}

function paneVotes({ reference, pane, owner, keys }: Setting): Block[] {
  if (reference === null || !pane) return [];
  const vote = (label: string, up: number) => ({
    text: { type: 'plain_text' as const, text: label },
    value: encode(owner, [reference, up], keys),
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: idOf('vote', limits.blocks),
          positive_button: vote(texts.buttons.good, 1),
          negative_button: vote(texts.buttons.bad, 0),
        },
      ],
    },
  ];
}

function menus({ actions }: Reply, places: Places): Control[] {
  return actions.flatMap((action) => {
    if (action.kind !== 'choose' && action.kind !== 'ask') return [];
    return [places.menu(texts.buttons[action.kind], action.kind, [...new Set(action.questions)])];
  });
}
