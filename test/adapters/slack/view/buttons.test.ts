import { describe, expect, it } from 'vitest';
import { controls, quotations } from '../../../stand-ins/slack/display.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import { lines, mention, press, QUESTION, stage } from '../demo/stage.ts';
import { until } from '../harness.ts';

const on = stage();

describe('buttons', () => {
  it('turn pages there and back, in the same message', async () => {
    const answer = await on.ask(mention(QUESTION));
    const first = quotations(shown(answer).blocks);
    on.send(press(answer, 'page'));
    await until(() => answer.versions.length === 2);
    expect(quotations(shown(answer).blocks)).not.toEqual(first);
    on.send(press(answer, 'page'));
    await until(() => answer.versions.length === 3);
    expect(quotations(shown(answer).blocks)).toEqual(first);
    expect(on.all()).toHaveLength(1);
  });

  it('show others their own page', async () => {
    const answer = await on.ask(mention(QUESTION));
    const page = await on.ask(press(answer, 'page'), { user: 'UOTHER' });
    expect(page.to).toBe('UOTHER');
    expect(answer.versions).toHaveLength(1);
  });

  it('turn the pages of a private answer', async () => {
    const answer = await on.ask({ kind: 'command', text: QUESTION });
    on.send(press(answer, 'page'));
    await until(() => answer.versions.length === 2);
  });

  it('show a passage in context, and a timeline, to who pressed', async () => {
    const answer = await on.ask(mention(QUESTION));
    const shows = controls(shown(answer).blocks).filter(({ action_id: id }) =>
      id.includes(':show:'),
    );
    const context = await on.ask({ kind: 'press', control: shows[0], message: answer });
    expect(context.to).toBe(on.where.user);
    expect(quotations(shown(context).blocks).length).toBeGreaterThan(1);
    const button = shows.find((one) => one.text?.text === 'Timeline');
    const timeline = await on.ask({ kind: 'press', control: button, message: answer });
    expect(lines(timeline)).toContain('by date');
  });

  it('share a private answer, by the asker alone', async () => {
    const answer = await on.ask({ kind: 'command', text: QUESTION });
    const shared = await on.ask(press(answer, 'share'));
    expect(shared.to).toBeNull();
    expect(lines(shared)).toContain(`Shared by @${on.where.user}`);
    const refused = await on.ask(press(answer, 'share'), { user: 'UTHIEF' });
    expect(refused.to).toBe('UTHIEF');
    expect(lines(refused)).toContain('Only the person who asked');
  });

  it('share where the app is no member, by the response address', async () => {
    on.running.slack.web.channels = new Set();
    const answer = await on.ask({ kind: 'command', text: QUESTION });
    const shared = await on.ask(press(answer, 'share'));
    on.running.slack.web.channels = null;
    expect(shared).toMatchObject({ to: null, channel: on.where.channel });
  });

  it('take a vote, once a person', async () => {
    const answer = await on.ask(mention('what did Ada Lovelace say about steam?'));
    const votes = controls(shown(answer).blocks).filter(({ action_id: id }) =>
      id.includes(':vote:'),
    );
    const thanks = await on.ask({ kind: 'press', control: votes[1], message: answer });
    expect(thanks.to).toBe(on.where.user);
    expect(lines(thanks)).toContain('thank you');
  });
});
