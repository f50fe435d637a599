import type { Log } from '../machine/log.ts';
import type { Memory, ThreadAddress } from '../message/memory.ts';
import type { Delivery as AnyDelivery } from '../platform.ts';
import { firstPlace, isNoPlace, Undeliverable } from '../queue/failure.ts';
import type { Asked } from './asked.ts';
import { besidePane, type MessageTarget } from './messages.ts';
import type { ThreadSender } from './thread-sender.ts';

/** A message, and the same in the plainest form, for when the platform does not take it. */
export interface WithPlainForm<Message> {
  readonly message: Message;
  readonly plain: Message;
}

/** Where an answer goes that may also be taken as a response. */
export interface RespondingTarget extends MessageTarget {
  /** Where the platform takes responses for a while; null where it takes none. */
  readonly url: string | null;
}

/** What messages are brought with. */
export interface DeliveryMeans<Message> {
  readonly voice: Pick<ThreadSender<Message>, 'post' | 'whisper' | 'update' | 'respond'>;
  readonly memory: Pick<Memory, 'paneContext'>;
  readonly log: Log;
  /** The platform's name as people write it. */
  readonly platform: string;
  /** One sentence of ours as a message. */
  notice(sentence: string): Message;
  /** A message that may not stand in a channel, with that said before it. */
  elsewhere(message: Message, channel: string): Message;
}

type Delivery<Message> = AnyDelivery<RespondingTarget> & { readonly message: Message };

/**
 * Brings a message to where it belongs: in its plain form where the platform does not take the other,
 * to the asker alone where it may not stand there. Gives its id; null where it has none to keep.
 * @throws {TryLater} where the platform can't be reached at present
 */
export async function deliver<Message>(
  { message, plain }: WithPlainForm<Message>,
  to: AnyDelivery<RespondingTarget>,
  means: DeliveryMeans<Message>,
): Promise<string | null> {
  try {
    return await bring({ ...to, message }, means);
  } catch (error) {
    if (!(error instanceof Undeliverable) || error.failure.kind !== 'unfit') throw error;
    const { code } = error.failure;
    means.log.error(`${means.platform} did not take an answer; its plain form is tried.`, {
      ref: to.attempt.reference,
      code,
    });
    return bring({ ...to, message: plain }, means);
  }
}

/** One sentence for the asker alone. */
export async function deliverNotice<Message>(
  sentence: string,
  delivery: AnyDelivery<RespondingTarget>,
  means: DeliveryMeans<Message>,
): Promise<void> {
  const { asked } = delivery;
  // An apology must not take the place of the answer whose page was to be turned.
  const own: Asked<RespondingTarget> = {
    ...asked,
    manner: 'private',
    to: { ...asked.to, message: null },
  };
  const message = means.notice(sentence);
  await bring({ ...delivery, asked: own, message, hidden: true }, means);
}

async function bring<Message>(
  delivery: Delivery<Message>,
  means: DeliveryMeans<Message>,
): Promise<string | null> {
  const { asked, hidden } = delivery;
  if (asked.manner === 'turn') return turned(delivery, means);
  if (asked.to.message !== null) return changed(delivery, asked.to.message, means);
  if (hidden && !asked.alone) return whispered(delivery, means);
  return posted(delivery, means);
}

async function changed<Message>(
  { asked, attempt, message }: Delivery<Message>,
  there: string,
  { voice }: DeliveryMeans<Message>,
): Promise<string> {
  // A message that is gone needs no change.
  await firstPlace([() => voice.update(asked.to, there, message, attempt.signal)]);
  return there;
}

async function posted<Message>(
  delivery: Delivery<Message>,
  means: DeliveryMeans<Message>,
): Promise<string | null> {
  const to = await targetOf(delivery.asked, means.memory);
  try {
    return await means.voice.post(postOf(delivery, to), delivery.attempt.signal);
  } catch (error) {
    if (!isNoPlace(error)) throw error;
    return instead(delivery, to, error.failure.code, means);
  }
}

/** What is shared from the pane goes to the channel beside it. */
async function targetOf(
  { to, sharedBy }: Asked<RespondingTarget>,
  memory: Pick<Memory, 'paneContext'>,
): Promise<ThreadAddress> {
  const { team, channel, thread } = to;
  const beside = sharedBy === null ? null : await besidePane(to, memory);
  return beside === null ? { team, channel, thread } : { team, channel: beside, thread: null };
}

function postOf<Message>({ asked, attempt, message }: Delivery<Message>, to: ThreadAddress) {
  // What was asked by no message is looked for among the newest: our clock may be far from theirs.
  const after = asked.to.question ?? '0';
  return { ...to, message, reference: attempt.reference, after, look: attempt.attempt > 1 };
}

async function turned<Message>(
  { asked: { to }, attempt: { signal }, message }: Delivery<Message>,
  { voice }: DeliveryMeans<Message>,
): Promise<null> {
  const { message: there, url } = to;
  const how = { appearance: 'replace' as const, thread: null };
  if (there !== null) await firstPlace([() => voice.update(to, there, message, signal)]);
  else if (url !== null) await firstPlace([() => voice.respond(url, message, how, signal)]);
  return null;
}

/** For the asker's eyes: in response where one is still taken, else as a message for them alone, else directly. */
async function whispered<Message>(
  delivery: Delivery<Message>,
  means: DeliveryMeans<Message>,
): Promise<string | null> {
  const { asked, attempt, message } = delivery;
  const { voice } = means;
  const { url, thread } = asked.to;
  const how = { appearance: 'ephemeral' as const, thread, sent: attempt.sent };
  const there = await firstPlace([
    ...(url === null ? [] : [() => voice.respond(url, message, how, attempt.signal)]),
    () => voice.whisper(asked.to, asked.owner, message, attempt.signal),
  ]);
  return there ? null : direct(delivery, message, means);
}

/** Where it may not be written: by the response address, else to the asker directly, with why. */
async function instead<Message>(
  delivery: Delivery<Message>,
  to: ThreadAddress,
  code: string,
  means: DeliveryMeans<Message>,
): Promise<string | null> {
  const { asked, attempt, message } = delivery;
  means.log.error(`${means.platform} does not let an answer stand where it was asked for.`, {
    ref: attempt.reference,
    code,
  });
  const { url, channel, thread } = asked.to;
  const how = { appearance: 'in_channel' as const, thread, sent: attempt.sent };
  const answer = (at: string) => means.voice.respond(at, message, how, attempt.signal);
  if (url !== null && to.channel === channel && (await firstPlace([() => answer(url)])))
    return null;
  return direct(delivery, means.elsewhere(message, to.channel), means);
}

async function direct<Message>(
  delivery: Delivery<Message>,
  message: Message,
  { voice }: DeliveryMeans<Message>,
): Promise<null> {
  const { asked, attempt } = delivery;
  const to = { team: asked.to.team, channel: asked.owner, thread: null };
  await voice.post({ ...postOf({ ...delivery, message }, to), after: null }, attempt.signal);
  return null;
}
