import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../../adapters/discord/commands.ts';
import { texts } from '../../../adapters/discord/texts.ts';
import { type Deed, scene } from '../../stand-ins/discord/events.ts';
import type { Body, Entry, ShownMessage } from '../../stand-ins/discord/ledger.ts';
import { controlsOf } from '../../stand-ins/discord/message.ts';
import { shown } from '../../stand-ins/discord/stand-in.ts';
import { logged, type Running, run, until } from './harness.ts';

let running: Running;
beforeAll(async () => {
  running = await run();
  await until(() => running.bot.healthy());
});
afterAll(async () => {
  expect(running.discord.recorded.flatMap(({ violations }) => violations)).toEqual([]);
  await running.stop();
});

let person = 300_000_000_000_001_000n;
/** Each test is somebody else, so that nobody has to wait. */
const somebody = () => String(person++);

const slash = (name: string, options: Record<string, string | boolean> = {}): Deed => ({
  kind: 'slash',
  name,
  options,
});
const words = (message: ShownMessage) => JSON.stringify(message.body);

const controls = (message: ShownMessage) => controlsOf(message.body);

async function press(message: ShownMessage, label: RegExp, user: string): Promise<Entry> {
  const [, id] = [...controls(message)].find(([name]) => label.test(name)) ?? [];
  if (id === undefined)
    throw new Error(`No ${label} on ${[...controls(message).keys()].join(', ')}`);
  return running.discord.ask({ kind: 'press', message, id }, { user });
}

const data = (entry: Entry) => entry.callback?.data as Body;

describe('commands', () => {
  it('answer a question with passages, for all to see', async () => {
    const entry = await running.discord.ask(slash('ask', { question: 'what did Radakin say?' }));
    expect(shown(entry).ephemeral).toBe(false);
    expect(words(shown(entry))).toContain('Tony Radakin');
    expect(entry.messages).toHaveLength(1);
  });

  it('answer in private where that is asked for', async () => {
    const deed = slash('ask', { question: 'what did Radakin say?', private: true });
    expect(shown(await running.discord.ask(deed, { user: somebody() })).ephemeral).toBe(true);
  });

  it('hold an answer to speaker, outlet and days', async () => {
    const deed = slash('ask', {
      question: 'troops',
      speaker: 'John Healey',
      since: '2025-08-01',
      until: '2025-08-31',
    });
    const message = shown(await running.discord.ask(deed, { user: somebody() }));
    expect(words(message)).toContain('John Healey');
    expect(words(message)).toContain('since\\\\: 2025'.replace('\\\\:', ':'));
  });

  it('say so, with a reason, where the coverage is silent', async () => {
    const deed = slash('ask', { question: 'what did Lionel Messi say about penalties?' });
    const message = shown(await running.discord.ask(deed, { user: somebody() }));
    expect(words(message)).toContain('Lionel Messi is quoted');
  });

  it('understand a follow-up, say how, and turn its pages', async () => {
    const where = { user: somebody(), channel: '200000000000009999' };
    const first = slash('ask', { question: 'what did Radakin say about Russia?' });
    await running.discord.ask(first, where);
    // Nobody reads an answer and types in the time that it takes to write down what was asked.
    await pause(500);
    const entry = await running.discord.ask(slash('ask', { question: 'and Healey?' }), where);
    expect(words(shown(entry))).toContain('Asked: and Healey?');
    expect(words(shown(entry))).toMatch(/Understood as: [^"]*Healey/);
    expect(words(shown(entry))).toContain('**John Healey');
    await press(shown(entry), /^More/, where.user);
    expect(words(shown(entry))).toMatch(/Understood as: [^"]*Healey/);
    const elsewhere = await running.discord.ask(slash('ask', { question: 'and Healey?' }), {
      user: somebody(),
    });
    expect(words(shown(elsewhere))).not.toContain('Understood as');
  });

  it('list what somebody is quoted with', async () => {
    const deed = slash('quotes', { speaker: 'Healey', about: 'troops' });
    expect(words(shown(await running.discord.ask(deed, { user: somebody() })))).toContain(
      'John Healey',
    );
  });

  it('check a quote, and show what was changed', async () => {
    const deed = slash('check', {
      quote: 'Russia has more reason to be fearful of an alliance of 32 than the other way around',
    });
    const message = shown(await running.discord.ask(deed, { user: somebody() }));
    expect(words(message)).toContain(texts.verdicts.altered);
    expect(words(message)).toContain('~~reason~~');
    expect(words(message)).toContain('**cause**');
  });

  it('tell what somebody said by date', async () => {
    const deed = slash('timeline', { speaker: 'Tony Radakin' });
    expect(words(shown(await running.discord.ask(deed, { user: somebody() })))).toContain(
      'by date',
    );
  });

  it('list the articles and turn their pages', async () => {
    const user = somebody();
    const first = shown(await running.discord.ask(slash('articles'), { user }));
    expect(words(first)).toContain('12 articles');
    const second = await press(first, /^More/, user);
    expect(words(shown(second))).toContain('Page 2 of 2');
  });

  it('help', async () => {
    const entry = await running.discord.ask(slash('help'), { user: somebody() });
    expect(words(shown(entry))).toContain('/timeline');
  });

  it('that are not known any more say so', async () => {
    const entry = await running.discord.ask(slash('gone'), { user: somebody() });
    expect(words(shown(entry))).toContain('register');
  });

  it('work in a direct message, where there is nobody to share with', async () => {
    const deed = slash('ask', { question: 'what did Radakin say?', private: true });
    const entry = await running.discord.ask(deed, { user: somebody(), guild: null });
    expect([...controls(shown(entry)).keys()]).not.toContain('Share');
  });

  it('tell who asks too much how long to wait, alone', async () => {
    const user = somebody();
    const ask = () =>
      running.discord.ask(slash('ask', { question: 'what did Radakin say?' }), { user });
    for (let n = 0; n < 5; n++) await ask();
    const refused = shown(await ask());
    expect(refused.ephemeral).toBe(true);
    expect(words(refused)).toMatch(/ask again in \d+ seconds/);
  });
});

describe('offers while typing', () => {
  const offered = async (option: string, typed: string) => {
    const entry = await running.discord.ask({
      kind: 'typing',
      name: 'ask',
      options: { question: 'x', [option]: typed },
      focused: option,
    });
    return (data(entry).choices as { name: string }[]).map(({ name }) => name);
  };

  it('begin with the most quoted speakers', async () => {
    expect((await offered('speaker', '')).slice(0, 2)).toEqual(['John Healey', 'Donald Trump']);
  });
  it('find a surname, accents and case aside', async () => {
    expect((await offered('speaker', 'RADÁK'))[0]).toBe('Tony Radakin');
  });
  it('forgive a wrong spelling', async () => {
    expect((await offered('speaker', 'zelenski'))[0]).toBe('Volodymyr Zelenskyy');
  });
  it('know outlets and days, newest first', async () => {
    expect(await offered('outlet', 'onr')).toEqual(['Onrecord']);
    const days = await offered('since', '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(await offered('until', '15 august')).toEqual(['2025-08-15']);
  });
  it('are empty for an option that has none', async () => {
    expect(await offered('question', 'what')).toEqual([]);
  });
});

describe('buttons', () => {
  const ask = async (user: string, hidden = false) =>
    shown(
      await running.discord.ask(
        slash('ask', { question: 'what did Radakin say about Russia?', private: hidden }),
        { user },
      ),
    );

  it('turn the page in place for who asked, there and back', async () => {
    const user = somebody();
    const message = await ask(user);
    const before = words(message);
    const more = await press(message, /^More/, user);
    expect(more.messages).toEqual([]);
    expect(words(message)).toContain('Page 2 of');
    await press(message, /^Back/, user);
    expect(words(message)).toBe(before);
  });

  it('turn the page for somebody else in a message of their own', async () => {
    const message = await ask(somebody());
    const before = words(message);
    const more = await press(message, /^More/, somebody());
    expect(more.messages.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    expect(words(message)).toBe(before);
  });

  it('show the paragraphs before and after', async () => {
    const message = await ask(somebody());
    const entry = await press(message, /In context/, somebody());
    expect(shown(entry).ephemeral).toBe(true);
    expect(words(shown(entry)).match(/-# Onrecord/g)?.length).toBeGreaterThan(1);
  });

  it('show what the speaker said by date', async () => {
    const entry = await press(await ask(somebody()), /Timeline/, somebody());
    expect(words(shown(entry))).toContain('by date');
  });

  it('share a private answer, by the asker alone', async () => {
    const user = somebody();
    const message = await ask(user, true);
    const stranger = await press(message, /Share/, somebody());
    expect(words(shown(stranger))).toContain(texts.errors.notYours);
    const shared = shown(await press(message, /Share/, user));
    expect(shared.ephemeral).toBe(false);
    expect(words(shared)).toContain(`Shared by <@${user}>`);
    expect(words(shared)).toContain('Tony Radakin');
  });

  it('take 👍 and 👎', async () => {
    const entry = await press(await ask(somebody()), /👎/, somebody());
    expect(words(shown(entry))).toContain('Noted');
    expect(shown(entry).ephemeral).toBe(true);
  });

  it('ask what is worth asking next', async () => {
    const user = somebody();
    const message = shown(
      await running.discord.ask(slash('ask', { question: 'who is quoted?' }), { user }),
    );
    const [, id] = [...controls(message)].find(([name]) => name === texts.buttons.ask) ?? [];
    const deed: Deed = {
      kind: 'select',
      message,
      id: id ?? '',
      values: ['What did John Healey say?'],
    };
    expect(words(shown(await running.discord.ask(deed, { user })))).toContain('John Healey');
  });

  it('say so when their answer is no longer kept', async () => {
    const message = await ask(somebody());
    const entry = await running.discord.ask({
      kind: 'press',
      message,
      id: '1p0.2a1x4hedjdhd.~AAAAAAAAAAAAAAAAAAAAAA',
    });
    expect(words(shown(entry))).toContain(texts.errors.gone);
  });

  it('work after a restart, long questions included', async () => {
    const user = somebody();
    const question = `what did Radakin say about Russia and ${'the alliance of many nations, '.repeat(6)}?`;
    const message = shown(await running.discord.ask(slash('ask', { question }), { user }));
    expect([...controls(message).values()].some((id) => id.includes('~'))).toBe(true);
    const { discord, state } = running;
    await running.bot.stop();
    running = { ...(await run({ discord, state })), stop: running.stop };
    await until(() => running.bot.healthy());
    const entry = await press(message, /Share|More|In context/, user);
    expect(words(shown(entry))).not.toContain(texts.errors.gone);
    expect(entry.answered).not.toBeNull();
  });
});

describe('a message’s menu', () => {
  it('checks the quote in it, for the asker alone', async () => {
    const content = '“We need to defend forward,” he says';
    const entry = await running.discord.ask(
      { kind: 'message-menu', name: 'Check this quote', content },
      { user: somebody() },
    );
    expect(shown(entry).ephemeral).toBe(true);
    expect(words(shown(entry))).toMatch(/Exact|Altered|Stitched/);
  });

  it('opens a window with its text, which can be asked', async () => {
    const user = somebody();
    const opened = await running.discord.ask(
      { kind: 'message-menu', name: 'Ask the coverage', content: 'what did Radakin say?' },
      { user },
    );
    expect(opened.callback?.type).toBe(9);
    expect(JSON.stringify(data(opened))).toContain('what did Radakin say?');
    const id = String(data(opened).custom_id);
    const sent = await running.discord.ask(
      { kind: 'submit', id, fields: { question: 'what did Radakin say?' } },
      { user },
    );
    expect(words(shown(sent))).toContain('Tony Radakin');
  });

  it('says so where there is no text', async () => {
    const entry = await running.discord.ask(
      { kind: 'message-menu', name: 'Check this quote', content: ' ' },
      { user: somebody() },
    );
    expect(words(shown(entry))).toContain(texts.errors.noText);
  });
});

describe('settings', () => {
  const MANAGER = {
    permissions: String(1n << 5n),
    guild: '400000000000000777',
    channel: '200000000000000777',
  };

  it('are for those who manage the server, whatever Discord let through', async () => {
    const entry = await running.discord.ask(slash('settings', { private: true }), {
      ...MANAGER,
      permissions: '2048',
    });
    expect(words(shown(entry))).toContain(texts.errors.notManager);
  });

  it('make answers private, and shut a channel and open it again', async () => {
    const set = async (options: Record<string, string | boolean>) =>
      words(shown(await running.discord.ask(slash('settings', options), MANAGER)));
    const ask = async () =>
      shown(
        await running.discord.ask(slash('ask', { question: 'what did Radakin say?' }), {
          ...MANAGER,
          user: somebody(),
        }),
      );
    expect(await set({ private: true })).toContain(texts.settings.answers.private);
    expect((await ask()).ephemeral).toBe(true);
    await set({ exclude: MANAGER.channel });
    expect(words(await ask())).toContain(texts.errors.notHere);
    await set({ allow: MANAGER.channel });
    expect(words(await ask())).toContain('Tony Radakin');
    await set({ only: '200000000000000778' });
    expect(words(await ask())).toContain(texts.errors.notHere);
    expect(await set({ reset: true })).toContain(texts.settings.everywhere);
    expect((await ask()).ephemeral).toBe(false);
  });

  it('are there only in a server', async () => {
    const entry = await running.discord.ask(slash('settings', {}), { guild: null });
    expect(words(shown(entry))).toContain(texts.errors.notInServer);
  });
});

describe('everything together', () => {
  it('names every registered command in these tests’ sights', () => {
    const used = new Set(
      running.discord.recorded.length > 0
        ? [...running.discord.ledger.entries.values()].map(
            ({ event }) => (event.data as { name?: string }).name,
          )
        : [],
    );
    expect(definitions.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('acknowledged everything within 3 s', () => {
    const late = [...running.discord.ledger.entries.values()].filter(
      ({ acknowledged }) => (acknowledged ?? 9e9) > 3_000,
    );
    expect(late).toEqual([]);
  });

  it('wrote no secret into the log', () => {
    for (const { token } of running.discord.ledger.entries.values())
      expect(logged.join('')).not.toContain(token);
    expect(scene.user).not.toBe('');
  });
});
