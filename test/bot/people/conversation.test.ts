import { describe, expect, it } from 'vitest';
import { openConversations } from '../../../src/bot/people/conversation.ts';
import { openPseudonyms } from '../../../src/bot/store/pseudonym.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, temporaryFolder, testState } from '../setting.ts';

function given(folder: string | null = null) {
  const clock = fakeClock();
  const { state, close } = testState(folder, clock);
  return { clock, state, close, conversations: openConversations(state, openPseudonyms(state)) };
}

describe('conversations', () => {
  it('know the last question for ten minutes', async () => {
    const { clock, conversations } = given();
    expect(await conversations.last(inquiry())).toBeNull();
    await conversations.remember(inquiry(), { speaker: 'A' });
    await conversations.remember(inquiry(), { speaker: 'B' });
    clock.advance(10 * 60_000 - 1);
    expect(await conversations.last(inquiry())).toEqual({ speaker: 'B' });
    clock.advance(1);
    expect(await conversations.last(inquiry())).toBeNull();
  });

  it('are those of one person in one channel or thread', async () => {
    const { conversations } = given();
    await conversations.remember(inquiry(), 'mine');
    const place = inquiry().place;
    expect(await conversations.last(inquiry({ person: 'p2' }))).toBeNull();
    expect(await conversations.last(inquiry({ place: { ...place, channel: 'c2' } }))).toBeNull();
    expect(await conversations.last(inquiry({ place: { ...place, thread: 't1' } }))).toBeNull();
    expect(await conversations.last(inquiry({ platform: 'slack' }))).toBeNull();
  });

  it('outlast a restart', async () => {
    const folder = temporaryFolder();
    const first = given(folder);
    await first.conversations.remember(inquiry(), 'mine');
    first.close();
    expect(await given(folder).conversations.last(inquiry())).toBe('mine');
  });

  it('forget what is too long, the one before it too: it is not what was asked last', async () => {
    const { conversations } = given();
    await conversations.remember(inquiry(), 'before');
    await conversations.remember(inquiry(), 'x'.repeat(8_191));
    expect(await conversations.last(inquiry())).toBeNull();
    await conversations.remember(inquiry(), 'x'.repeat(8_190));
    expect(await conversations.last(inquiry())).toHaveLength(8_190);
  });
});
