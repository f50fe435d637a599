import type { SlashCommand } from '@slack/bolt';
import { typedRequest } from '../../../src/bot/message/typed-request.ts';
import { unescapeText } from '../view/escape.ts';
import { asking, freshlyAsked } from './asked.ts';
import type { EventHearing, SlackIntent } from './heard.ts';

/** `/coverage …`, understood: a question, or one of the words of {@link typedRequest} before it. */
export function hearCommand(body: SlashCommand, { self }: EventHearing): SlackIntent {
  const { text = '', user_id: user, channel_id: channel, response_url: url } = body;
  const to = { team: self.team, channel, thread: null };
  const wanted = typedRequest(unescapeText(text).trim());
  const asked = freshlyAsked(to, user, wanted, { manner: 'private', alone: false }, { url });
  return asking(asked, wanted.kind, [`command ${body.trigger_id}`]);
}
