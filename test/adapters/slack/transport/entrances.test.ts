import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../../adapters/slack/setup/workspace-settings.ts';
import { MODAL } from '../../../../adapters/slack/view/modal.ts';
import { displayed } from '../../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../../stand-ins/slack/ledger.ts';
import { LEAST_SCOPES, startSlack } from '../../../stand-ins/slack/stand-in.ts';
import { control, lines, mention, press, QUESTION, stage } from '../demo/stage.ts';
import { run, until } from '../harness.ts';

const on = stage();

describe('the command', () => {
  it.each([
    ['help', /\/coverage check/],
    ['', /\/coverage check/],
    ['articles', /\d+ articles/],
    ['quotes Radakin', /Tony Radakin/],
    ['timeline Radakin', /by date/],
    ['check “something that nobody said at all”', /Not in this coverage/],
  ])('/coverage %s', async (text, expected) => {
    const answer = await on.ask({ kind: 'command', text });
    expect(answer.to).toBe(on.where.user);
    expect(lines(answer)).toMatch(expected);
  });

  it('says in its help what an app with the least rights lacks', async () => {
    const slack = await startSlack();
    slack.web.scopes = LEAST_SCOPES;
    const least = await run({ slack });
    const help = await least.ask({ kind: 'command', text: 'help' });
    expect(lines(help)).toContain('onrecord slack manifest');
    expect(lines(help)).not.toContain('in the pane');
    await least.stop();
    await slack.stop();
  });
});

describe('shortcuts', () => {
  it('open a window, offer names, and answer what is sent off directly', async () => {
    on.send({ kind: 'shortcut', id: 'onrecord_ask' });
    const { views } = on.running.slack.ledger;
    const before = views.length;
    await until(() => views.length > before || views.at(-1)?.type === 'modal');
    const typing = on.send({ kind: 'type', typed: 'radak' });
    await until(() => typing.acknowledged);
    expect(JSON.stringify(typing.response)).toContain('Tony Radakin');
    const misspelt = on.send({ kind: 'type', typed: 'Radakinn' });
    await until(() => misspelt.acknowledged);
    expect(JSON.stringify(misspelt.response)).toContain('Tony Radakin');
    const values = {
      question: { question: { value: 'troops' } },
      speaker: { speaker: { selected_option: { value: 'Tony Radakin' } } },
      since: { since: { selected_date: '2020-01-01' } },
      until: { until: { selected_date: null } },
    };
    const answer = await on.ask({ kind: 'submit', callback: MODAL, values });
    expect(answer.channel).toBe(on.where.user);
    expect(lines(answer)).toMatch(/Asked: troops · speaker: Tony Radakin · since: 2020-01-01/);
  });

  it('say what is wrong with what was filled in', async () => {
    const values = {
      question: { question: { value: 'troops' } },
      since: { since: { selected_date: '2026-01-02' } },
      until: { until: { selected_date: '2026-01-01' } },
    };
    const entry = on.send({ kind: 'submit', callback: MODAL, values });
    await until(() => entry.acknowledged);
    expect(entry.response).toMatchObject({ response_action: 'errors', errors: { until: /./ } });
  });

  it('check the quote of a message, with a link to it', async () => {
    const message = {
      ts: '1760000000.000100',
      text: 'he said “this was &lt;never&gt; printed anywhere”',
    };
    const answer = await on.ask({ kind: 'check-message', id: 'onrecord_check', message });
    expect(answer.to).toBe(on.where.user);
    expect(lines(answer)).toContain('Not in this coverage');
    expect(lines(answer)).toContain('<never>');
    expect(JSON.stringify(shown(answer))).toContain(
      `https://stand-in.slack.com/archives/${on.where.channel}/p1760000000000100`,
    );
  });

  it('say so where a message has no words', async () => {
    const message = { ts: '1760000000.000200', text: '' };
    const answer = await on.ask({ kind: 'check-message', id: 'onrecord_check', message });
    expect(lines(answer)).toContain('no text');
  });
});

describe('the pane', () => {
  it('suggests prompts, says that it works, names the thread, answers, and shares to the channel beside it', async () => {
    const channel = `D${on.where.user}`;
    const thread = on.running.slack.ledger.stamp();
    const opened = { channel_id: channel, thread_ts: thread, user_id: on.where.user };
    const context = { channel_id: on.where.channel, team_id: 'T1' };
    on.send({
      kind: 'event',
      event: { type: 'assistant_thread_started', assistant_thread: { ...opened, context } },
    });
    const { status } = on.running.slack.ledger;
    const told = (method: string) =>
      status.find((one) => one.thread_ts === thread && one.method.endsWith(method));
    await until(() => told('setSuggestedPrompts') !== undefined);
    expect(told('setSuggestedPrompts').prompts.length).toBeLessThanOrEqual(4);
    const answer = await on.ask({ kind: 'message', text: QUESTION, thread }, { channel });
    expect(answer).toMatchObject({ channel, thread, to: null });
    await until(() => told('setTitle') !== undefined);
    expect(told('setStatus').status).toMatch(/reading/);
    expect(told('setTitle').title).toBe(QUESTION);
    expect(control(answer, 'vote').type).toBe('feedback_buttons');
    on.send(press(answer, 'share'), { channel });
    await until(() => on.all().length === 1);
    expect(lines(on.all()[0] as Standing)).toContain(`Shared by @${on.where.user}`);
  });
});

describe('App Home', () => {
  const views = () => on.running.slack.ledger.views.filter(({ type }) => type === 'home');
  const open = async (user: string) => {
    const before = views().length;
    on.send({
      kind: 'event',
      event: { type: 'app_home_opened', tab: 'home', user, channel: 'D1' },
    });
    await until(() => views().length > before);
    return views().at(-1);
  };
  const set = async (user: string, action: object) => {
    const before = views().length;
    const message = { ts: '1.1', to: null, thread: null };
    on.send({ kind: 'press', control: action, message, value: 'off' }, { user });
    await until(() => views().length > before);
  };

  it('shows what there is and how to ask, and the settings to admins only', async () => {
    const seen = await open(on.where.user);
    const text = displayed(seen.blocks).join('\n');
    expect(text).toMatch(/\d+ articles/);
    expect(text).toContain('Admins of the workspace');
    expect(JSON.stringify(seen)).not.toContain(SETTINGS.followUps);
    expect(JSON.stringify(await open('UADMIN'))).toContain(SETTINGS.followUps);
  });

  it('lets admins, and nobody else, switch follow-ups off', async () => {
    const action = { type: 'static_select', action_id: SETTINGS.followUps };
    const goesOn = async () => {
      on.move();
      const first = await on.ask(mention(QUESTION));
      on.send({ kind: 'message', text: 'and Healey?', thread: first.thread as string });
      await pause(400);
      return on.all().length === 2;
    };
    await set('UNOBODY', action);
    expect(await goesOn()).toBe(true);
    await set('UADMIN', action);
    expect(await goesOn()).toBe(false);
  });
});
