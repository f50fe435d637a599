import { typedRequest } from '../../../src/bot/message/typed-request.ts';
import { unescapeText } from '../view/escape.ts';
import { asking, freshlyAsked } from './asked.ts';
import type { EventHearing, SlackIntent } from './heard.ts';

/** A slash command as Slack sends it. */
export interface CommandBody {
  readonly command: string;
  readonly text?: string;
  readonly trigger_id: string;
  readonly response_url: string;
  readonly user_id: string;
  readonly channel_id: string;
}

/** `/coverage …`, understood: a question, or one of the words of {@link typedRequest} before it. */
export function hearCommand(body: CommandBody, { self }: EventHearing): SlackIntent {
  const { text = '', user_id: user, channel_id: channel, response_url: url } = body;
  const to = { team: self.team, channel, thread: null };
  const wanted = typedRequest(unescapeText(text).trim());
  const asked = freshlyAsked(to, user, wanted, { manner: 'private', alone: false }, { url });
  return asking(asked, wanted.kind, [`command ${body.trigger_id}`]);
}
