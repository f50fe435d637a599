import type { Log } from '../../../src/bot/machine/log.ts';
import type { Memory, ThreadAddress } from '../../../src/bot/message/memory.ts';
import type { Delivery as AnyDelivery } from '../../../src/bot/platform.ts';
import { firstPlace, isNoPlace, Undeliverable } from '../../../src/bot/queue/failure.ts';
import type { SlackAsked, SlackTarget } from '../events/asked.ts';
import { renderNotice } from '../render.ts';
import { texts } from '../texts.ts';
import { type Message, words } from '../view/blocks.ts';
import type { Sender } from './sender.ts';

/** A message, and the same in the plainest form, for when Slack does not take it. */
export interface Rendered {
  readonly message: Message;
  readonly plain: Message;
}

/** A message on its way. */
interface Delivery extends AnyDelivery<SlackTarget> {
  readonly message: Message;
}

interface Means {
  readonly voice: Sender;
  readonly memory: Memory;
  readonly log: Log;
}

/**
 * Brings a message to where it belongs: in its plain form where Slack does not take the other, to
 * the asker alone where it may not stand there. Gives its time stamp; null where it has none to keep.
 * @throws {TryLater} where Slack can't be reached at present
 */
export async function deliver(
  { message, plain }: Rendered,
  to: AnyDelivery<SlackTarget>,
  means: Means,
): Promise<string | null> {
  try {
    return await bring({ ...to, message }, means);
  } catch (error) {
    if (!(error instanceof Undeliverable) || error.failure.kind !== 'unfit') throw error;
    const { code } = error.failure;
    means.log.error('Slack did not take an answer; its plain form is tried.', {
      ref: to.attempt.reference,
      code,
    });
    return bring({ ...to, message: plain }, means);
  }
}

/** One sentence for the asker alone. */
export async function deliverNotice(
  sentence: string,
  delivery: AnyDelivery<SlackTarget>,
  means: Means,
): Promise<void> {
  const { asked } = delivery;
  // An apology must not take the place of the answer whose page was to be turned.
  const own: SlackAsked = { ...asked, manner: 'private', to: { ...asked.to, message: null } };
  await bring({ ...delivery, asked: own, message: renderNotice(sentence), hidden: true }, means);
}

async function bring(delivery: Delivery, means: Means): Promise<string | null> {
  const { asked, message, attempt, hidden } = delivery;
  const { voice } = means;
  const { signal } = attempt;
  if (asked.manner === 'turn') return turned(delivery, means);
  if (asked.to.message !== null) {
    const { message: there } = asked.to;
    // A message that is gone needs no change.
    await firstPlace([() => voice.update(asked.to, there, message, signal)]);
    return there;
  }
  if (hidden && !asked.alone) return whispered(delivery, means);
  const to = targetOf(asked, means.memory);
  try {
    return await voice.post(postOf(delivery, to), signal);
  } catch (error) {
    if (!isNoPlace(error)) throw error;
    return instead(delivery, to, error.failure.code, means);
  }
}

/** What is shared from the pane goes to the channel beside it. */
function targetOf({ to, sharedBy }: SlackAsked, memory: Memory): ThreadAddress {
  const { team, channel, thread, pane } = to;
  const beside = pane && sharedBy !== null ? memory.paneContext(to) : null;
  return typeof beside === 'string'
    ? { team, channel: beside, thread: null }
    : { team, channel, thread };
}

function postOf({ asked, attempt, message }: Delivery, to: ThreadAddress) {
  // What was asked by no message is looked for among the newest: our clock may be far from Slack's.
  const after = asked.to.question ?? '0';
  return { ...to, message, reference: attempt.reference, after, look: attempt.attempt > 1 };
}

async function turned(
  { asked: { to }, attempt: { signal }, message }: Delivery,
  { voice }: Means,
): Promise<null> {
  const { message: there, url } = to;
  const how = { appearance: 'replace' as const, thread: null };
  if (there !== null) await firstPlace([() => voice.update(to, there, message, signal)]);
  else if (url !== null) await firstPlace([() => voice.respond(url, message, how, signal)]);
  return null;
}

/** For the asker's eyes: in response where Slack still takes one, else as an ephemeral message, else directly. */
async function whispered(delivery: Delivery, means: Means): Promise<string | null> {
  const { asked, attempt, message } = delivery;
  const { voice } = means;
  const { url, thread } = asked.to;
  const how = { appearance: 'ephemeral' as const, thread };
  const there = await firstPlace([
    ...(url === null ? [] : [() => voice.respond(url, message, how, attempt.signal)]),
    () => voice.whisper(asked.to, asked.owner, message, attempt.signal),
  ]);
  return there ? null : direct(delivery, message, means);
}

/** Where it may not be written: by Slack's response address, else to the asker directly, with why. */
async function instead(
  delivery: Delivery,
  to: ThreadAddress,
  code: string,
  means: Means,
): Promise<string | null> {
  const { asked, attempt, message } = delivery;
  means.log.error('Slack does not let an answer stand where it was asked for.', {
    ref: attempt.reference,
    code,
  });
  const { url, channel, thread } = asked.to;
  const how = { appearance: 'in_channel' as const, thread };
  const answer = (at: string) => means.voice.respond(at, message, how, attempt.signal);
  if (url !== null && to.channel === channel && (await firstPlace([() => answer(url)])))
    return null;
  const note = texts.errors.noPlace(to.channel);
  const told = { blocks: [words(note), ...message.blocks], text: message.text };
  return direct(delivery, told, means);
}

async function direct(delivery: Delivery, message: Message, { voice }: Means): Promise<null> {
  const { asked, attempt } = delivery;
  const to = { team: asked.to.team, channel: asked.owner, thread: null };
  await voice.post({ ...postOf({ ...delivery, message }, to), after: null }, attempt.signal);
  return null;
}
