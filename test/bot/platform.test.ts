import { describe, expect, it } from 'vitest';
import { texts } from '../../src/replies/texts.ts';
import { fakePlatform, type Shown } from './fake-platform.ts';

const QUESTION = 'what did Radakin say about Russia?';

/** The page of passages that a message shows. */
function replyOf(shown: Shown | undefined) {
  if (shown?.page.kind !== 'reply') throw new Error('It shows no passages.');
  return shown.page.reply;
}

/** Asks until the allowance is used up; how many questions it took. */
async function questionsLeft(on: ReturnType<typeof fakePlatform>, person: string): Promise<number> {
  for (let asked = 0; ; asked++) {
    await on.want('who is quoted?', person);
    if (on.told.length > 0) return asked;
  }
}

describe('a question on any platform', () => {
  it('is answered with passages, by pages', async () => {
    const on = fakePlatform();
    await on.want(QUESTION);
    const { outcome, cards, pages } = replyOf(on.shown[0]);
    expect({ outcome, cards: cards.length, more: pages > 1 }).toEqual({
      outcome: 'answered',
      cards: 2, // as many as this platform has room for
      more: true,
    });
  });

  it('is answered once, however often the platform delivers it', async () => {
    const on = fakePlatform();
    expect(await on.want(QUESTION, 'ana', {}, 'same')).toEqual({
      kind: 'taken',
      duplicate: false,
      safe: true,
    });
    expect(await on.want(QUESTION, 'ana', {}, 'same')).toEqual({
      kind: 'taken',
      duplicate: true,
      safe: true,
    });
    expect(on.shown.map(({ sent }) => sent)).toEqual([1]);
  });

  it('costs one of five a minute', async () => {
    const on = fakePlatform();
    expect(await questionsLeft(on, 'ana')).toBe(5);
    expect(on.told[0]).toBe(texts.errors.wait(12)); // a fifth of the minute
  });

  it('is not answered where that was switched off', async () => {
    const on = fakePlatform();
    await on.desk.policies.set('fake', 'g', { excluded: ['c'] });
    await on.want(QUESTION);
    expect([on.shown, on.told]).toEqual([[], [texts.errors.notHere]]);
  });

  it('is seen by whom it was asked for, else by whom the place says', async () => {
    const on = fakePlatform();
    await on.desk.policies.set('fake', 'g', { private: true });
    for (const manner of ['open', 'private', null] as const)
      await on.want(QUESTION, manner ?? 'x', { manner });
    expect(on.shown.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  });

  it('is read without the platform’s markup, and shown as it was typed', async () => {
    const plain = (typed: string) => typed.replaceAll('*', '');
    const on = fakePlatform({ plain });
    const quote = 'We *need* to defend forward';
    await on.want({ kind: 'check', quote });
    expect(replyOf(on.shown[0]).check?.verdict).toBe('exact');
    expect(on.shown[0]?.frame.wanted).toEqual({ kind: 'check', quote });
  });
});

describe('a page on any platform', () => {
  it('is turned there and back in place by the asker, at no cost', async () => {
    const on = fakePlatform();
    await on.want(QUESTION);
    const first = replyOf(on.shown[0]).cards;
    for (let times = 0; times < 10; times++) {
      await on.press(0, /^More/);
      expect(replyOf(on.shown[0]).page).toBe(2);
      await on.press(0, /^Back/);
    }
    expect(replyOf(on.shown[0]).cards).toEqual(first);
    expect(on.shown).toHaveLength(1);
    expect(await questionsLeft(on, 'ana')).toBe(4); // five, less the one that was asked
  });

  it('asks nothing: an unanswered question stands once in the report, whichever page is turned', async () => {
    const on = fakePlatform();
    await on.want('who warned of a false peace?');
    const { outcome, pages } = replyOf(on.shown[0]);
    expect({ outcome, more: pages > 1 }).toEqual({ outcome: 'not-in-coverage', more: true });
    for (let times = 0; times < 3; times++) {
      await on.press(0, /^More/);
      await on.press(0, /^Back/);
    }
    expect((await on.desk.feedback.report()).map(({ unanswered }) => unanswered)).toEqual([1]);
  });

  it('is no turn of the conversation: what was asked in between is still known', async () => {
    const on = fakePlatform();
    await on.want(QUESTION);
    for (let times = 0; times < 4; times++) {
      await on.press(0, /^More/);
      await on.press(0, /^Back/);
    }
    await on.want('what did Healey say about troops?');
    await on.press(0, /^More/); // an old answer, which does not become the last question
    await on.want('and Starmer?');
    expect(on.shown.at(-1)?.frame.understood).toMatch(/Starmer.*troops/);
  });

  it('of somebody else comes to whoever pressed, alone', async () => {
    const on = fakePlatform();
    await on.want(QUESTION);
    await on.press(0, /^More/, 'ben');
    expect(replyOf(on.shown[0]).page).toBe(1);
    expect(replyOf(on.shown[1]).page).toBe(2);
    expect(on.shown[1]?.hidden).toBe(true);
    expect(await questionsLeft(on, 'ben')).toBe(5);
  });

  it('of a follow-up is turned as the follow-up was understood', async () => {
    const on = fakePlatform();
    await on.want(QUESTION);
    await on.want('and Healey?');
    const { understood } = on.shown[1]?.frame ?? {};
    expect(understood).toContain('Healey');
    await on.want('what did Starmer say?');
    await on.press(1, /^More/);
    expect(on.shown[1]?.frame.understood).toBe(understood);
  });
});

describe('controls on any platform', () => {
  it('a question from a menu is one more turn of the conversation, and costs', async () => {
    const on = fakePlatform();
    await on.want('who is quoted?');
    const [question = ''] = replyOf(on.shown[0]).actions.flatMap((action) =>
      action.kind === 'ask' ? action.questions : [],
    );
    await on.press(0, new RegExp(question.replaceAll('?', '\\?')));
    await on.want('and Radakin?');
    expect(on.shown.at(-1)?.frame.understood).toContain('Radakin');
    expect(await questionsLeft(on, 'ana')).toBe(2);
  });

  it('only the asker shares, and it says who did', async () => {
    const on = fakePlatform();
    await on.want(QUESTION, 'ana', { manner: 'private' });
    expect(await on.press(0, /^Share/, 'ben')).toEqual({
      kind: 'notice',
      notice: texts.errors.notYours,
    });
    await on.press(0, /^Share/);
    expect(on.shown).toHaveLength(2);
    expect(on.shown[1]).toMatchObject({ hidden: false, frame: { sharedBy: 'ana' } });
    expect(on.shown[1]?.frame.shareable).toBe(false);
    expect(await questionsLeft(on, 'ana')).toBe(4);
  });

  it('there is nobody to share with where nobody else sees the place, or all see it', async () => {
    const on = fakePlatform();
    await on.want(QUESTION, 'ana', { manner: 'private', alone: true });
    await on.want(QUESTION, 'ana', { manner: 'open' });
    expect(on.shown.map(({ frame }) => frame.shareable)).toEqual([false, false]);
  });

  it('votes count once a person, and are thanked for', async () => {
    const on = fakePlatform();
    await on.want(QUESTION);
    for (const person of ['ana', 'ana', 'ben'])
      expect(await on.press(0, /👎/, person)).toEqual({
        kind: 'notice',
        notice: texts.feedback.down,
      });
    expect((await on.desk.feedback.report())[0]).toMatchObject({ disliked: 2 });
  });

  it('a vote on a later page is on the answer', async () => {
    const on = fakePlatform();
    await on.want(QUESTION);
    await on.press(0, /^More/);
    await on.press(0, /👎/);
    expect((await on.desk.feedback.report())[0]).toMatchObject({ question: QUESTION, disliked: 1 });
  });

  it('offers begin with whom is quoted most, and forgive a wrong spelling', async () => {
    const { ears } = fakePlatform();
    const offered = async (option: string, typed: string) => {
      const { coverage } = await import('../replies/shipped.ts');
      return ears.hear({ kind: 'typing', option, typed }, () => coverage);
    };
    expect(await offered('speaker', 'zelenski')).toMatchObject({
      offers: ['Volodymyr Zelenskyy'],
    });
    expect(await offered('question', 'what')).toEqual({ kind: 'offers', offers: [] });
  });
});
