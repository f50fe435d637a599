import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MODAL } from '../../../adapters/slack/modal.ts';
import { SETTINGS } from '../../../adapters/slack/workspace-settings.ts';
import type { Deed, Where } from '../../stand-ins/slack/deeds.ts';
import { controls, displayed, quotations } from '../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../stand-ins/slack/ledger.ts';
import { LEAST_SCOPES, startSlack } from '../../stand-ins/slack/stand-in.ts';
import { answered, type Running, run, until } from './harness.ts';

const QUESTION = 'what did Radakin say?';
let running: Running;
let n = 100;
let where: Where;

beforeAll(async () => {
  running = await run();
});
afterAll(async () => {
  expect(running.slack.ledger.faults).toEqual([]);
  await running.stop();
});
beforeEach(() => {
  n++;
  where = { team: 'T1', user: `U${n}`, channel: `C${n}` };
});

const send = (deed: Deed, at: Partial<Where> = {}) => running.slack.send(deed, { ...where, ...at });
const ask = (deed: Deed, at: Partial<Where> = {}) => answered(running.slack, send(deed, at));
const mention = (text: string, thread?: string): Deed =>
  thread === undefined ? { kind: 'mention', text } : { kind: 'mention', text, thread };
const lines = (standing: Standing) => displayed(shown(standing).blocks).join('\n');
const control = (standing: Standing, verb: string) =>
  controls(shown(standing).blocks).find(({ action_id: id }) => id.split(':')[1] === verb);
const press = (standing: Standing, verb: string, value?: string): Deed => ({
  kind: 'press',
  control: control(standing, verb),
  message: standing,
  ...(value === undefined ? {} : { value }),
});
/** Time for what must not come. */
const quiet = () => pause(250);
const all = () => running.slack.ledger.messages.filter(({ channel }) => channel === where.channel);

describe('a question', () => {
  it('that comes as app_mention and as message is answered once', async () => {
    await ask({ kind: 'twins', text: QUESTION });
    await quiet();
    expect(all()).toHaveLength(1);
  });

  it('without words gets help, not silence', async () => {
    expect(lines(await ask(mention('')))).not.toBe('');
  });

  it('that the coverage does not answer is told so, with a reason', async () => {
    const answer = await ask(mention('what did Ada Lovelace say about looms?'));
    expect(lines(answer)).toMatch(/Lovelace|coverage/);
  });

  it('from a bot, from ourselves, or by an unfurl is none', async () => {
    const text = `<@UBOT> ${QUESTION}`;
    send({ kind: 'message', text, event: { bot_id: 'BOTHER' } });
    send({ kind: 'message', text, event: { user: 'UBOT' } });
    send({ kind: 'message', text, event: { subtype: 'channel_join' } });
    send({
      kind: 'edit',
      ts: '1760000000.000001',
      text,
      before: text,
      event: { attachments: [{}] },
    });
    await quiet();
    expect(all()).toEqual([]);
  });
});

describe('a thread', () => {
  it('goes on without a mention, and knows what was asked before', async () => {
    const first = await ask(mention(QUESTION));
    const thread = first.thread as string;
    const next = await ask({ kind: 'message', text: 'and what did Healey say?', thread });
    expect(next.thread).toBe(thread);
    expect(lines(next)).toContain('Healey');
  });

  it('is left to people once somebody else speaks in it, until the next mention', async () => {
    const first = await ask(mention(QUESTION));
    const thread = first.thread as string;
    send({ kind: 'message', text: 'I heard something else.', thread }, { user: 'UELSE' });
    await quiet();
    send({ kind: 'message', text: 'What did he say?', thread });
    await quiet();
    expect(all()).toHaveLength(1);
    await ask(mention('what did Healey say?', thread));
    await ask({ kind: 'message', text: 'and Starmer?', thread });
    expect(all()).toHaveLength(3);
  });

  it('is not answered where the asker speaks to somebody', async () => {
    const first = await ask(mention(QUESTION));
    send({ kind: 'message', text: '<@U999> what do you say?', thread: first.thread as string });
    await quiet();
    expect(all()).toHaveLength(1);
  });

  it('that people began is answered where we are mentioned only', async () => {
    const thread = running.slack.ledger.stamp();
    await ask(mention(QUESTION, thread));
    send({ kind: 'message', text: 'and Healey?', thread });
    await quiet();
    expect(all()).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('within five minutes changes the answer', async () => {
    const entry = send({ kind: 'twins', text: QUESTION });
    const answer = await answered(running.slack, entry);
    const text = '<@UBOT> what did Healey say?';
    send({ kind: 'edit', ts: entry.ts, text, before: `<@UBOT> ${QUESTION}` });
    await until(() => answer.versions.length === 2);
    expect(lines(answer)).toContain('Healey');
    expect(all()).toHaveLength(1);
  });

  it('that comes before the question is heeded, once', async () => {
    const ts = running.slack.ledger.stamp();
    const text = '<@UBOT> what did Healey say?';
    send({ kind: 'edit', ts, text, before: `<@UBOT> ${QUESTION}` });
    await until(() => all().length === 1);
    send({ kind: 'message', text: `<@UBOT> ${QUESTION}`, event: { ts, event_ts: ts } });
    await quiet();
    expect(all()).toHaveLength(1);
    expect(lines(all()[0] as Standing)).toContain('Healey');
  });

  it('after more than five minutes changes nothing', async () => {
    const ts = `${Math.floor(Date.now() / 1_000) - 400}.000001`;
    send({ kind: 'message', text: `<@UBOT> ${QUESTION}`, event: { ts, event_ts: ts } });
    await until(() => all().length === 1);
    send({ kind: 'edit', ts, text: '<@UBOT> what did Healey say?', before: 'x' });
    await quiet();
    expect(all()[0]?.versions).toHaveLength(1);
  });

  it('while the answer is on its way is caught up with', async () => {
    running.slack.faults.script('chat.postMessage', { kind: 'slow', ms: 300 });
    const entry = send(mention(QUESTION));
    await until(() => entry.acknowledged);
    send({ kind: 'edit', ts: entry.ts, text: '<@UBOT> what did Healey say?', before: 'x' });
    await until(() => all().some(({ versions }) => versions.length === 2));
    expect(lines(all()[0] as Standing)).toContain('Healey');
    expect(all()).toHaveLength(1);
  });
});

describe('a deletion', () => {
  it('of the question removes the answer', async () => {
    const entry = send(mention(QUESTION));
    const answer = await answered(running.slack, entry);
    send({ kind: 'delete', ts: entry.ts });
    await until(() => answer.deleted);
  });

  it('while the answer is on its way removes it too', async () => {
    running.slack.faults.script('chat.postMessage', { kind: 'slow', ms: 300 });
    const entry = send(mention(QUESTION));
    await until(() => entry.acknowledged);
    send({ kind: 'delete', ts: entry.ts });
    await until(() => all().every(({ deleted }) => deleted) && all().length === 1);
  });
});

describe('buttons', () => {
  it('turn pages there and back, in the same message', async () => {
    const answer = await ask(mention(QUESTION));
    const first = quotations(shown(answer).blocks);
    send(press(answer, 'page'));
    await until(() => answer.versions.length === 2);
    expect(quotations(shown(answer).blocks)).not.toEqual(first);
    send(press(answer, 'page'));
    await until(() => answer.versions.length === 3);
    expect(quotations(shown(answer).blocks)).toEqual(first);
    expect(all()).toHaveLength(1);
  });

  it('show others their own page', async () => {
    const answer = await ask(mention(QUESTION));
    const page = await ask(press(answer, 'page'), { user: 'UOTHER' });
    expect(page.to).toBe('UOTHER');
    expect(answer.versions).toHaveLength(1);
  });

  it('turn the pages of a private answer', async () => {
    const answer = await ask({ kind: 'command', text: QUESTION });
    send(press(answer, 'page'));
    await until(() => answer.versions.length === 2);
  });

  it('show a passage in context, and a timeline, to who pressed', async () => {
    const answer = await ask(mention(QUESTION));
    const shows = controls(shown(answer).blocks).filter(({ action_id: id }) =>
      id.includes(':show:'),
    );
    const context = await ask({ kind: 'press', control: shows[0], message: answer });
    expect(context.to).toBe(where.user);
    expect(quotations(shown(context).blocks).length).toBeGreaterThan(1);
    const timeline = await ask({ kind: 'press', control: shows.at(-1), message: answer });
    expect(lines(timeline)).toContain('by date');
  });

  it('share a private answer, by the asker alone', async () => {
    const answer = await ask({ kind: 'command', text: QUESTION });
    const shared = await ask(press(answer, 'share'));
    expect(shared.to).toBeNull();
    expect(lines(shared)).toContain(`Shared by @${where.user}`);
    const refused = await ask(press(answer, 'share'), { user: 'UTHIEF' });
    expect(refused.to).toBe('UTHIEF');
    expect(lines(refused)).toContain('Only who asked');
  });

  it('share where the app is no member, by the response address', async () => {
    running.slack.web.channels = new Set();
    const answer = await ask({ kind: 'command', text: QUESTION });
    const shared = await ask(press(answer, 'share'));
    running.slack.web.channels = null;
    expect(shared).toMatchObject({ to: null, channel: where.channel });
  });

  it('take a vote, once a person', async () => {
    const answer = await ask(mention('what did Ada Lovelace say about steam?'));
    const votes = controls(shown(answer).blocks).filter(({ action_id: id }) =>
      id.includes(':vote:'),
    );
    const thanks = await ask({ kind: 'press', control: votes[1], message: answer });
    expect(thanks.to).toBe(where.user);
    expect(lines(thanks)).toContain('thank you');
  });
});

describe('the command', () => {
  it.each([
    ['help', /\/coverage check/],
    ['', /\/coverage check/],
    ['articles', /\d+ articles/],
    ['quotes Radakin', /Tony Radakin/],
    ['timeline Radakin', /by date/],
    ['check “something that nobody said at all”', /Not in this coverage/],
  ])('/coverage %s', async (text, expected) => {
    const answer = await ask({ kind: 'command', text });
    expect(answer.to).toBe(where.user);
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
    send({ kind: 'shortcut', id: 'onrecord_ask' });
    const { views } = running.slack.ledger;
    const before = views.length;
    await until(() => views.length > before || views.at(-1)?.type === 'modal');
    const typing = send({ kind: 'type', typed: 'radak' });
    await until(() => typing.acknowledged);
    expect(JSON.stringify(typing.response)).toContain('Tony Radakin');
    const misspelt = send({ kind: 'type', typed: 'Radakinn' });
    await until(() => misspelt.acknowledged);
    expect(JSON.stringify(misspelt.response)).toContain('Tony Radakin');
    const values = {
      question: { question: { value: 'troops' } },
      speaker: { speaker: { selected_option: { value: 'Tony Radakin' } } },
      since: { since: { selected_date: '2020-01-01' } },
      until: { until: { selected_date: null } },
    };
    const answer = await ask({ kind: 'submit', callback: MODAL, values });
    expect(answer.channel).toBe(where.user);
    expect(lines(answer)).toMatch(/Asked: troops · speaker: Tony Radakin · since: 2020-01-01/);
  });

  it('say what is wrong with what was filled in', async () => {
    const values = {
      question: { question: { value: 'troops' } },
      since: { since: { selected_date: '2026-01-02' } },
      until: { until: { selected_date: '2026-01-01' } },
    };
    const entry = send({ kind: 'submit', callback: MODAL, values });
    await until(() => entry.acknowledged);
    expect(entry.response).toMatchObject({ response_action: 'errors', errors: { until: /./ } });
  });

  it('check the quote of a message, with a link to it', async () => {
    const message = {
      ts: '1760000000.000100',
      text: 'he said “this was &lt;never&gt; printed anywhere”',
    };
    const answer = await ask({ kind: 'check-message', id: 'onrecord_check', message });
    expect(answer.to).toBe(where.user);
    expect(lines(answer)).toContain('Not in this coverage');
    expect(lines(answer)).toContain('<never>');
    expect(JSON.stringify(shown(answer))).toContain(
      `https://stand-in.slack.com/archives/${where.channel}/p1760000000000100`,
    );
  });

  it('say so where a message has no words', async () => {
    const message = { ts: '1760000000.000200', text: '' };
    const answer = await ask({ kind: 'check-message', id: 'onrecord_check', message });
    expect(lines(answer)).toContain('no text');
  });
});

describe('the pane', () => {
  it('suggests prompts, says that it works, names the thread, answers, and shares to the channel beside it', async () => {
    const channel = `D${n}`;
    const thread = running.slack.ledger.stamp();
    const opened = { channel_id: channel, thread_ts: thread, user_id: where.user };
    const context = { channel_id: where.channel, team_id: 'T1' };
    send({
      kind: 'event',
      event: { type: 'assistant_thread_started', assistant_thread: { ...opened, context } },
    });
    const { status } = running.slack.ledger;
    const told = (method: string) =>
      status.find((one) => one.thread_ts === thread && one.method.endsWith(method));
    await until(() => told('setSuggestedPrompts') !== undefined);
    expect(told('setSuggestedPrompts').prompts.length).toBeLessThanOrEqual(4);
    const answer = await ask({ kind: 'message', text: QUESTION, thread }, { channel });
    expect(answer).toMatchObject({ channel, thread, to: null });
    await until(() => told('setTitle') !== undefined);
    expect(told('setStatus').status).toMatch(/reading/);
    expect(told('setTitle').title).toBe(QUESTION);
    expect(control(answer, 'vote').type).toBe('feedback_buttons');
    send(press(answer, 'share'), { channel });
    await until(() => all().length === 1);
    expect(lines(all()[0] as Standing)).toContain(`Shared by @${where.user}`);
  });
});

describe('App Home', () => {
  const views = () => running.slack.ledger.views.filter(({ type }) => type === 'home');
  const open = async (user: string) => {
    const before = views().length;
    send({ kind: 'event', event: { type: 'app_home_opened', tab: 'home', user, channel: 'D1' } });
    await until(() => views().length > before);
    return views().at(-1);
  };
  const set = async (user: string, action: object) => {
    const before = views().length;
    const message = { ts: '1.1', to: null, thread: null };
    send({ kind: 'press', control: action, message, value: 'off' }, { user });
    await until(() => views().length > before);
  };

  it('shows what there is and how to ask, and the settings to admins only', async () => {
    const seen = await open(where.user);
    const text = displayed(seen.blocks).join('\n');
    expect(text).toMatch(/\d+ articles/);
    expect(text).toContain('Admins of the workspace');
    expect(JSON.stringify(seen)).not.toContain(SETTINGS.followUps);
    expect(JSON.stringify(await open('UADMIN'))).toContain(SETTINGS.followUps);
  });

  it('lets admins, and nobody else, switch follow-ups off', async () => {
    const action = { type: 'static_select', action_id: SETTINGS.followUps };
    const goesOn = async () => {
      n++;
      where = { ...where, channel: `C${n}`, user: `U${n}` };
      const first = await ask(mention(QUESTION));
      send({ kind: 'message', text: 'and Healey?', thread: first.thread as string });
      await pause(400);
      return all().length === 2;
    };
    await set('UNOBODY', action);
    expect(await goesOn()).toBe(true);
    await set('UADMIN', action);
    expect(await goesOn()).toBe(false);
  });
});
