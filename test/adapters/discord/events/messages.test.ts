import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../adapters/discord/events/message-text.ts';
import { receive } from '../../../../adapters/discord/receive.ts';
import { texts } from '../../../../adapters/discord/texts.ts';
import type { Deed } from '../../../stand-ins/discord/events.ts';
import { interactionOf, scene } from '../../../stand-ins/discord/events.ts';
import { APPLICATION, shown } from '../../../stand-ins/discord/stand-in.ts';
import { keysInMemory } from '../../keys.ts';
import { somebody, stage, words } from '../demo/stage.ts';
import { logged } from '../harness.ts';
import { QUESTION } from '../question.ts';
import { described, shapesOf } from './message-shapes.ts';

const QUOTE = 'We need to defend forward';
const at = '2026-01-01T00:00:00.000000+00:00';
const snapshot = (message: object) => ({
  message: {
    type: 0,
    content: '',
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    timestamp: at,
    edited_timestamp: null,
    flags: 0,
    components: [],
    ...message,
  },
});
const poll = (text: string) => ({
  question: { text },
  answers: [{ answer_id: 1, poll_media: { text: 'Yes' } }],
  expiry: at,
  allow_multiselect: false,
  layout_type: 1,
  results: { is_finalized: false, answer_counts: [] },
});
const file = { id: '1', filename: 'a.png', size: 1, url: 'https://x.y', proxy_url: 'https://x.y' };
const display = { type: 10, id: 1, content: QUOTE };

/** Messages that hold the words somewhere. */
const WORDY: Readonly<Record<string, object>> = {
  'a poll': { poll: poll(QUOTE) },
  'a forwarded message': {
    message_reference: { type: 1, channel_id: scene.channel, message_id: '5' },
    message_snapshots: [snapshot({ content: QUOTE })],
  },
  'a forwarded poll': {
    message_reference: { type: 1, channel_id: '999999999999999999', message_id: '5' },
    message_snapshots: [snapshot({ poll: poll(QUOTE) })],
    poll: poll(QUOTE),
  },
  'a forwarded embed': { message_snapshots: [snapshot({ embeds: [{ description: QUOTE }] })] },
  'an embed alone': { embeds: [{ type: 'rich', title: 'Overheard', description: QUOTE }] },
  'an embed’s field': { embeds: [{ fields: [{ name: 'He said', value: QUOTE }] }] },
  'an address with its preview': {
    content: 'https://news.example/a/1',
    embeds: [{ type: 'article', description: QUOTE }],
  },
  'components alone': {
    flags: 1 << 15,
    components: [{ type: 17, components: [{ type: 9, components: [display] }] }],
  },
  'the description of a picture': { attachments: [{ ...file, description: QUOTE }] },
};

/** Messages that hold no word. */
const WORDLESS: Readonly<Record<string, object>> = {
  'a sticker': { sticker_items: [{ id: '1', name: 'We need', format_type: 1 }] },
  'a voice message': {
    flags: 1 << 13,
    attachments: [{ ...file, filename: 'voice-message.ogg', duration_secs: 3, waveform: 'AA==' }],
  },
  'a picture': { attachments: [file] },
  'a welcome': { type: 7 },
  'a poll’s result': {
    type: 46,
    embeds: [{ type: 'poll_result', fields: [] }],
    message_reference: { type: 0, channel_id: scene.channel, message_id: '5' },
  },
  'an invitation to an activity': { activity: { type: 1, party_id: 'p' }, application_id: '1' },
  'a shared client': {
    shared_client_theme: { colors: ['000000'], gradient_angle: 0, base_mix: 1 },
  },
  'a call': { type: 3, call: { ended_timestamp: null, participants: [] } },
};

const on = stage();
const menu = (message: object, name: string): Deed => ({
  kind: 'message-menu',
  name,
  content: '',
  message: message as Record<string, unknown>,
});

describe('“Check this quote” over real sockets', () => {
  const check = async (message: object) => {
    const deed = menu(message, 'Check this quote');
    return words(shown(await on.ask(deed, { user: somebody() })));
  };

  it.each(Object.entries(WORDY))('reads the words of %s', async (_, message) => {
    expect(await check(message)).toContain('Exact: printed word for word');
  });

  it.each(Object.entries(WORDLESS))('says that there are none on %s', async (_, message) => {
    expect(await check(message)).toContain(texts.errors.noText);
  });

  it('finds the words under Discord’s markup', async () => {
    const content = `> <@300000000000000001> **We need** to [defend](https://x.example) forward <:ok:123456789012345678>`;
    expect(await check({ content })).toContain('Exact: printed word for word');
  });
});

describe('what is typed into a command', () => {
  it('is read without Discord’s markup, and shown as it was typed', async () => {
    const quote = '> **We need** to [defend](https://x.example) forward';
    const deed: Deed = { kind: 'slash', name: 'check', options: { quote } };
    const said = words(shown(await on.ask(deed, { user: somebody() })));
    expect(said).toContain('Exact: printed word for word');
    expect(said).toContain('We need');
    expect(said.replaceAll('\\', '')).toContain(quote);
  });
});

describe('“Ask the coverage” over real sockets', () => {
  it.each(Object.entries(WORDY))('puts the words of %s into its window', async (_, message) => {
    const entry = await on.ask(menu(message, 'Ask the coverage'), { user: somebody() });
    expect(JSON.stringify(entry.callback?.data)).toContain(QUOTE);
  });
});

describe('an event that nobody foresaw', () => {
  it('is answered with a reference that stands in the log', async () => {
    const asked = await on.ask(QUESTION, { user: somebody() });
    // A vote without what it votes on: no such button was ever made.
    const deed: Deed = { kind: 'press', message: shown(asked), id: '1v0.2a1x4hedjdhd.null' };
    const entry = await on.ask(deed, { user: somebody() });
    const said = JSON.stringify(entry.callback?.data);
    const reference = /under ([\w-]{12})/.exec(said)?.[1] ?? 'no reference';
    expect(logged.join('')).toMatch(new RegExp(`An event failed.*"${reference}"`));
    expect(on.running.bot.healthy()).toBe(true);
  });
});

describe.skipIf(described === null)('any message that Discord’s description allows', () => {
  it('is taken without a throw, and read or refused', { timeout: 60_000 }, async () => {
    const made = fc.asyncProperty(shapesOf('MessageResponse'), async (message) => {
      const deed = menu(message, 'Check this quote');
      const event = JSON.parse(JSON.stringify(interactionOf(APPLICATION, deed, scene)));
      const heard = await receive(event, keysInMemory());
      const text = textOf(event.data.resolved.messages[event.data.target_id]);
      expect(heard?.kind).toBe(text === '' ? 'notice' : 'asked');
    });
    await fc.assert(made, { numRuns: 400 });
  });

  it('ends no connection', { timeout: 60_000 }, async () => {
    const before = on.running.discord.gateway.log.length;
    for (const message of fc.sample(shapesOf('MessageResponse'), { numRuns: 40, seed: 17 })) {
      const deed = menu(message, 'Check this quote');
      await on.ask(deed, { user: somebody(), channel: somebody() });
    }
    expect(on.running.bot.healthy()).toBe(true);
    expect(on.running.discord.gateway.log).toHaveLength(before);
  });
});
