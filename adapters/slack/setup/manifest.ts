import { texts } from '../texts.ts';
import { ASK_SHORTCUT, CHECK_SHORTCUT } from '../view/modal.ts';
import { NEEDS } from './features.ts';

/** What a manifest is made for. */
export interface ManifestOptions {
  /** Address of our door as Slack reaches it; null for Socket Mode. */
  readonly url: string | null;
  /** Mentions, slash command and shortcuts only. */
  readonly minimal: boolean;
  /** Whether many workspaces are to install it. */
  readonly distributed?: boolean;
}

/** The least scopes for the features chosen. */
export function scopesFor({ minimal }: Pick<ManifestOptions, 'minimal'>): string[] {
  return needsFor(minimal).flatMap(({ scopes }) => [...scopes]);
}

function needsFor(minimal: boolean) {
  const { mentions, home, commands, messages, pane, people } = NEEDS;
  return minimal ? [mentions, commands] : [mentions, commands, home, messages, pane, people];
}

function eventsFor(minimal: boolean, distributed: boolean): string[] {
  const own = needsFor(minimal).flatMap(({ events }) => [...events]);
  return distributed ? [...own, ...NEEDS.workspaces.events] : own;
}

function slashCommand(address: object): object {
  const { command: description, usage: usage_hint } = texts.app;
  return { command: '/coverage', ...address, description, usage_hint, should_escape: false };
}

function shortcuts(): object[] {
  const { ask, askMore, check, checkMore } = texts.app;
  return [
    { name: ask, type: 'global', callback_id: ASK_SHORTCUT, description: askMore },
    { name: check, type: 'message', callback_id: CHECK_SHORTCUT, description: checkMore },
  ];
}

function homeAndPane(): object {
  return {
    app_home: {
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    },
    assistant_view: { assistant_description: texts.app.description, suggested_prompts: [] },
  };
}

/** The app's manifest: https://docs.slack.dev/reference/app-manifest */
export function manifestFor(options: ManifestOptions): object {
  const { url, minimal, distributed = false } = options;
  const { name, description, long } = texts.app;
  const base = url === null ? null : `${url.replace(/(?<!\/)\/+$/, '')}/slack`;
  const at = (field: string) => (base === null ? {} : { [field]: `${base}/events` });
  return {
    display_information: { name, description, long_description: long, background_color: '#1f3a5f' },
    features: {
      bot_user: { display_name: name, always_online: false },
      slash_commands: [slashCommand(at('url'))],
      shortcuts: shortcuts(),
      ...(minimal ? {} : homeAndPane()),
    },
    oauth_config: {
      ...(distributed && base !== null ? { redirect_urls: [`${base}/oauth_redirect`] } : {}),
      scopes: { bot: scopesFor({ minimal }) },
    },
    settings: settingsFor(options, at),
  };
}

function settingsFor(
  { url, minimal, distributed = false }: ManifestOptions,
  at: (field: string) => object,
): object {
  return {
    event_subscriptions: { ...at('request_url'), bot_events: eventsFor(minimal, distributed) },
    interactivity: { is_enabled: true, ...at('request_url'), ...at('message_menu_options_url') },
    org_deploy_enabled: false,
    socket_mode_enabled: url === null,
    token_rotation_enabled: distributed,
  };
}
