import type { FatalError } from '../../src/bot/process/fatal-error.ts';

const APPS = 'https://api.slack.com/apps';

/** Slack does not accept the bot's token (any more). */
export function refusedToken(code: string): FatalError {
  return {
    code: 'slack-token-refused',
    message: `Slack does not accept SLACK_BOT_TOKEN (${code}).`,
    remedy: `Install the app again under ${APPS}, your app, Install App, and set SLACK_BOT_TOKEN to what it shows.`,
  };
}

/** Codes of `apps.connections.open` that no further try changes. */
const APP_CODES = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'no_permission',
  'forbidden_team',
  'user_removed_from_team',
  'team_disabled',
];

/** Slack opens no connection for this app-level token; null where it may do so later. */
export function refusedConnection(code: string): FatalError | null {
  if (code === 'link_disabled')
    return {
      code: 'slack-socket-mode-off',
      message: 'Socket Mode is switched off for this app.',
      remedy: `Switch it on under ${APPS}, your app, Socket Mode, or set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN.`,
    };
  if (!APP_CODES.includes(code)) return null;
  return {
    code: 'slack-app-token-refused',
    message: `Slack does not accept SLACK_APP_TOKEN (${code}).`,
    remedy: `Make an app-level token with connections:write under ${APPS}, your app, Basic Information, and set SLACK_APP_TOKEN to it.`,
  };
}
