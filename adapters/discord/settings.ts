import { type BotSettings, badSetting, readReach } from '../../src/bot/process/bot-settings.ts';
import { type Environment, readConfig } from '../../src/config.ts';
import { OnrecordError } from '../../src/problem.ts';
import { readShards, type Shards } from './shards.ts';

/** What the Discord adapter needs to know beside the core's settings. */
export interface DiscordSettings extends BotSettings {
  readonly token: string;
  /** Null: asked of Discord. */
  readonly application: string | null;
  readonly shards: Shards;
}

const APPLICATIONS = 'https://discord.com/developers/applications';
/** User id, time and signature, each in base64: the id is the application's. */
const TOKEN = /^([\w-]{23,30})\.([\w-]{6,7})\.([\w-]{27,45})$/;

/**
 * Discord's settings from an environment.
 * @throws {OnrecordError} `no-discord-token` or `bad-setting`, naming the variable and the remedy
 */
export function readDiscordSettings(env: Environment): DiscordSettings {
  return {
    token: readToken(env.DISCORD_TOKEN),
    application: readId(env.DISCORD_APPLICATION_ID),
    shards: readShards(env.ONRECORD_SHARDS),
    config: readConfig(env),
    ...readReach(env, 'DISCORD_API_URL'),
  };
}

function readToken(value: string | undefined): string {
  const token = (value ?? '').trim();
  if (token === '') {
    throw new OnrecordError({
      code: 'no-discord-token',
      message: 'DISCORD_TOKEN is not set.',
      remedy: `Make a bot under ${APPLICATIONS}, Bot, Reset Token, and set DISCORD_TOKEN to what it shows.`,
    });
  }
  if (!TOKEN.test(token)) {
    throw badSetting(
      'DISCORD_TOKEN',
      `does not look like a bot's token: ${shapeOf(token)}`,
      `Copy it anew under ${APPLICATIONS}, Bot, Reset Token.`,
    );
  }
  return token;
}

/** What is wrong with the shape, without a part of what may be a secret. */
function shapeOf(token: string): string {
  if (/^Bot\s/i.test(token)) return 'it begins with “Bot”, which is not part of it';
  if (/^\d{17,20}$/.test(token)) return 'it is an id';
  if (/\s/.test(token)) return 'it has spaces or line breaks inside';
  if (!token.includes('.'))
    return 'it has no dots; the client secret and the public key are not it';
  return `${token.length} characters in ${token.split('.').length} parts, where three parts belong`;
}

function readId(value: string | undefined): string | null {
  if (!value) return null;
  if (/^\d{17,20}$/.test(value.trim())) return value.trim();
  throw badSetting(
    'DISCORD_APPLICATION_ID',
    `is ${JSON.stringify(value)}`,
    `Copy the number under ${APPLICATIONS}, General Information, Application ID, or leave it out.`,
  );
}

/** The application that a token says it belongs to; null where it does not say. */
export function applicationOf(token: string): string | null {
  const first = Buffer.from(TOKEN.exec(token)?.[1] ?? '', 'base64url').toString('utf8');
  return /^\d{17,20}$/.test(first) ? first : null;
}
