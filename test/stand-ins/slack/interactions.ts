import type { Anything, Deed, Envelope, Making } from './deeds.ts';
import type { Told } from './events.ts';

/** What people do with controls, windows, shortcuts and the command. */
type Done = Exclude<Deed, Told>;

/** What Slack tells the app when somebody uses something of the app's. */
export function interactionFor(deed: Done, making: Making): Envelope {
  if (deed.kind === 'command') return commandFor(deed.text, making);
  const { team, user } = making.where;
  return {
    type: 'interactive',
    payload: {
      team: { id: team, domain: 'stand-in' },
      user: { id: user, team_id: team },
      api_app_id: 'A1',
      is_enterprise_install: false,
      enterprise: null,
      ...bodyOf(deed, making),
    },
  };
}

function commandFor(text: string, { where, id, respond }: Making): Envelope {
  return {
    type: 'slash_commands',
    payload: {
      command: '/coverage',
      text,
      team_id: where.team,
      channel_id: where.channel,
      user_id: where.user,
      response_url: respond,
      trigger_id: `trigger.${id}`,
      is_enterprise_install: 'false',
      api_app_id: 'A1',
    },
  };
}

function bodyOf(deed: Exclude<Done, { kind: 'command' }>, making: Making): Anything {
  const { where, ts, id, respond } = making;
  const trigger = { trigger_id: `trigger.${id}`, action_ts: ts };
  switch (deed.kind) {
    case 'press':
      return pressed(deed, making);
    case 'shortcut':
      return { type: 'shortcut', callback_id: deed.id, ...trigger };
    case 'check-message':
      return {
        type: 'message_action',
        callback_id: deed.id,
        ...trigger,
        response_url: respond,
        channel: { id: where.channel },
        message: deed.message,
      };
    case 'submit': {
      const state = { values: deed.values };
      return { type: 'view_submission', view: { id: `V${id}`, callback_id: deed.callback, state } };
    }
    case 'type': {
      const field = { action_id: 'speaker', block_id: 'speaker' };
      return { type: 'block_suggestion', value: deed.typed, ...field, view: { id: `V${id}` } };
    }
  }
}

function pressed(
  { control, message, value }: Extract<Deed, { kind: 'press' }>,
  { where: { channel }, ts, id, respond }: Making,
): Anything {
  const { type, action_id: action } = control;
  const chosen =
    type === 'static_select' || type === 'overflow'
      ? { selected_option: { value } }
      : { value: value ?? control.value };
  return {
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
    actions: [{ type, action_id: action, block_id: 'b', action_ts: ts, ...chosen }],
  };
}
