/** What an installation may do, by the scopes that it was granted. */
export interface GrantedFeatures {
  /** Slash command and shortcuts. */
  readonly commands: boolean;
  /** Direct messages, follow-ups, edits and deletions; looking whether an answer got through. */
  readonly messages: boolean;
  /** The assistant's pane. */
  readonly pane: boolean;
  /** Asking who is an admin, for the settings in App Home. */
  readonly people: boolean;
}

/** A feature with the scopes and events it needs, and the calls and listeners that need them. */
interface Need {
  readonly scopes: readonly string[];
  readonly events: readonly string[];
}

/** What each feature needs, and nothing more. */
export const NEEDS = {
  mentions: { scopes: ['app_mentions:read', 'chat:write'], events: ['app_mention'] },
  home: { scopes: [], events: ['app_home_opened'] },
  commands: { scopes: ['commands'], events: [] },
  messages: {
    scopes: ['channels:history', 'groups:history', 'im:history'],
    events: ['message.channels', 'message.groups', 'message.im'],
  },
  pane: {
    scopes: ['assistant:write'],
    events: ['assistant_thread_started', 'assistant_thread_context_changed'],
  },
  alerts: { scopes: ['im:write'], events: [] },
  people: { scopes: ['users:read'], events: [] },
  workspaces: { scopes: [], events: ['app_uninstalled', 'tokens_revoked'] },
} as const satisfies Record<string, Need>;

/** The features that granted scopes allow; null where Slack did not say: then all of them. */
export function featuresOf(scopes: readonly string[] | null): GrantedFeatures {
  const granted = (need: Need) =>
    scopes === null || need.scopes.every((scope) => scopes.includes(scope));
  return {
    commands: granted(NEEDS.commands),
    messages: granted(NEEDS.messages),
    pane: granted(NEEDS.pane),
    people: granted(NEEDS.people),
  };
}
