import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../adapters/slack/events/plain-text.ts';
import { speaksTo } from '../../../../adapters/slack/events/summons.ts';
import { receive } from '../../../../adapters/slack/receive.ts';
import { texts } from '../../../../adapters/slack/texts.ts';
import { openMemory } from '../../../../src/bot/message/memory.ts';
import type { Standing } from '../../../stand-ins/slack/ledger.ts';
import { keysInMemory } from '../../keys.ts';
import { control, lines, mention, QUESTION, quiet, stage } from '../demo/stage.ts';
import { logged, until } from '../harness.ts';
import { messages } from './message-shapes.ts';

const QUOTE = 'We need to defend forward';
const words = (text: string, style = {}) => ({ type: 'text', text, style });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });

/** Messages that hold the words somewhere. */
const WORDY: Readonly<Record<string, object>> = {
  'rich text': { text: 'x', blocks: [rich(section(words(QUOTE)))] },
  'a quoted line': { text: `&gt; ${QUOTE}` },
  'a quotation in rich text': {
    blocks: [rich({ type: 'rich_text_quote', elements: [words(QUOTE)] })],
  },
  code: { text: `\`\`\`${QUOTE}\`\`\`` },
  'mentions, channels, emoji and a masked link': {
    text: `<@U9> :wave::skin-tone-2: We need to <https://x.example|defend> <!here> forward :tada:`,
  },
  'emoji of rich text': {
    blocks: [rich(section({ type: 'emoji', name: 'tada', unicode: '1f389' }, words(QUOTE)))],
  },
  'a message that was shared': {
    text: '',
    attachments: [
      {
        is_share: true,
        fallback: `[June 1st, 2026 9:00 AM] ana: ${QUOTE}`,
        text: QUOTE,
        message_blocks: [{ team: 'T1', message: { blocks: [rich(section(words(QUOTE)))] } }],
      },
    ],
  },
  'an unfurled address': {
    text: '<https://news.example/1>',
    attachments: [{ title: 'Defence', text: QUOTE, fallback: 'Defence', from_url: 'https://x.y' }],
  },
  'blocks of an app': {
    text: '',
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `> ${QUOTE}`.slice(2) } }],
  },
  'a snippet': { text: '', files: [{ name: 'a.txt', preview: QUOTE }] },
  'what is said in a clip': {
    text: '',
    files: [
      {
        subtype: 'slack_audio',
        transcription: { status: 'complete', preview: { content: QUOTE } },
      },
    ],
  },
  'the description of a picture': { text: '', files: [{ name: 'a.png', alt_txt: QUOTE }] },
};

/** Messages that hold no word. */
const WORDLESS: Readonly<Record<string, object>> = {
  'a picture': { text: '', files: [{ name: 'we-need-to-defend.png' }] },
  'an emoji': { text: ':tada:' },
  'a voice clip': {
    text: '',
    files: [{ subtype: 'slack_audio', transcription: { status: 'none' } }],
  },
  'a huddle': { text: '', subtype: 'huddle_thread', room: { id: 'R1' } },
  'nothing at all': {},
};

const on = stage();
const check = (message: object) => {
  const own = { ts: '1760000000.000100', ...message };
  return on.ask({ kind: 'check-message', id: 'onrecord_check', message: own });
};

describe('“Check this quote”', () => {
  it.each(Object.entries(WORDY))('reads the words of %s', async (_, message) => {
    expect(lines(await check(message))).toContain('Exact: printed word for word');
  });

  it.each(Object.entries(WORDLESS))('says that there are none on %s', async (_, message) => {
    expect(lines(await check(message))).toContain(texts.errors.noText);
  });
});

describe('what is typed behind /coverage', () => {
  it('is read without Slack’s markup', async () => {
    const text = 'check `We need` to <https://x.example|defend> forward :tada:';
    expect(lines(await on.ask({ kind: 'command', text }))).toContain(
      'Exact: printed word for word',
    );
  });
});

describe('a mention that is only shown', () => {
  const shown: Readonly<Record<string, object>> = {
    'in code': { text: `type \`<@UBOT> ${QUESTION}\`` },
    'in a block of code': { text: `try\n\`\`\`\n<@UBOT> ${QUESTION}\n\`\`\`` },
    'in a quoted line': { text: `&gt; <@UBOT> ${QUESTION}\nnice` },
    'in a quotation of rich text': {
      text: `&gt; <@UBOT> ${QUESTION}`,
      blocks: [
        rich({
          type: 'rich_text_quote',
          elements: [{ type: 'user', user_id: 'UBOT' }, words(QUESTION)],
        }),
      ],
    },
  };

  it.each(Object.entries(shown))('%s summons nobody', async (_, event) => {
    const said = { kind: 'message', text: '', event } as const;
    on.send(said);
    on.send({ ...said, event: { ...event, type: 'app_mention' } });
    await quiet();
    expect(on.all()).toEqual([]);
  });

  it('does not hide one that is meant', async () => {
    const text = `\`\`\`code\`\`\` <@UBOT> ${QUESTION}`;
    const answer = await on.ask({ kind: 'message', text });
    expect(lines(answer)).toContain('Radakin');
  });
});

describe('an edit that adds the mention', () => {
  it.each([0, 400])('is answered, %i s after it was written', async (age) => {
    const ts = `${Math.floor(Date.now() / 1_000) - age}.00000${age % 7}`;
    on.send({ kind: 'message', text: QUESTION, event: { ts, event_ts: ts } });
    await quiet();
    expect(on.all()).toEqual([]);
    on.send({ kind: 'edit', ts, text: `<@UBOT> ${QUESTION}`, before: QUESTION });
    await until(() => on.all().length === 1);
    expect(lines(on.all()[0] as Standing)).toContain('Radakin');
  });
});

describe('an event that nobody foresaw', () => {
  it('is answered with a reference that stands in the log', async () => {
    const answer = await on.ask(mention(QUESTION));
    const vote = control(answer, 'vote');
    // A vote without what it votes on: no such button was ever made.
    const deed = { kind: 'press', control: vote, message: answer } as const;
    const told = await on.ask({ ...deed, value: JSON.stringify([on.where.user, null]) });
    const reference = /under ([\w-]{12})/.exec(lines(told))?.[1] ?? 'no reference';
    expect(logged.join('')).toMatch(new RegExp(`An event failed.*"${reference}"`));
  });
});

describe('any message that Slack may send', () => {
  it('is taken without a throw', async () => {
    const self = { team: 'T1', botUser: 'UBOT', botId: 'B1' };
    const kinds = fc.constantFrom('message', 'app_mention', 'shortcut');
    const made = fc.asyncProperty(kinds, messages, async (kind, message) => {
      const keys = keysInMemory();
      const hearing = { self, keys, memory: openMemory(keys, 'slack') };
      const event = JSON.parse(JSON.stringify({ ...message, type: kind }));
      const body =
        kind === 'shortcut'
          ? {
              type: 'message_action',
              callback_id: 'onrecord_check',
              trigger_id: 't',
              user: { id: 'U1' },
              channel: { id: 'C1' },
              message: event,
            }
          : { event_id: 'Ev1', event };
      await expect(receive(body, hearing)).resolves.toBeDefined();
      expect(typeof plainTextOf(event)).toBe('string');
      expect(typeof speaksTo(event, 'UBOT')).toBe('boolean');
    });
    await fc.assert(made, { numRuns: 1_000 });
  });

  it('leaves the bot as it was, over real sockets', { timeout: 60_000 }, async () => {
    const sample = fc.sample(messages, { numRuns: 60, seed: 17 });
    const sent = sample.map((event) =>
      on.send({ kind: 'event', event: { channel: on.where.channel, ...event } }),
    );
    await until(() => sent.every(({ acknowledged }) => acknowledged));
    expect(lines(await on.ask(mention(QUESTION)))).toContain('Radakin');
  });
});
