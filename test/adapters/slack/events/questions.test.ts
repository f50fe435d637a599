import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../stand-ins/slack/ledger.ts';
import { lines, mention, QUESTION, quiet, stage } from '../demo/stage.ts';
import { answered, until } from '../harness.ts';

const on = stage();

describe('a question', () => {
  it('that comes as app_mention and as message is answered once', async () => {
    await on.ask({ kind: 'twins', text: QUESTION });
    await quiet();
    expect(on.all()).toHaveLength(1);
  });

  it('without words gets help, not silence', async () => {
    expect(lines(await on.ask(mention('')))).not.toBe('');
  });

  it('that the coverage does not answer is told so, with a reason', async () => {
    const answer = await on.ask(mention('what did Ada Lovelace say about looms?'));
    expect(lines(answer)).toMatch(/Lovelace|coverage/);
  });

  it('from a bot, from ourselves, or by an unfurl is none', async () => {
    const text = `<@UBOT> ${QUESTION}`;
    on.send({ kind: 'message', text, event: { bot_id: 'BOTHER' } });
    on.send({ kind: 'message', text, event: { user: 'UBOT' } });
    on.send({ kind: 'message', text, event: { subtype: 'channel_join' } });
    on.send({
      kind: 'edit',
      ts: '1760000000.000001',
      text,
      before: text,
      event: { attachments: [{}] },
    });
    await quiet();
    expect(on.all()).toEqual([]);
  });
});

describe('a thread', () => {
  it('goes on without a mention, and knows what was asked before', async () => {
    const first = await on.ask(mention(QUESTION));
    const thread = first.thread as string;
    const next = await on.ask({ kind: 'message', text: 'and what did Healey say?', thread });
    expect(next.thread).toBe(thread);
    expect(lines(next)).toContain('Healey');
  });

  it('is left to people once somebody else speaks in it, until the next mention', async () => {
    const first = await on.ask(mention(QUESTION));
    const thread = first.thread as string;
    on.send({ kind: 'message', text: 'I heard something else.', thread }, { user: 'UELSE' });
    await quiet();
    on.send({ kind: 'message', text: 'What did he say?', thread });
    await quiet();
    expect(on.all()).toHaveLength(1);
    await on.ask(mention('what did Healey say?', thread));
    await on.ask({ kind: 'message', text: 'and Starmer?', thread });
    expect(on.all()).toHaveLength(3);
  });

  it('is not answered where the asker speaks to somebody', async () => {
    const first = await on.ask(mention(QUESTION));
    on.send({ kind: 'message', text: '<@U999> what do you say?', thread: first.thread as string });
    await quiet();
    expect(on.all()).toHaveLength(1);
  });

  it('that people began is answered where we are mentioned only', async () => {
    const thread = on.running.slack.ledger.stamp();
    await on.ask(mention(QUESTION, thread));
    on.send({ kind: 'message', text: 'and Healey?', thread });
    await quiet();
    expect(on.all()).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('within five minutes changes the answer', async () => {
    const entry = on.send({ kind: 'twins', text: QUESTION });
    const answer = await answered(on.running.slack, entry);
    const text = '<@UBOT> what did Healey say?';
    on.send({ kind: 'edit', ts: entry.ts, text, before: `<@UBOT> ${QUESTION}` });
    await until(() => answer.versions.length === 2);
    expect(lines(answer)).toContain('Healey');
    expect(on.all()).toHaveLength(1);
  });

  it('that comes before the question is heeded, once', async () => {
    const ts = on.running.slack.ledger.stamp();
    const text = '<@UBOT> what did Healey say?';
    on.send({ kind: 'edit', ts, text, before: `<@UBOT> ${QUESTION}` });
    await until(() => on.all().length === 1);
    on.send({ kind: 'message', text: `<@UBOT> ${QUESTION}`, event: { ts, event_ts: ts } });
    await quiet();
    expect(on.all()).toHaveLength(1);
    expect(lines(on.all()[0] as Standing)).toContain('Healey');
  });

  it('after more than five minutes changes nothing', async () => {
    const ts = `${Math.floor(Date.now() / 1_000) - 400}.000001`;
    on.send({ kind: 'message', text: `<@UBOT> ${QUESTION}`, event: { ts, event_ts: ts } });
    await until(() => on.all().length === 1);
    on.send({ kind: 'edit', ts, text: '<@UBOT> what did Healey say?', before: 'x' });
    await quiet();
    expect(on.all()[0]?.versions).toHaveLength(1);
  });

  it('while the answer is on its way is caught up with', async () => {
    on.running.slack.faults.script('chat.postMessage', { kind: 'slow', ms: 300 });
    const entry = on.send(mention(QUESTION));
    await until(() => entry.acknowledged);
    on.send({ kind: 'edit', ts: entry.ts, text: '<@UBOT> what did Healey say?', before: 'x' });
    await until(() => on.all().some(({ versions }) => versions.length === 2));
    expect(lines(on.all()[0] as Standing)).toContain('Healey');
    expect(on.all()).toHaveLength(1);
  });
});

describe('a deletion', () => {
  it('of the question removes the answer', async () => {
    const entry = on.send(mention(QUESTION));
    const answer = await answered(on.running.slack, entry);
    on.send({ kind: 'delete', ts: entry.ts });
    await until(() => answer.deleted);
  });

  it('while the answer is on its way removes it too', async () => {
    on.running.slack.faults.script('chat.postMessage', { kind: 'slow', ms: 300 });
    const entry = on.send(mention(QUESTION));
    await until(() => entry.acknowledged);
    on.send({ kind: 'delete', ts: entry.ts });
    await until(() => on.all().every(({ deleted }) => deleted) && on.all().length === 1);
  });
});
