import { type Hearing, takeSafely } from '../../src/bot/dialogue/hearing.ts';
import { type MessageAsking, takesUp } from '../../src/bot/dialogue/messages.ts';
import type { Ack } from '../../src/bot/queue/pending-acks.ts';
import { act, type Means } from './act.ts';
import { isDirect, type SlackTarget } from './events/asked.ts';
import type { Self, SlackIntent } from './events/heard.ts';
import type { SlackEvent } from './events/receive-event.ts';
import { limits } from './limits.ts';
import { receive } from './receive.ts';
import { renderNotice } from './render.ts';
import { texts } from './texts.ts';
import type { Way } from './transport/bolt-bridge.ts';
import { option } from './view/blocks.ts';

/** What events are answered with. */
export interface Listening extends Means {
  readonly hearing: Hearing<SlackTarget>;
}

type Body = Readonly<Record<string, unknown>>;

/**
 * Takes one event: what was asked is acknowledged when the journal holds it, or where the disk is
 * full once it is answered; everything else is done at once, and again it changes nothing. Never rejects.
 */
export async function listen(
  body: Body,
  self: Self,
  { ack, again }: Way,
  listening: Listening,
): Promise<void> {
  const { memory, desk, log } = listening;
  let safe = true;
  const take = async () => {
    const intent = await receive(body, { self, keys: desk.shortKeys, memory });
    if (intent === null) return;
    if (needsCoverage(intent) && !listening.coverages.serves(self.team)) {
      await ack();
      await say(texts.errors.noCoverage, body, self, listening);
    } else if (intent.kind === 'asked') safe = await ask({ ...intent, again }, ack, listening);
    else await react(intent, body, self, ack, listening);
  };
  const taken = await takeSafely(
    take,
    (reference) => say(texts.errors.failed(reference), body, self, listening),
    log,
  );
  if (taken && safe) await ack();
}

function needsCoverage({ kind }: SlackIntent): boolean {
  return kind === 'asked' || kind === 'question-wanted' || kind === 'typing';
}

async function react(
  intent: Exclude<SlackIntent, { kind: 'asked' }>,
  body: Body,
  { team }: Self,
  ack: Ack,
  listening: Listening,
): Promise<void> {
  const { coverages, hearing } = listening;
  switch (intent.kind) {
    case 'refused-view':
      return ack({ response_action: 'errors', errors: intent.errors });
    case 'typing':
    case 'vote':
    case 'notice': {
      const reaction = await hearing.hear(intent, () => coverages.coverage(team));
      if (reaction.kind === 'offers') return ack({ options: reaction.offers.map(offered) });
      await ack();
      return reaction.kind === 'notice' ? tell(body, reaction.notice, listening) : undefined;
    }
    default:
      await ack();
      return act(intent, team, listening);
  }
}

/** Slack shows less of a name than it takes as its value. */
function offered(name: string) {
  return option(name.slice(0, limits.optionText).toWellFormed(), name);
}

/** Whether what was asked outlives this process. */
async function ask(
  asking: MessageAsking<SlackTarget>,
  acknowledge: Ack,
  { desk, memory, hearing, coverages }: Listening,
): Promise<boolean> {
  const { policies } = desk;
  if (!(await takesUp(asking, 'slack', { policies, memory }))) return true;
  const { team } = asking.asked.to;
  const heard = await hearing.hear({ ...asking, acknowledge }, () => coverages.coverage(team));
  return heard.kind !== 'taken' || heard.safe;
}

const PATIENCE = 20_000;

/** In response to a command or a control; an event has no such address. */
async function tell(body: Body, sentence: string, { voice }: Listening): Promise<void> {
  if (typeof body.response_url !== 'string') return;
  const how = { appearance: 'ephemeral' as const, thread: null };
  const signal = AbortSignal.timeout(PATIENCE);
  await voice.respond(body.response_url, renderNotice(sentence), how, signal);
}

/** To whoever has spoken to us: who only talks to somebody else need not hear of it. */
async function say(
  sentence: string,
  body: Body,
  { team }: Self,
  listening: Listening,
): Promise<void> {
  const { type, channel, user, thread_ts: thread = null } = (body.event ?? {}) as SlackEvent;
  if (channel === undefined || user === undefined) return tell(body, sentence, listening);
  if (type !== 'app_mention' && !isDirect(channel)) return;
  const to = { team, channel, thread };
  await listening.voice.whisper(to, user, renderNotice(sentence), AbortSignal.timeout(PATIENCE));
}
