import type { FatalError } from '../../../src/bot/process/fatal-error.ts';

const SETTINGS = 'https://discord.com/developers/applications';

/** Close codes after which Discord takes no connection again: /topics/opcodes-and-status-codes#gateway */
const CAUSES: Readonly<Record<number, FatalError>> = {
  4004: {
    code: 'discord-token-refused',
    message: 'Discord does not accept DISCORD_TOKEN (any more).',
    remedy: `Make a new one under ${SETTINGS}, Bot, Reset Token, and set DISCORD_TOKEN to it.`,
  },
  4010: {
    code: 'discord-sharding',
    message: 'Discord does not accept the shards.',
    remedy: 'Update Onrecord.',
  },
  4011: {
    code: 'discord-sharding',
    message: 'The app is in too many servers for one connection.',
    remedy: 'Update Onrecord.',
  },
  4013: {
    code: 'discord-intents',
    message: 'Discord does not know the intents that were asked for.',
    remedy: 'Update Onrecord: it asks for none.',
  },
  4014: {
    code: 'discord-intents',
    message: 'Discord does not allow the intents that were asked for.',
    remedy: 'Update Onrecord: it asks for none.',
  },
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
