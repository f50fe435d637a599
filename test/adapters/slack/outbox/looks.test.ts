import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { openSender } from '../../../../adapters/slack/outbox/sender.ts';
import type { Teams } from '../../../../adapters/slack/transport/teams.ts';
import { createRateLimit } from '../../../../src/bot/machine/rate-limit.ts';
import { fakeClock } from '../../../bot/fake-clock.ts';

const BLOCK = { type: 'section', text: { type: 'mrkdwn', text: 'Yes.' } } as const;
const UNHEARD = new webApi.WebAPIRequestError(new Error('timeout'));
const LIMITED = new webApi.WebAPIRateLimitedError(60);
const SHORTLY = new webApi.WebAPIRateLimitedError(1);
const NOT_ALLOWED = new webApi.WebAPIPlatformError({ ok: false, error: 'missing_scope' });

interface Slack {
  /** Of which looks the message is the first to be seen in; 0 for never. */
  readonly seenAt: number;
  /** What each try to post ends in; null for its being done. */
  readonly posts: readonly (Error | null)[];
  /** What each look ends in; null for an answer. */
  readonly looks?: readonly (Error | null)[];
}

/** Posts one message on a clock that goes on by itself; gives its id, and how often it was posted and looked for. */
async function posting(
  { seenAt, posts, looks = [] }: Slack,
  earlierTry = false,
  waited: number[] = [],
) {
  const clock = fakeClock();
  const called = { posts: 0, looks: 0 };
  const apiCall = async (method: string) => {
    const isPost = method === 'chat.postMessage';
    const nth = isPost ? called.posts++ : called.looks++;
    const failure = (isPost ? posts : looks)[nth] ?? null;
    if (failure !== null) throw failure;
    if (isPost) return { ok: true, ts: 'posted' };
    const there = seenAt > 0 && called.looks >= seenAt;
    return {
      ok: true,
      messages: there ? [{ ts: 'found', blocks: [{ block_id: 'onrecord-r1' }] }] : [],
    };
  };
  const sender = openSender({
    teams: { client: async () => ({ apiCall }) } as unknown as Teams,
    pace: createRateLimit(clock, 0),
    api: null,
    refused: () => undefined,
    waited: (ms) => waited.push(ms),
    clock,
  });
  const place = { team: 'T1', channel: 'C1', thread: '1.000001' };
  const message = { text: 'Yes.', blocks: [BLOCK] };
  const post = { ...place, message, reference: 'r1', after: '1.000001', look: earlierTry };
  let ended = false;
  const done = sender.post(post, new AbortController().signal).finally(() => {
    ended = true;
  });
  while (!ended) {
    await new Promise((turn) => setImmediate(turn));
    if (clock.timers > 0) clock.advance(50);
  }
  return { id: await done, ...called };
}

it('tells how long Slack wants it to wait, the shortest pauses too', async () => {
  const waited: number[] = [];
  const came = await posting({ seenAt: 0, posts: [SHORTLY, null] }, false, waited);
  expect({ ...came, waited }).toMatchObject({ id: 'posted', posts: 2, waited: [1_000] });
});

describe('a post of which nothing was heard', () => {
  it.each([1, 2, 5])('is not sent again where it shows up by look %i', async (seenAt) => {
    const came = await posting({ seenAt, posts: [UNHEARD] });
    expect(came).toEqual({ id: 'found', posts: 1, looks: seenAt });
  });

  it('is sent again after some seven seconds, which Slack takes for no message', async () => {
    expect(await posting({ seenAt: 0, posts: [UNHEARD] })).toEqual({
      id: 'posted',
      posts: 2,
      looks: 5,
    });
  });

  it('is sent again at once where one may not look: waiting would show nothing', async () => {
    const came = await posting({ seenAt: 0, posts: [UNHEARD], looks: [NOT_ALLOWED] });
    expect(came).toEqual({ id: 'posted', posts: 2, looks: 1 });
  });

  it('is not put off for further looks that Slack does not allow so soon', async () => {
    const looks = [null, LIMITED, LIMITED, LIMITED, LIMITED];
    const came = await posting({ seenAt: 0, posts: [UNHEARD], looks });
    expect(came).toMatchObject({ id: 'posted', posts: 2 });
  });

  it('is looked for once more after the last try, before it is put off', async () => {
    const posts = [UNHEARD, UNHEARD, UNHEARD, UNHEARD];
    expect(await posting({ seenAt: 18, posts })).toEqual({ id: 'found', posts: 4, looks: 18 });
  });
});

it.each([502, 504])(
  'what a gateway answered for with %i is looked for as often',
  async (status) => {
    const failed = new webApi.WebAPIHTTPError(status, 'Gateway', {}, '');
    expect(await posting({ seenAt: 5, posts: [failed] })).toEqual({
      id: 'found',
      posts: 1,
      looks: 5,
    });
  },
);

it('what Slack answered with an error is looked for once: it is not underway any more', async () => {
  const failed = new webApi.WebAPIHTTPError(500, 'Internal Server Error', {}, '');
  expect(await posting({ seenAt: 0, posts: [failed] })).toEqual({
    id: 'posted',
    posts: 2,
    looks: 1,
  });
});

it('what a dead process may have sent at the last is looked for twice, a second apart', async () => {
  expect(await posting({ seenAt: 2, posts: [] }, true)).toEqual({
    id: 'found',
    posts: 0,
    looks: 2,
  });
  expect(await posting({ seenAt: 0, posts: [] }, true)).toEqual({
    id: 'posted',
    posts: 1,
    looks: 2,
  });
});
