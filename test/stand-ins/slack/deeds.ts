// biome-ignore lint/suspicious/noExplicitAny: events of any form
type Anything = any;

/** What somebody does in Slack. */
export type Deed =
  | { readonly kind: 'mention'; readonly text: string; readonly thread?: string }
  /** A mention that comes as `app_mention` and as `message`, as in an app with the full manifest. */
  | { readonly kind: 'twins'; readonly text: string; readonly thread?: string }
  | {
      readonly kind: 'message';
      readonly text: string;
      readonly thread?: string;
      readonly event?: Anything;
    }
  | {
      readonly kind: 'edit';
      readonly ts: string;
      readonly text: string;
      readonly before?: string;
      readonly thread?: string;
      readonly event?: Anything;
    }
  | { readonly kind: 'delete'; readonly ts: string; readonly thread?: string }
  | { readonly kind: 'command'; readonly text: string }
  | {
      readonly kind: 'press';
      readonly control: Anything;
      readonly message: { ts: string; to: string | null; thread: string | null };
      readonly value?: string;
    }
  | { readonly kind: 'shortcut'; readonly id: string }
  | { readonly kind: 'check-message'; readonly id: string; readonly message: Anything }
  | { readonly kind: 'submit'; readonly callback: string; readonly values: Anything }
  | { readonly kind: 'type'; readonly typed: string }
  | { readonly kind: 'event'; readonly event: Anything };

/** Who does it, and where. */
export interface Where {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
}

/** One thing that Slack tells the app of: how it is wrapped, and what it says. */
export interface Envelope {
  readonly type: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: Anything;
}

export interface Making {
  readonly where: Where;
  readonly ts: string;
  /** Unique to this deed. */
  readonly id: string;
  readonly respond: string;
}

/** What Slack tells the app of a deed. */
export function envelopesFor(deed: Deed, making: Making): Envelope[] {
  const { where, ts, id, respond } = making;
  const { team, channel, user } = where;
  const event = (body: Anything, suffix = ''): Envelope => ({
    type: 'events_api',
    payload: {
      token: 'verification',
      team_id: team,
      api_app_id: 'A1',
      event: body,
      type: 'event_callback',
      event_id: `Ev${id}${suffix}`,
      event_time: Math.floor(Number(ts)),
      authorizations: [
        {
          enterprise_id: null,
          team_id: team,
          user_id: 'UBOT',
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    },
  });
  const interactive = (payload: Anything): Envelope => ({
    type: 'interactive',
    payload: {
      team: { id: team, domain: 'stand-in' },
      user: { id: user, team_id: team },
      api_app_id: 'A1',
      is_enterprise_install: false,
      enterprise: null,
      ...payload,
    },
  });
  const written = (text: string, thread?: string) => ({
    channel,
    user,
    text,
    ts,
    event_ts: ts,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
  const channelType = channel.startsWith('D') ? 'im' : 'channel';
  switch (deed.kind) {
    case 'mention':
      return [event({ type: 'app_mention', ...written(`<@UBOT> ${deed.text}`, deed.thread) })];
    case 'twins': {
      const body = written(`<@UBOT> ${deed.text}`, deed.thread);
      return [
        event({ type: 'message', channel_type: channelType, ...body }, 'm'),
        event({ type: 'app_mention', ...body }),
      ];
    }
    case 'message':
      return [
        event({
          type: 'message',
          channel_type: channelType,
          ...written(deed.text, deed.thread),
          ...deed.event,
        }),
      ];
    case 'edit': {
      const message = {
        type: 'message',
        user,
        ts: deed.ts,
        ...(deed.thread === undefined ? {} : { thread_ts: deed.thread }),
      };
      return [
        event({
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          channel,
          channel_type: channelType,
          ts,
          event_ts: ts,
          message: { ...message, text: deed.text, edited: { user, ts }, ...deed.event },
          previous_message: { ...message, text: deed.before ?? '' },
        }),
      ];
    }
    case 'delete':
      return [
        event({
          type: 'message',
          subtype: 'message_deleted',
          hidden: true,
          channel,
          channel_type: channelType,
          ts,
          event_ts: ts,
          deleted_ts: deed.ts,
          previous_message: {
            type: 'message',
            user,
            ts: deed.ts,
            ...(deed.thread === undefined ? {} : { thread_ts: deed.thread }),
          },
        }),
      ];
    case 'command':
      return [
        {
          type: 'slash_commands',
          payload: {
            command: '/coverage',
            text: deed.text,
            team_id: team,
            channel_id: channel,
            user_id: user,
            response_url: respond,
            trigger_id: `trigger.${id}`,
            is_enterprise_install: 'false',
            api_app_id: 'A1',
          },
        },
      ];
    case 'press': {
      const { control, message, value } = deed;
      const chosen =
        control.type === 'static_select'
          ? { selected_option: { value } }
          : { value: value ?? control.value };
      return [
        interactive({
          type: 'block_actions',
          trigger_id: `trigger.${id}`,
          response_url: respond,
          channel: { id: channel },
          container: {
            type: 'message',
            message_ts: message.ts,
            channel_id: channel,
            is_ephemeral: message.to !== null,
            ...(message.thread === null ? {} : { thread_ts: message.thread }),
          },
          ...(message.to === null ? { message: { ts: message.ts } } : {}),
          actions: [
            {
              type: control.type,
              action_id: control.action_id,
              block_id: 'b',
              action_ts: ts,
              ...chosen,
            },
          ],
        }),
      ];
    }
    case 'shortcut':
      return [
        interactive({
          type: 'shortcut',
          callback_id: deed.id,
          trigger_id: `trigger.${id}`,
          action_ts: ts,
        }),
      ];
    case 'check-message':
      return [
        interactive({
          type: 'message_action',
          callback_id: deed.id,
          trigger_id: `trigger.${id}`,
          response_url: respond,
          channel: { id: channel },
          message: deed.message,
          action_ts: ts,
        }),
      ];
    case 'submit':
      return [
        interactive({
          type: 'view_submission',
          view: { id: `V${id}`, callback_id: deed.callback, state: { values: deed.values } },
        }),
      ];
    case 'type':
      return [
        interactive({
          type: 'block_suggestion',
          value: deed.typed,
          action_id: 'speaker',
          block_id: 'speaker',
          view: { id: `V${id}` },
        }),
      ];
    case 'event':
      return [event(deed.event)];
  }
}
