import { describe, expect, it } from 'vitest';
import { decodeRequest, encodeRequest } from '../../../src/bot/message/bot-request.ts';
import { cardButtons, replyButtons, replyMenus } from '../../../src/bot/message/buttons.ts';
import type { Action } from '../../../src/replies/action.ts';
import type { Card } from '../../../src/replies/card.ts';
import type { Reply } from '../../../src/replies/reply.ts';

const card = { passage: { id: 'a#1' } } as Card;
const context: Action = { kind: 'context', passageId: 'a#1' };

function reply(page: number, actions: readonly Action[]): Reply {
  const empty = { lead: null, check: null, cards: [], pages: 3, passages: 0 };
  return { ...empty, outcome: 'answered', page, actions };
}

describe('the buttons of a card', () => {
  it('are its own alone, the first of each kind, and none for the address that leads away', () => {
    const actions: Action[] = [
      { kind: 'context', passageId: 'b#1' },
      context,
      { kind: 'outlets', passageId: 'a#1', passageIds: ['b#1', 'c#4'] },
      { kind: 'outlets', passageId: 'a#1', passageIds: ['d#1'] },
      { kind: 'receipt', passageId: 'a#1' },
      { kind: 'open', passageId: 'a#1', url: 'https://example.org' },
    ];
    const wanted = { kind: 'check', quote: 'So.', speaker: 'Anna Example' } as const;
    const check = { quote: 'So.' } as Reply['check'];
    const buttons = cardButtons(card, { actions, check }, { wanted });
    expect(buttons.map(({ label }) => label)).toEqual([
      'In context',
      'Other outlets (2)',
      'Receipt',
    ]);
    expect(buttons.map(({ payload }) => decodeRequest(payload))).toEqual([
      { kind: 'context', passage: 'a#1' },
      { kind: 'passages', passages: ['b#1', 'c#4'] },
      // A receipt under a verdict holds what was asked, and of whom.
      { kind: 'receipt', passage: 'a#1', quote: 'So.', speaker: 'Anna Example' },
    ]);
  });
});

describe('the buttons of a reply', () => {
  const actions: Action[] = [
    { kind: 'more', page: 3, cards: 4 },
    context,
    { kind: 'timeline', speaker: 'Anna Example' },
  ];

  it('turn its pages back and on with what they were asked for, then go further', () => {
    const setting = { reference: 'r', wanted: { kind: 'help' as const }, shareable: true };
    const all = replyButtons(reply(2, actions), setting);
    const [help] = encodeRequest(setting.wanted);
    expect(all.map(({ label, verb }) => [label, verb])).toEqual([
      ['Back', 'page'],
      ['More (4)', 'page'],
      ['Timeline', 'show'],
      ['Share', 'share'],
      ['👍', 'vote'],
      ['👎', 'vote'],
    ]);
    const payloads = all.map(({ payload }) => payload);
    expect(payloads.slice(0, 2)).toEqual([
      [1, 'r', help],
      [3, 'r', help],
    ]);
    expect(payloads.slice(3)).toEqual([
      [2, 'r', help],
      ['r', 1],
      ['r', 0],
    ]);
  });

  it('are none where nothing can be done', () => {
    const nothing = { reference: null, wanted: { kind: 'help' as const }, shareable: false };
    expect(replyButtons(reply(1, [context]), nothing)).toEqual([]);
  });
});

describe('the menus of a reply', () => {
  it('offer each question once', () => {
    const actions: Action[] = [context, { kind: 'choose', questions: ['a?', 'b?', 'a?'] }];
    expect(replyMenus(reply(1, actions))).toEqual([
      {
        label: 'Which one is meant?',
        verb: 'choose',
        questions: ['a?', 'b?'],
        entries: ['a) a?', 'b) b?'],
      },
    ]);
  });
});
