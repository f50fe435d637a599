import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { definitions } from '../../../../adapters/discord/setup/commands.ts';
import { texts } from '../../../../adapters/discord/texts.ts';
import { shown } from '../../../stand-ins/discord/stand-in.ts';
import { controls, data, slash, somebody, stage, words } from '../demo/stage.ts';

const on = stage();

describe('commands', () => {
  it('answer a question with passages, for all to see', async () => {
    const entry = await on.ask(slash('ask', { question: 'what did Radakin say?' }));
    expect(shown(entry).ephemeral).toBe(false);
    expect(words(shown(entry))).toContain('Tony Radakin');
    expect(entry.messages).toHaveLength(1);
  });

  it('answer in private where that is asked for', async () => {
    const deed = slash('ask', { question: 'what did Radakin say?', private: true });
    expect(shown(await on.ask(deed, { user: somebody() })).ephemeral).toBe(true);
  });

  it('hold an answer to speaker, outlet and days', async () => {
    const deed = slash('ask', {
      question: 'troops',
      speaker: 'John Healey',
      since: '2025-08-01',
      until: '2025-08-31',
    });
    const message = shown(await on.ask(deed, { user: somebody() }));
    expect(words(message)).toContain('John Healey');
    expect(words(message)).toContain('since\\\\: 2025'.replace('\\\\:', ':'));
  });

  it('say so, with a reason, where the coverage is silent', async () => {
    const deed = slash('ask', { question: 'what did Lionel Messi say about penalties?' });
    const message = shown(await on.ask(deed, { user: somebody() }));
    expect(words(message)).toContain('Lionel Messi is quoted');
  });

  it('understand a follow-up, say how, and turn its pages', async () => {
    const where = { user: somebody(), channel: '200000000000009999' };
    const first = slash('ask', { question: 'what did Radakin say about Russia?' });
    await on.ask(first, where);
    // Nobody reads an answer and types in the time that it takes to write down what was asked.
    await pause(500);
    const entry = await on.ask(slash('ask', { question: 'and Healey?' }), where);
    expect(words(shown(entry))).toContain('Asked: and Healey?');
    expect(words(shown(entry))).toMatch(/Understood as: [^"]*Healey/);
    expect(words(shown(entry))).toContain('**John Healey');
    await on.press(shown(entry), /^More/, where.user);
    expect(words(shown(entry))).toMatch(/Understood as: [^"]*Healey/);
    const elsewhere = await on.ask(slash('ask', { question: 'and Healey?' }), {
      user: somebody(),
    });
    expect(words(shown(elsewhere))).not.toContain('Understood as');
  });

  it('list what somebody is quoted with', async () => {
    const deed = slash('quotes', { speaker: 'Healey', about: 'troops' });
    expect(words(shown(await on.ask(deed, { user: somebody() })))).toContain('John Healey');
  });

  it('check a quote, and show what was changed', async () => {
    const deed = slash('check', {
      quote: 'Russia has more reason to be fearful of an alliance of 32 than the other way around',
    });
    const message = shown(await on.ask(deed, { user: somebody() }));
    expect(words(message)).toContain(texts.verdicts.altered);
    expect(words(message)).toContain('~~reason~~');
    expect(words(message)).toContain('**cause**');
  });

  it('tell what somebody said by date', async () => {
    const deed = slash('timeline', { speaker: 'Tony Radakin' });
    expect(words(shown(await on.ask(deed, { user: somebody() })))).toContain('by date');
  });

  it('say that no article is known to have changed, where none has', async () => {
    const message = shown(await on.ask(slash('changes'), { user: somebody() }));
    expect(words(message)).toContain('No change is known');
  });

  it('keep what is fetched for those who are named for it', async () => {
    const deed = { ...slash('sources'), subcommand: 'list' };
    const message = shown(await on.ask(deed, { user: somebody() }));
    expect(message.ephemeral).toBe(true);
    expect(words(message)).toContain('can see and change what is fetched');
  });

  it('list the articles and turn their pages', async () => {
    const user = somebody();
    const first = shown(await on.ask(slash('articles'), { user }));
    expect(words(first)).toContain('12 articles');
    const second = await on.press(first, /^More/, user);
    expect(words(shown(second))).toContain('Page 2 of 2');
  });

  it('help', async () => {
    const entry = await on.ask(slash('help'), { user: somebody() });
    expect(words(shown(entry))).toContain('/timeline');
  });

  it('that are not known any more say so', async () => {
    const entry = await on.ask(slash('gone'), { user: somebody() });
    expect(words(shown(entry))).toContain('register');
  });

  it('work in a direct message, where there is nobody to share with', async () => {
    const deed = slash('ask', { question: 'what did Radakin say?', private: true });
    const entry = await on.ask(deed, { user: somebody(), guild: null });
    expect([...controls(shown(entry)).keys()]).not.toContain('Share');
  });

  it('tell who asks too much how long to wait, alone', async () => {
    const user = somebody();
    const ask = () => on.ask(slash('ask', { question: 'what did Radakin say?' }), { user });
    for (let n = 0; n < 5; n++) await ask();
    const refused = shown(await ask());
    expect(refused.ephemeral).toBe(true);
    expect(words(refused)).toMatch(/ask again in \d+ seconds/);
  });
});

describe('a message’s menu', () => {
  it('checks the quote in it, for the asker alone', async () => {
    const content = '“We need to defend forward,” he says';
    const entry = await on.ask(
      { kind: 'message-menu', name: 'Check this quote', content },
      { user: somebody() },
    );
    expect(shown(entry).ephemeral).toBe(true);
    expect(words(shown(entry))).toMatch(/Exact|Altered|Stitched/);
  });

  it('opens a window with its text, which can be asked', async () => {
    const user = somebody();
    const opened = await on.ask(
      { kind: 'message-menu', name: 'Ask the coverage', content: 'what did Radakin say?' },
      { user },
    );
    expect(opened.callback?.type).toBe(9);
    expect(JSON.stringify(data(opened))).toContain('what did Radakin say?');
    const id = String(data(opened).custom_id);
    const sent = await on.ask(
      { kind: 'submit', id, fields: { question: 'what did Radakin say?' } },
      { user },
    );
    expect(words(shown(sent))).toContain('Tony Radakin');
  });

  it('says so where there is no text', async () => {
    const entry = await on.ask(
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
    const entry = await on.ask(slash('settings', { private: true }), {
      ...MANAGER,
      permissions: '2048',
    });
    expect(words(shown(entry))).toContain(texts.errors.notManager);
  });

  it('make answers private, and shut a channel and open it again', async () => {
    const set = async (options: Record<string, string | boolean>) =>
      words(shown(await on.ask(slash('settings', options), MANAGER)));
    const ask = async () =>
      shown(
        await on.ask(slash('ask', { question: 'what did Radakin say?' }), {
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
    const entry = await on.ask(slash('settings', {}), { guild: null });
    expect(words(shown(entry))).toContain(texts.errors.notInServer);
  });
});

describe('/watch', () => {
  it('shows what would have been found before it is saved, and says what can’t be typed', async () => {
    const radakin = { kind: 'speaker', of: 'Radakin' };
    const add = { kind: 'slash', name: 'watch', options: radakin, subcommand: 'add' } as const;
    expect(words(shown(await on.ask(add, { user: somebody() })))).toContain('A watch on what');
    const options = { kind: 'phrase', of: 'a ferry', quiet: 'at night' };
    const wrong = { kind: 'slash', name: 'watch', options, subcommand: 'add' } as const;
    const entry = await on.ask(wrong, { user: somebody() });
    expect(words(shown(entry))).toContain('Give two hours, such as 22-7.');
  });
});

describe('all of them together', () => {
  it('are every command that is registered', () => {
    const used = new Set(
      [...on.running.discord.ledger.entries.values()].map(
        ({ event }) => (event.data as { name?: string }).name,
      ),
    );
    expect(definitions.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });
});
