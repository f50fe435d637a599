import type { WithPlainForm } from '../../../src/bot/dialogue/delivering.ts';
import type { Log } from '../../../src/bot/machine/log.ts';
import type { AlertPort, AlertPost } from '../../../src/bot/platform.ts';
import { firstPlace, isNoPlace, Undeliverable } from '../../../src/bot/queue/failure.ts';
import { freshlyAsked, type SlackTarget } from '../events/asked.ts';
import { renderNotice } from '../render.ts';
import type { GrantedFeatures } from '../setup/features.ts';
import type { Message } from '../view/blocks.ts';
import { isAdmin } from './is-admin.ts';
import type { Sender } from './sender.ts';

type Rendered = WithPlainForm<Message>;

interface Means {
  readonly voice: Sender;
  readonly log: Log;
  features(team: string): GrantedFeatures;
}

/** How long looking whether a channel is there may take, ms. */
const LOOKING = 10_000;

/** How alerts are said in Slack: to the channel, not to a thread, or to a person directly. */
export function slackAlerts(means: Means): AlertPort<SlackTarget, Rendered> {
  return {
    address: ({ to: { team, channel }, owner, wanted }, where) => {
      const at = { team, channel: where === 'here' ? channel : owner, thread: null };
      return freshlyAsked(at, owner, wanted).to;
    },
    direct: (person) => {
      const [team = '', user = ''] = person.split(' ');
      return freshlyAsked({ team, channel: user, thread: null }, user, { kind: 'help' }).to;
    },
    manages: ({ to, owner }) => isAdmin(owner, to.team, means),
    // What is read there is of no interest: an app that was taken out of a channel may read nothing of it.
    stands: async ({ team, channel }) => {
      const signal = AbortSignal.timeout(LOOKING);
      const read = () =>
        means.voice.call(team, 'conversations.history', { channel, limit: 1 }, signal);
      return PERSON.test(channel) || firstPlace([read]);
    },
    notice: (sentence) => {
      const message = renderNotice(sentence);
      return { message, plain: message };
    },
    post: async ({ message, plain }, post) => {
      try {
        return await bring(message, post, means);
      } catch (error) {
        if (isNoPlace(error)) return null;
        if (!(error instanceof Undeliverable) || error.failure.kind !== 'unfit') throw error;
        return bring(plain, post, means);
      }
    },
  };
}

/** A message that somebody has deleted needs no change. */
async function bring(
  message: Message,
  { to: { team, channel }, reference, look, message: there, signal }: AlertPost<SlackTarget>,
  { voice }: Means,
): Promise<string> {
  const direct = PERSON.test(channel) ? await directChannel(team, channel, voice, signal) : channel;
  const at = { team, channel: direct ?? channel, thread: null };
  const after = direct === null ? null : '0';
  if (there === null) return voice.post({ ...at, message, reference, after, look }, signal);
  await firstPlace([() => voice.update(at, there, message, signal)]);
  return there;
}

const PERSON = /^[UW]/;

/**
 * The channel of somebody's direct messages, in which alone one can look and change; null where the app has no right to
 * ask for it.
 */
async function directChannel(
  team: string,
  users: string,
  voice: Sender,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const opened = await voice.call(team, 'conversations.open', { users }, signal);
    return (opened as { channel?: { id?: string } }).channel?.id ?? null;
  } catch (error) {
    if (error instanceof Undeliverable && error.failure.kind === 'no-scope') return null;
    throw error;
  }
}
