import type { Anything, Deed, Envelope, Making } from './deeds.ts';

/** What people write, change and delete, and whatever else Slack tells as an event. */
export type Told = Extract<
  Deed,
  { kind: 'mention' | 'twins' | 'message' | 'edit' | 'delete' | 'event' }
>;

/** The events of a deed. */
export function eventsFor(deed: Told, making: Making): Envelope[] {
  return bodiesOf(deed, making).map((body, index) => enveloped(body, making, index));
}

function enveloped(event: Anything, { where, ts, id }: Making, index: number): Envelope {
  const authorization = {
    enterprise_id: null,
    team_id: where.team,
    user_id: 'UBOT',
    is_bot: true,
    is_enterprise_install: false,
  };
  return {
    type: 'events_api',
    payload: {
      token: 'verification',
      team_id: where.team,
      api_app_id: 'A1',
      event,
      type: 'event_callback',
      event_id: `Ev${id}${index === 0 ? '' : 'm'}`,
      event_time: Math.floor(Number(ts)),
      authorizations: [authorization],
    },
  };
}

function bodiesOf(deed: Told, making: Making): Anything[] {
  const { channel, user } = making.where;
  const here = { channel, ts: making.ts, event_ts: making.ts };
  const channelType = channel.startsWith('D') ? 'im' : 'channel';
  const message = { type: 'message', channel_type: channelType, ...here };
  switch (deed.kind) {
    case 'mention':
    case 'twins': {
      const said = { user, text: `<@UBOT> ${deed.text}`, ...inThread(deed) };
      const mention = { type: 'app_mention', ...here, ...said };
      return deed.kind === 'mention' ? [mention] : [{ ...message, ...said }, mention];
    }
    case 'message':
      return [{ ...message, user, text: deed.text, ...inThread(deed), ...deed.event }];
    case 'edit': {
      const edited = { edited: { user, ts: making.ts }, ...deed.event };
      return [
        {
          ...{ ...message, subtype: 'message_changed', hidden: true },
          message: { ...former(deed, user), text: deed.text, ...edited },
          previous_message: { ...former(deed, user), text: deed.before ?? '' },
        },
      ];
    }
    case 'delete':
      return [
        {
          ...{ ...message, subtype: 'message_deleted', hidden: true, deleted_ts: deed.ts },
          previous_message: former(deed, user),
        },
      ];
    case 'event':
      return [deed.event];
  }
}

function former(deed: { ts: string; thread?: string }, user: string) {
  return { type: 'message', user, ts: deed.ts, ...inThread(deed) };
}

function inThread({ thread }: { thread?: string }) {
  return thread === undefined ? {} : { thread_ts: thread };
}
