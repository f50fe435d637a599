import { describe, expect, it } from 'vitest';
import { texts } from '../../../../adapters/discord/texts.ts';
import type { Deed } from '../../../stand-ins/discord/events.ts';
import { shown } from '../../../stand-ins/discord/stand-in.ts';
import { controls, slash, somebody, stage, words } from '../demo/stage.ts';

const on = stage();

describe('buttons', () => {
  const ask = async (user: string, hidden = false) =>
    shown(
      await on.ask(
        slash('ask', { question: 'what did Radakin say about Russia?', private: hidden }),
        { user },
      ),
    );

  it('turn the page in place for who asked, there and back', async () => {
    const user = somebody();
    const message = await ask(user);
    const before = words(message);
    const more = await on.press(message, /^More/, user);
    expect(more.messages).toEqual([]);
    expect(words(message)).toContain('Page 2 of');
    await on.press(message, /^Back/, user);
    expect(words(message)).toBe(before);
  });

  it('turn the page for somebody else in a message of their own', async () => {
    const message = await ask(somebody());
    const before = words(message);
    const more = await on.press(message, /^More/, somebody());
    expect(more.messages.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    expect(words(message)).toBe(before);
  });

  it('show the paragraphs before and after', async () => {
    const message = await ask(somebody());
    const entry = await on.press(message, /In context/, somebody());
    expect(shown(entry).ephemeral).toBe(true);
    expect(words(shown(entry)).match(/-# Onrecord/g)?.length).toBeGreaterThan(1);
  });

  it('show what the speaker said by date', async () => {
    const entry = await on.press(await ask(somebody()), /Timeline/, somebody());
    expect(words(shown(entry))).toContain('by date');
  });

  it('share a private answer, by the asker alone', async () => {
    const user = somebody();
    const message = await ask(user, true);
    const stranger = await on.press(message, /Share/, somebody());
    expect(words(shown(stranger))).toContain(texts.errors.notYours);
    const shared = shown(await on.press(message, /Share/, user));
    expect(shared.ephemeral).toBe(false);
    expect(words(shared)).toContain(`Shared by <@${user}>`);
    expect(words(shared)).toContain('Tony Radakin');
  });

  it('take 👍 and 👎', async () => {
    const entry = await on.press(await ask(somebody()), /👎/, somebody());
    expect(words(shown(entry))).toContain('Noted');
    expect(shown(entry).ephemeral).toBe(true);
  });

  it('ask what is worth asking next', async () => {
    const user = somebody();
    const message = shown(await on.ask(slash('ask', { question: 'who is quoted?' }), { user }));
    const [, id] = [...controls(message)].find(([name]) => name === texts.buttons.ask) ?? [];
    const deed: Deed = {
      kind: 'select',
      message,
      id: id ?? '',
      values: ['What did John Healey say?'],
    };
    expect(words(shown(await on.ask(deed, { user })))).toContain('John Healey');
  });

  it('say so when their answer is no longer kept', async () => {
    const message = await ask(somebody());
    const entry = await on.ask({
      kind: 'press',
      message,
      id: '1p0.2a1x4hedjdhd.~AAAAAAAAAAAAAAAAAAAAAA',
    });
    expect(words(shown(entry))).toContain(texts.errors.gone);
  });

  it('work after a restart, long questions included', async () => {
    const user = somebody();
    const question = `what did Radakin say about Russia and ${'the alliance of many nations, '.repeat(6)}?`;
    const message = shown(await on.ask(slash('ask', { question }), { user }));
    expect([...controls(message).values()].some((id) => id.includes('~'))).toBe(true);
    await on.restart();
    const entry = await on.press(message, /Share|More|In context/, user);
    expect(words(shown(entry))).not.toContain(texts.errors.gone);
    expect(entry.answered).not.toBeNull();
  });
});
