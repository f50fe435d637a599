import type { FatalError } from '../../../src/bot/process/fatal-error.ts';

const UPDATE = 'Update Onrecord.';
const NO_INTENTS = 'Update Onrecord: it asks for none.';
const SETTINGS = 'https://discord.com/developers/applications';

const cause = (code: string, message: string, remedy: string): FatalError => ({
  code,
  message,
  remedy,
});

/** Close codes after which Discord takes no connection again: /topics/opcodes-and-status-codes#gateway */
const CAUSES: Readonly<Record<number, FatalError>> = {
  4004: cause(
    'discord-token-refused',
    'Discord does not accept DISCORD_TOKEN (any more).',
    `Make a new one under ${SETTINGS}, Bot, Reset Token, and set DISCORD_TOKEN to it.`,
  ),
  4010: cause('discord-sharding', 'Discord does not accept the shards.', UPDATE),
  4011: cause('discord-sharding', 'The app is in too many servers for one connection.', UPDATE),
  4013: cause(
    'discord-intents',
    'Discord does not know the intents that were asked for.',
    NO_INTENTS,
  ),
  4014: cause(
    'discord-intents',
    'Discord does not allow the intents that were asked for.',
    NO_INTENTS,
  ),
};

/** What a close code that ends everything means. */
export function hopeless(closeCode: number): FatalError {
  return (
    CAUSES[closeCode] ?? {
      code: 'discord-closed',
      message: `Discord closed the connection for good (${closeCode}).`,
      remedy:
        'Run onrecord doctor, and see https://docs.discord.com/developers/topics/opcodes-and-status-codes.',
    }
  );
}

/** Whether a login failed because of the token, and would fail again. */
export function refusedToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : null;
  return code === 'TokenInvalid' || ('status' in error && error.status === 401);
}
