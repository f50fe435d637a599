import { type Logger, webApi } from '@slack/bolt';
import type { Clock } from '../../../src/bot/machine/clock.ts';
import type { Log } from '../../../src/bot/machine/log.ts';

/** What everything round Bolt is made with. */
export interface BoltSurroundings {
  /** Slack's API with a slash at its end; null for Slack's own. */
  readonly api: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly logger: Logger;
}

/** What Slack's API takes longer than this for, ms, is tried again. */
const TIMEOUT = 10_000;

/**
 * Options of a Web API client, a new object each time: Bolt's socket client writes into the one it is
 * given. Its own retries are off, since they would post an answer twice; limits are told, not slept.
 */
export function webOptions(api: string | null, logger: Logger): webApi.WebClientOptions {
  return {
    ...(api === null ? {} : { slackApiUrl: api }),
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    fetch: fetchWhole,
    allowAbsoluteUrls: false,
  };
}

/** A client that speaks with a token. */
export function webClient(token: string, api: string | null, logger: Logger): webApi.WebClient {
  return new webApi.WebClient(token, webOptions(api, logger));
}

/** Reads the body as well before it says that there is an answer: the client takes one that breaks off for a mistake. */
const fetchWhole: webApi.FetchFunction = async (...given) => {
  const answer = await fetch(...given);
  return new Response(await answer.text(), answer);
};
