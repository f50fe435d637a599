import {
  type Button,
  cardButtons,
  type Menu,
  replyButtons,
  replyMenus,
} from '../../../src/bot/message/buttons.ts';
import type { ControlKeys } from '../../../src/bot/message/control-value.ts';
import type { Setting as AnySetting } from '../../../src/bot/message/setting.ts';
import type { Card } from '../../../src/replies/card.ts';
import { entryLabel } from '../../../src/replies/excerpt/shortened.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import type { SlackTarget } from '../events/asked.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts.ts';
import { type Block, button, type ControlElement, menu, row } from './blocks.ts';
import { encode, idOf } from './control-id.ts';

/** Whose message it is, what it answers, and how it looks in Slack. */
export interface Setting extends AnySetting, Pick<SlackTarget, 'saysQuestion' | 'pane' | 'about'> {
  readonly keys: ControlKeys;
}

/** Makes the controls of one message: each unique by its place. */
export interface Places {
  button(button: Button): ControlElement;
  menu(menu: Menu): ControlElement;
}

/** Numbers the controls of one message. */
export function controlPlaces({ owner, keys }: Setting): Places {
  let place = 0;
  return {
    button: ({ label, verb, payload }) =>
      button(label, idOf(verb, place++), encode(owner, payload, keys)),
    menu: ({ label, verb, questions, entries }) =>
      menu(
        label,
        idOf(verb, place++),
        questions.slice(0, limits.options).map((question, at) => ({
          // A menu shows plain text, of which entities count as the one sign they stand for.
          label: entryLabel(entries[at] ?? question, limits.optionText),
          value: encode(owner, question, keys, limits.optionValue),
        })),
      ),
  };
}

/** The buttons of one card. */
export function cardRow(card: Card, reply: Reply, setting: Setting, places: Places): Block[] {
  return row(cardButtons(card, reply, setting).map(places.button));
}

/** What one may do with the whole reply. */
export function replyRows(reply: Reply, setting: Setting, places: Places): Block[] {
  const { saysQuestion, pane } = setting;
  const { share, shareToChannel } = texts.buttons;
  const menus = replyMenus(reply).map(places.menu);
  const own = {
    extras: [saysQuestion ? 1 : 0],
    share: pane ? shareToChannel : share,
    votes: !pane,
  };
  const buttons = replyButtons(reply, setting, own).map(places.button);
  return [...row([...menus, ...buttons]), ...paneVotes(setting)];
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
