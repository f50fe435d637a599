import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, room } from '../../../../adapters/discord/limits.ts';
import { definitions } from '../../../../adapters/discord/setup/commands.ts';
import { texts } from '../../../../adapters/discord/texts.ts';
import {
  controlPlaces,
  replyRows,
  type Setting,
} from '../../../../adapters/discord/view/buttons.ts';
import { button, menu, rows } from '../../../../adapters/discord/view/components.ts';
import { modal } from '../../../../adapters/discord/view/modal.ts';
import {
  type BotRequest,
  decodeRequest,
  encodeRequest,
} from '../../../../src/bot/message/bot-request.ts';
import { offersFor } from '../../../../src/bot/message/offers.ts';
import { decodeShort, encodeShort } from '../../../../src/bot/message/short-control.ts';
import type { Coverage } from '../../../../src/coverage.ts';
import type { Reply } from '../../../../src/replies/reply.ts';
import { hostileText } from './hostile.ts';

const OWNER = '300000000000000001';
const kept = new Map<string, string>();
const keys = {
  remember: (value: unknown) => {
    const json = JSON.stringify(value);
    const key = `key${[...kept.values()].indexOf(json) + 1 || kept.size + 1}`.padEnd(22, '_');
    kept.set(key, json);
    return key;
  },
  recall: async (key: string) => {
    const json = kept.get(key);
    return json === undefined ? undefined : JSON.parse(json);
  },
};
const around = (limit: number) => [limit - 1, limit, limit + 1];

describe('a custom_id', () => {
  const head = encodeShort(
    { verb: 'show', owner: OWNER, payload: '' },
    0,
    keys,
    limits.customId,
  ).length;

  it.each(around(limits.customId))('of %i characters', async (length) => {
    const payload = 'x'.repeat(length - head);
    const id = encodeShort({ verb: 'show', owner: OWNER, payload }, 0, keys, limits.customId);
    expect(id.length).toBeLessThanOrEqual(limits.customId);
    expect(id.includes('~')).toBe(length > limits.customId);
    expect(await decodeShort(id, keys)).toEqual({ verb: 'show', owner: OWNER, payload });
  });

  it('gives back what was put in, whatever it is', async () => {
    const json = fc.oneof(hostileText(), fc.array(fc.oneof(hostileText(3), fc.integer())));
    const id = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });
    const property = fc.asyncProperty(json, id, fc.nat(40), async (payload, owner, place) => {
      const made = encodeShort(
        { verb: 'page', owner: String(owner), payload },
        place,
        keys,
        limits.customId,
      );
      expect(made.length).toBeLessThanOrEqual(limits.customId);
      expect(await decodeShort(made, keys)).toEqual({
        verb: 'page',
        owner: String(owner),
        payload,
      });
    });
    await fc.assert(property);
  });

  it.each(['', 'x', '1p0', '2p0.abc.[]', '1z0.abc.[]', '1p0.ABC.[]', 'other-bot:1'])(
    'that is none of ours: %j',
    async (id) => {
      expect(await decodeShort(id, keys)).toBeNull();
    },
  );

  it('whose payload is gone or cut says so', async () => {
    expect(await decodeShort('1p0.abc.~nowhere', keys)).toBe('gone');
    expect(await decodeShort('1p0.abc.[1,', keys)).toBe('gone');
  });
});

describe('what a button wants', () => {
  it('survives packing', () => {
    const word = hostileText(4);
    const optional = fc.option(word, { nil: undefined });
    const wanted = fc.oneof(
      fc.record({
        kind: fc.constant('ask'),
        question: word,
        speaker: optional,
        outlet: optional,
        until: optional,
      }),
      fc.record({ kind: fc.constant('quotes'), speaker: word, about: optional }),
      fc.record({ kind: fc.constant('passages'), passages: fc.array(word) }),
      fc.record({ kind: fc.constant('articles') }),
    );
    fc.assert(
      fc.property(wanted, (one) => {
        const given = JSON.parse(JSON.stringify(one)) as BotRequest;
        expect(decodeRequest(JSON.parse(JSON.stringify(encodeRequest(given))))).toEqual(given);
      }),
    );
  });

  it.each([null, 7, 'x', {}, ['x'], [99]])('is nothing where %j was kept', (json) => {
    expect(decodeRequest(json as never)).toBeNull();
  });
});

describe('components', () => {
  it.each(around(limits.label))('a label of %i characters', (length) => {
    const made = button('x'.repeat(length), 'id') as { label: string };
    expect(made.label).toHaveLength(Math.min(length, limits.label));
  });

  it.each(around(limits.buttons))('%i buttons', (count) => {
    const buttons = Array.from({ length: count }, (_, n) => button('x', `${n}`));
    const made = rows(buttons);
    expect(made.map((row) => row.components.length)).toEqual(
      count > limits.buttons ? [limits.buttons, 1] : [count],
    );
  });

  it.each(around(limits.entries))('%i entries of a menu', (count) => {
    const entries = Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
    expect(menu('x', 'id', entries).components[0]).toHaveProperty(
      'options.length',
      Math.min(count, limits.entries),
    );
  });

  function menuEntry(question: string): { label: string; value: string } | undefined {
    const reply: Reply = {
      outcome: 'guidance',
      lead: null,
      check: null,
      cards: [],
      page: 1,
      pages: 1,
      passages: 0,
      actions: [{ kind: 'choose', questions: [question] }],
    };
    const setting: Setting = {
      wanted: { kind: 'help' },
      understood: null,
      owner: OWNER,
      reference: null,
      shareable: false,
      sharedBy: null,
      keys,
    };
    const [row] = replyRows(reply, setting, controlPlaces(setting));
    return (row as unknown as { components: [{ options: { label: string; value: string }[] }] })
      .components[0].options[0];
  }

  it('an entry with half a character, which no platform takes, and which comes back whole', async () => {
    const question = 'the ferry \udc00 sails';
    const value = menuEntry(question)?.value ?? '';
    expect(value.isWellFormed()).toBe(true);
    expect(await keys.recall(value.slice(1))).toBe(question);
  });

  it.each(around(limits.entryLabel))('an entry of %i characters', async (length) => {
    // the letter by which it can be asked takes three characters
    const question = `${'word '.repeat(40)}`.slice(0, length - 4).concat('x');
    const entry = menuEntry(question);
    expect(entry?.label.length).toBeLessThanOrEqual(limits.entryLabel);
    expect(entry?.label === `a) ${question}`).toBe(length <= limits.entryLabel);
    expect(entry?.value.length).toBeLessThanOrEqual(limits.entryValue);
    const value = entry?.value ?? '';
    expect(value.startsWith('~') ? await keys.recall(value.slice(1)) : value).toBe(question);
  });

  it.each(around(limits.modalText))('a window with a text of %i characters', (length) => {
    const made = modal('x'.repeat(length), OWNER, keys);
    expect(JSON.stringify(made).match(/x{100,}/)?.[0]).toHaveLength(
      Math.min(length, limits.modalText),
    );
  });

  it('a window whose text ends in half a character is whole', () => {
    expect(
      JSON.stringify(modal(`${'x'.repeat(limits.modalText - 1)}👍`, OWNER, keys)).isWellFormed(),
    ).toBe(true);
  });
});

describe('offers', () => {
  const coverageOf = (names: readonly string[]) =>
    ({
      articles: [],
      outlets: { all: [] },
      speakers: { quoted: names.map((name) => ({ name, forms: [name] })), silent: [] },
    }) as unknown as Coverage;

  it.each(around(limits.offers))('%i of them', (count) => {
    const coverage = coverageOf(Array.from({ length: count }, (_, n) => `Anna ${n}`));
    const offers = offersFor(coverage, 'speaker', 'anna', room.offers);
    expect(offers).toHaveLength(Math.min(count, limits.offers));
  });

  it.each(around(limits.offerName))('a name of %i characters, which is never cut', (length) => {
    const offers = offersFor(coverageOf(['x'.repeat(length)]), 'speaker', 'x', room.offers);
    expect(offers).toHaveLength(length <= limits.offerName ? 1 : 0);
  });

  it('bears any text', () => {
    const coverage = coverageOf(['Anna Example', 'Boris Other']);
    fc.assert(
      fc.property(hostileText(), (typed) => {
        for (const value of offersFor(coverage, 'speaker', typed, room.offers)) {
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(limits.offerValue);
        }
      }),
    );
  });
});

describe('the commands', () => {
  it('keep to Discord’s limits', () => {
    expect(definitions.length).toBeLessThanOrEqual(limits.commands);
    expect(texts.modal.title.length).toBeLessThanOrEqual(limits.modalTitle);
    for (const button of [texts.buttons.choose, texts.buttons.ask])
      expect(button.length).toBeLessThanOrEqual(limits.placeholder);
    for (const command of definitions) {
      const described = [command, ...('options' in command ? (command.options ?? []) : [])];
      expect(described.length - 1).toBeLessThanOrEqual(limits.options);
      for (const one of described) {
        if (!('description' in one) || one.description === undefined) continue;
        expect(one.description.length).toBeGreaterThan(0);
        expect(one.description.length).toBeLessThanOrEqual(limits.description);
      }
    }
  });
});
