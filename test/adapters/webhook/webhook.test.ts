import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWebhookSettings } from '../../../adapters/webhook/settings.ts';
import { texts } from '../../../src/replies/texts.ts';
import { coverage } from '../../replies/shipped.ts';
import { logged } from '../bot.ts';
import { type Answer, type Running, run, SECRET } from './harness.ts';

let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(() => running.stop());

let events = 0;
/** An event by somebody new each time, so that nobody has to wait. */
const event = (fields: object) => ({
  id: `e${++events}`,
  person: `p${events}`,
  channel: `c${events}`,
  guild: 'g',
  ...fields,
});
const send = (fields: object) => running.post(event(fields));
const QUESTION = { action: 'ask', question: 'what did Radakin say about Russia?' };
/** Printed in the outlet’s own words. */
const PRINTED = 'He has left room for failure';

/** The control that is labelled so, anywhere in an answer. */
function control({ body }: Answer, label: RegExp): string {
  const all = [
    ...body.buttons,
    ...(body.cards ?? []).flatMap((card: { buttons: object[] }) => card.buttons),
    ...body.menus.flatMap((menu: { entries: object[] }) => menu.entries),
  ];
  return all.find((one) => label.test(one.label))?.control ?? `no ${label}`;
}

describe('a question', () => {
  it('is answered with the words that were printed, cited and signed', async () => {
    const { status, signed, body } = await send(QUESTION);
    expect({ status, signed, kind: body.kind, outcome: body.outcome }).toEqual({
      status: 200,
      signed: true,
      kind: 'answer',
      outcome: 'answered',
    });
    for (const { passage, text, citation } of body.cards) {
      const printed = coverage.passages.find(({ id }) => id === passage)?.text ?? '';
      expect(printed).toContain(text);
      expect(body.text).toContain(text);
      expect(body.text).toContain(citation);
    }
    expect(body.cards.length).toBeGreaterThan(0);
  });

  it('is answered once: sent again it gets the same answer, after a restart too', async () => {
    const own = event(QUESTION);
    const first = await running.post(own);
    const again = await running.post(own);
    expect(first.body.duplicate).toBe(false);
    expect(again.body).toEqual({ ...first.body, duplicate: true });
    const { state } = running;
    await running.bot.stop();
    running = { ...(await run({ state })), stop: running.stop };
    expect((await running.post(own)).body).toEqual(again.body);
  });

  it('is silent, with a reason, where the coverage is', async () => {
    const { body } = await send({ action: 'ask', question: 'what did Messi say about penalties?' });
    expect(body.outcome).toBe('not-in-coverage');
    expect(body.text).toContain('Messi');
  });

  it('may be a quotation, a name, a list, or for help', async () => {
    const quote = 'We need to defend forward';
    expect((await send({ action: 'check', quote })).body.check.verdict).toBe('exact');
    // printed in the outlet's own words: the sentence that shows it goes with the verdict
    const printed = (await send({ action: 'check', quote: PRINTED })).body;
    expect(printed.check).toMatchObject({ verdict: 'not-quoted' });
    expect(printed.check.reason).toContain(PRINTED);
    expect(printed.text).toContain(printed.check.reason);
    expect((await send({ action: 'quotes', speaker: 'Healey' })).body.text).toContain('Healey');
    expect((await send({ action: 'timeline', speaker: 'Healey' })).body.lead).toContain('by date');
    expect((await send({ action: 'articles' })).body.articles).toHaveLength(12);
    expect((await send({ action: 'help' })).body.text).toContain('Onrecord');
  });

  it('leans on the one before, in the same channel', async () => {
    const who = { person: 'follower', channel: 'c-follow' };
    await send({ ...QUESTION, ...who });
    const { body } = await send({ action: 'ask', question: 'and Healey?', ...who });
    expect(body.understood).toContain('Healey');
  });

  it('is refused with the seconds to wait where somebody asks too much', async () => {
    const hurry = () => send({ action: 'ask', question: 'who is quoted?', person: 'hurry' });
    for (let asked = 0; asked < 5; asked++) await hurry();
    const { kind, private: hidden, text } = (await hurry()).body;
    expect({ kind, hidden }).toEqual({ kind: 'notice', hidden: true });
    expect(text).toMatch(/ask again in \d+ seconds/);
  });
});

describe('a control', () => {
  it('turns the page for the asker in place, for others beside it', async () => {
    const first = await send({ ...QUESTION, person: 'ana' });
    const press = { action: 'press', control: control(first, /^More/), message: 'm1' };
    const own = await send({ ...press, person: 'ana' });
    expect(own.body).toMatchObject({ page: 2, replaces: 'm1', private: false });
    const other = await send({ ...press, person: 'ben' });
    expect(other.body).toMatchObject({ page: 2, replaces: null, private: true });
    const back = await send({
      action: 'press',
      control: control(own, /^Back/),
      message: 'm1',
      person: 'ana',
    });
    expect(back.body.cards).toEqual(first.body.cards);
  });

  it('shares a private answer, by the asker alone', async () => {
    const first = await send({ ...QUESTION, person: 'ana2', private: true });
    expect(first.body.private).toBe(true);
    const press = { action: 'press', control: control(first, /^Share/), private: true };
    expect((await send({ ...press, person: 'ben2' })).body.text).toBe(texts.errors.notYours);
    const shared = await send({ ...press, person: 'ana2' });
    expect(shared.body).toMatchObject({ private: false, sharedBy: 'ana2' });
  });

  it('shows a passage in context, votes, and asks what is offered next', async () => {
    const first = await send(QUESTION);
    const context = await send({ action: 'press', control: control(first, /In context/) });
    expect(context.body.cards.length).toBeGreaterThan(1);
    const vote = await send({ action: 'press', control: control(first, /👎/) });
    expect(vote.body.text).toBe(texts.feedback.down);
    const list = await send({ action: 'ask', question: 'who is quoted?' });
    const next = await send({ action: 'press', control: control(list, /^What did/) });
    expect(next.body.outcome).toBe('answered');
  });

  it('offers names while somebody types', async () => {
    const { body } = await send({ action: 'type', option: 'speaker', typed: 'radkin' });
    expect(body).toEqual({ kind: 'offers', offers: ['Tony Radakin'] });
  });
});

describe('what is not let in', () => {
  const refused: Readonly<Record<string, Parameters<Running['post']>[1]>> = {
    'another secret': { secret: 'another-secret-of-thirty-two-signs!!' },
    'a timestamp of long ago': { off: -400 },
    'a timestamp of a time to come': { off: 400 },
    'no signature': { headers: { 'x-onrecord-signature': '' } },
    'a signature of another body': { headers: { 'x-onrecord-signature': `v1=${'0'.repeat(64)}` } },
    'a timestamp that is none': { headers: { 'x-onrecord-timestamp': 'now' } },
  };

  it.each(Object.entries(refused))('%s', async (_, how) => {
    const { status, body } = await running.post(event(QUESTION), how);
    expect(status).toBe(401);
    expect(Object.keys(body)).toEqual(['error']);
  });

  it.each([
    ['not json', 400],
    ['[]', 400],
    ['null', 400],
    [JSON.stringify({ action: 'dance' }), 400],
    [JSON.stringify({ ...event({ action: 'ask' }) }), 400],
    [JSON.stringify(event({ ...QUESTION, id: 'x'.repeat(201) })), 400],
    [JSON.stringify(event({ action: 'ask', question: ['who?'] })), 400],
    [JSON.stringify(event({ action: 'press', control: 'steal:[1]' })), 400],
    [JSON.stringify(event({ ...QUESTION, more: 'x'.repeat(100_001) })), 413],
  ])('%.60s', async (body, status) => {
    expect((await running.post(body)).status).toBe(status);
    expect(running.bot.healthy()).toBe(true);
  });

  it('another path, another method; health is told to all', async () => {
    expect((await running.post({}, { path: '/else' })).status).toBe(404);
    expect((await running.post({}, { method: 'GET' })).status).toBe(405);
    expect((await running.post({}, { path: '/healthz', method: 'GET' })).status).toBe(200);
  });

  it('a new secret is taken beside the old one', async () => {
    const next = 'the-next-secret-which-is-also-long-enough';
    const both = await run({ env: { ONRECORD_WEBHOOK_SECRET: `${next},${SECRET}` } });
    expect((await both.post(event(QUESTION))).status).toBe(200);
    const renewed = await both.post(event(QUESTION), { secret: next });
    expect({ status: renewed.status, signed: renewed.signed }).toEqual({
      status: 200,
      signed: false, // with the new one: the old one does not fit any more
    });
    await both.stop();
  });
});

describe('the settings', () => {
  it.each([
    [{}, /ONRECORD_WEBHOOK_SECRET is not set.*openssl/s],
    [{ ONRECORD_WEBHOOK_SECRET: 'short' }, /fewer than 32/],
    [{ ONRECORD_WEBHOOK_SECRET: SECRET, PORT: 'x' }, /PORT is "x"/],
  ])('%o is refused with the remedy', (env, remedy) => {
    expect(() => readWebhookSettings(env)).toThrow(remedy);
  });
});

describe('the adapter', () => {
  it('is small: a third platform takes fewer than 1,000 lines', () => {
    const folder = fileURLToPath(new URL('../../../adapters/webhook/', import.meta.url));
    const lines = readdirSync(folder).map(
      (file) => readFileSync(`${folder}${file}`, 'utf8').split('\n').length,
    );
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(1_000);
  });

  it('writes no secret and, below debug, nothing that was typed into its log', () => {
    expect(logged.join('')).not.toContain(SECRET);
  });
});
