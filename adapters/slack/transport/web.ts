import { type Logger, webApi } from '@slack/bolt';

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
    allowAbsoluteUrls: false,
  };
}

/** A client that speaks with a token. */
export function webClient(token: string, api: string | null, logger: Logger): webApi.WebClient {
  return new webApi.WebClient(token, webOptions(api, logger));
}
