import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../../adapters/slack/setup/manifest.ts';
import { blocksSchema } from '../../../stand-ins/slack/make-schema.ts';
import { LEAST_SCOPES } from '../../../stand-ins/slack/stand-in.ts';

const FOLDER = fileURLToPath(new URL('../../../../adapters/slack/', import.meta.url));
const code = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/(?:features|manifest)\.ts$/.test(file))
  .map((file) => readFileSync(`${FOLDER}${file}`, 'utf8'))
  .join('\n');

// biome-ignore lint/suspicious/noExplicitAny: a manifest is data
const made = (given: object = {}): any => manifestFor({ url: null, minimal: false, ...given });

/** What in the code needs each scope: a method that is called, or an event that is heard. */
const USES: Readonly<Record<string, RegExp>> = {
  'app_mentions:read': /'app_mention'/,
  'chat:write': /'chat\.postMessage'/,
  commands: /body\.command/,
  'channels:history': /'conversations\.replies'/,
  'groups:history': /'conversations\.replies'/,
  'im:history': /'conversations\.history'/,
  'im:write': /'conversations\.open'/,
  'assistant:write': /'assistant\.threads\.setStatus'/,
  'users:read': /'users\.info'/,
};
/** Scopes by the methods that need one: https://docs.slack.dev/reference/methods */
const METHODS: Readonly<Record<string, string | null>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'conversations.replies': 'channels:history',
  'conversations.history': 'im:history',
  'conversations.open': 'im:write',
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'users.info': 'users:read',
  'views.open': null,
  'views.publish': null,
};

describe('the manifest', () => {
  it('asks for just the scopes that the code uses', () => {
    const scopes: string[] = made().oauth_config.scopes.bot;
    for (const scope of scopes) expect(code).toMatch(USES[scope] ?? /never/);
    const called = [
      ...code.matchAll(
        /'((?:chat|conversations|views|users|assistant\.threads|reactions|files)\.\w+)'/g,
      ),
    ];
    const methods = called.map(([, method]) => method as string);
    expect(methods.length).toBeGreaterThan(8);
    for (const method of methods) {
      expect(Object.keys(METHODS)).toContain(method);
      const scope = METHODS[method];
      if (scope != null) expect(scopes).toContain(scope);
    }
  });

  it('subscribes to just the events that the code hears', () => {
    const heard = [...code.matchAll(/case '(app_\w+|message|assistant_\w+|tokens_revoked)':/g)].map(
      ([, event]) => event,
    );
    const subscribed: string[] = made({ url: 'https://a.example', distributed: true }).settings
      .event_subscriptions.bot_events;
    const names = subscribed.map((event) => event.split('.')[0]);
    expect(new Set(names)).toEqual(new Set(heard));
  });

  it('with the least rights has neither message events nor App Home', () => {
    const least = made({ minimal: true });
    expect(least.oauth_config.scopes.bot.join(',')).toBe(LEAST_SCOPES);
    expect(least.settings.event_subscriptions.bot_events).toEqual(['app_mention']);
    expect(least.features.app_home).toBeUndefined();
  });

  it('keeps to what Slack takes', () => {
    const { display_information: about, features } = made();
    expect(about.name.length).toBeLessThanOrEqual(35);
    expect(about.description.length).toBeLessThanOrEqual(140);
    expect(about.long_description.length).toBeGreaterThanOrEqual(174);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    expect(features.slash_commands[0].command).toBe('/coverage');
    expect(features.assistant_view.assistant_description.length).toBeLessThanOrEqual(300);
  });

  it('names the public address everywhere that Slack needs it, and nowhere in Socket Mode', () => {
    const text = JSON.stringify(made({ url: 'https://a.example/' }));
    expect(text.match(/https:\/\/a\.example\/slack\/events/g)).toHaveLength(4);
    expect(made({ url: 'https://a.example' }).settings.socket_mode_enabled).toBe(false);
    expect(JSON.stringify(made())).not.toContain('http');
    expect(made().settings.socket_mode_enabled).toBe(true);
  });
});

it('blocks.json is what @slack/types declares', () => {
  const file = new URL('../../../stand-ins/slack/blocks.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(blocksSchema());
});
