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
  const { mentions, home, commands, messages, pane, alerts, people } = NEEDS;
  return minimal
    ? [mentions, commands]
    : [mentions, commands, home, messages, pane, alerts, people];
}

/** The app's manifest: https://docs.slack.dev/reference/app-manifest */
export function manifestFor({ url, minimal, distributed = false }: ManifestOptions): object {
  const { name, description, long, command, usage, ask, askMore, check, checkMore } = texts.app;
  const base = url === null ? null : `${url.replace(/(?<!\/)\/+$/, '')}/slack`;
  const address = base === null ? null : `${base}/events`;
  const events = [
    ...needsFor(minimal).flatMap(({ events }) => [...events]),
    ...(distributed ? NEEDS.workspaces.events : []),
  ];
  const at = (field: string) => (address === null ? {} : { [field]: address });
  return {
    display_information: { name, description, long_description: long, background_color: '#1f3a5f' },
    features: {
      bot_user: { display_name: name, always_online: false },
      slash_commands: [
        {
          command: '/coverage',
          ...at('url'),
          description: command,
          usage_hint: usage,
          should_escape: false,
        },
      ],
      shortcuts: [
        { name: ask, type: 'global', callback_id: ASK_SHORTCUT, description: askMore },
        { name: check, type: 'message', callback_id: CHECK_SHORTCUT, description: checkMore },
      ],
      ...(minimal
        ? {}
        : {
            app_home: {
              home_tab_enabled: true,
              messages_tab_enabled: true,
              messages_tab_read_only_enabled: false,
            },
            assistant_view: { assistant_description: description, suggested_prompts: [] },
          }),
    },
    oauth_config: {
      ...(distributed && base !== null ? { redirect_urls: [`${base}/oauth_redirect`] } : {}),
      scopes: { bot: scopesFor({ minimal }) },
    },
    settings: {
      event_subscriptions: { ...at('request_url'), bot_events: events },
      interactivity: { is_enabled: true, ...at('request_url'), ...at('message_menu_options_url') },
      org_deploy_enabled: false,
      socket_mode_enabled: address === null,
      token_rotation_enabled: distributed,
    },
  };
}
