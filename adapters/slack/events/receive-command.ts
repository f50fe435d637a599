import type { BotRequest } from '../../../src/bot/message/bot-request.ts';
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

/** `/coverage …`, understood: a question, or one of the words of {@link wantedOf} before it. */
export function hearCommand(body: CommandBody, { self }: EventHearing): SlackIntent {
  const { text = '', user_id: user, channel_id: channel, response_url: url } = body;
  const to = { team: self.team, channel, thread: null };
  const wanted = wantedOf(unescapeText(text).trim());
  const asked = freshlyAsked(to, user, wanted, { manner: 'private', alone: false }, { url });
  return asking(asked, wanted.kind, [`command ${body.trigger_id}`]);
}

/** `help`, `articles`, `check …`, `quotes NAME [about …]`, `timeline NAME [about …]`; all else is a question. */
function wantedOf(text: string): BotRequest {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(text) ?? [];
  const name = word.toLowerCase().replace(/:$/u, '');
  if (text === '' || (name === 'help' && rest === '')) return { kind: 'help' };
  if (name === 'articles' && rest === '') return { kind: 'articles' };
  if (rest === '') return { kind: 'ask', question: text };
  if (name === 'check') return { kind: 'check', quote: rest };
  if (name !== 'quotes' && name !== 'timeline') return { kind: 'ask', question: text };
  const at = rest.search(/\sabout\s/iu);
  const speaker = (at < 0 ? rest : rest.slice(0, at)).trim();
  const about = at < 0 ? '' : rest.slice(at + ' about '.length).trim();
  return { kind: name, speaker, ...(about === '' ? {} : { about }) };
}
