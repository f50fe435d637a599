import { webApi } from '@slack/bolt';
import { type Failure, failureOfStatus } from '../../../src/bot/queue/failure.ts';

/** Slack's error codes by what they mean: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const CODES: Readonly<Record<Exclude<Failure['kind'], 'wait' | 'other'>, readonly string[]>> = {
  unsure: [
    'internal_error',
    'fatal_error',
    'service_unavailable',
    'request_timeout',
    'team_added_to_org',
    'accesslimited',
  ],
  unfit: [
    'msg_blocks_too_long',
    'msg_too_long',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_attachments',
    'attachment_payload_limit_exceeded',
    'no_text',
  ],
  'no-place': [
    'channel_not_found',
    'not_in_channel',
    'user_not_in_channel',
    'is_archived',
    'is_inactive',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'restricted_action_non_threadable_channel',
    'restricted_action_thread_locked',
    'restricted_action_messages_tab_disabled',
    'messages_tab_disabled',
    'cannot_reply_to_message',
    'channel_type_not_supported',
    'thread_not_found',
    'message_not_found',
    'cant_update_message',
    'cant_delete_message',
    'edit_window_closed',
    'update_failed',
    'expired_url',
    'used_url',
    'no_service',
    'user_not_found',
    'cannot_dm_bot',
  ],
  'no-scope': ['missing_scope', 'not_allowed_token_type', 'no_permission'],
  'no-token': [
    'invalid_auth',
    'not_authed',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'user_removed_from_team',
    'team_disabled',
  ],
};

/** Nothing was heard of a call: whether it was taken, and whether it still may be. */
export const UNHEARD: Failure = { kind: 'unsure', code: 'network', underway: true };

/** What an error that the Web API client threw means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'wait', ms: error.retryAfter * 1_000, code: 'ratelimited' };
  if (error instanceof webApi.WebAPIRequestError) return UNHEARD;
  if (error instanceof webApi.WebAPIHTTPError)
    return failureOfAnswer(error.statusCode, String(error.statusCode), null);
  if (error instanceof webApi.WebAPIPlatformError) return failureOfCode(error.data.error);
  return { kind: 'other', code: error instanceof Error ? error.name : 'unknown' };
}

/** What one of Slack's codes means. */
function failureOfCode(code: string): Failure {
  // The client takes what is no JSON for a code: something between us and Slack answered in its place.
  if (!/^\w+$/.test(code)) return { kind: 'unsure', code: 'no-json', underway: true };
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'wait', ms: 1_000, code };
  const kinds = Object.keys(CODES) as (keyof typeof CODES)[];
  const kind = kinds.find((name) => CODES[name].includes(code)) ?? 'other';
  return { kind, code };
}

/** What the answer to a request means, by its code and status, with seconds to wait. */
export function failureOfAnswer(status: number, code: string, retryAfter: string | null): Failure {
  return failureOfStatus(status, retryAfter, failureOfCode(code));
}
