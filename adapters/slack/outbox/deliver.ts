import type { Log } from '../../../src/bot/machine/log.ts';
import type { Attempt } from '../../../src/bot/queue/replier.ts';
import type { Asked } from '../events/asked.ts';
import { renderNotice } from '../render.ts';
import { texts } from '../texts.ts';
import { type Message, words } from '../view/blocks.ts';
import { Undeliverable } from './failure.ts';
import type { Memory } from './memory.ts';
import type { Address, Sender } from './sender.ts';

/** A message on its way. */
export interface Delivery {
  readonly asked: Asked;
  readonly turn: Attempt;
  readonly message: Message;
  /** The same in the plainest form, for when Slack does not take it. */
  readonly plain: Message;
  /** Whether only the asker is to see it. */
  readonly hidden: boolean;
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
export async function deliver(delivery: Delivery, means: Means): Promise<string | null> {
  try {
    return await bring(delivery, means);
  } catch (error) {
    if (!isFailure(error, 'unfit')) throw error;
    const { code } = error.failure;
    means.log.error('Slack did not take an answer; its plain form is tried.', {
      ref: delivery.turn.reference,
      code,
    });
    return bring({ ...delivery, message: delivery.plain }, means);
  }
}

/** One sentence for the asker alone. */
export async function deliverNotice(
  asked: Asked,
  turn: Attempt,
  sentence: string,
  means: Means,
): Promise<void> {
  const message = renderNotice(sentence);
  // An apology must not take the place of the answer whose page was to be turned.
  const own: Asked = { ...asked, manner: 'private', message: null };
  await bring({ asked: own, turn, message, plain: message, hidden: true }, means);
}

async function bring(delivery: Delivery, means: Means): Promise<string | null> {
  const { asked, message, turn, hidden } = delivery;
  const { voice } = means;
  const { signal } = turn;
  if (asked.manner === 'turn') return turned(delivery, means);
  if (asked.message !== null) {
    await orGone(voice.update(asked, asked.message, message, signal));
    return asked.message;
  }
  if (hidden && !asked.alone) return whispered(delivery, means);
  const to = targetOf(asked, means.memory);
  try {
    return await voice.post(postOf(delivery, to), signal);
  } catch (error) {
    if (!isFailure(error, 'no-place')) throw error;
    return instead(delivery, to, error.failure.code, means);
  }
}

/** What is shared from the pane goes to the channel beside it. */
function targetOf(asked: Asked, memory: Memory): Address {
  const { team, channel, thread, pane, sharedBy } = asked;
  const beside = pane && sharedBy !== null ? memory.paneContext(asked) : null;
  return typeof beside === 'string'
    ? { team, channel: beside, thread: null }
    : { team, channel, thread };
}

function postOf({ asked, turn, message }: Delivery, to: Address) {
  // One can't look into what was asked by no message: there "after" is the time it was asked.
  const after = asked.question ?? String(turn.inquiry.receivedAt / 1_000 - CLOCKS_APART);
  return { ...to, message, reference: turn.reference, after, look: turn.attempt > 1 };
}

/** Seconds that our clock and Slack's may be apart. */
const CLOCKS_APART = 60;

async function turned({ asked, turn, message }: Delivery, { voice }: Means): Promise<null> {
  const how = { appearance: 'replace' as const, thread: null };
  if (asked.message !== null)
    await orGone(voice.update(asked, asked.message, message, turn.signal));
  else if (asked.url !== null) await orGone(voice.respond(asked.url, message, how, turn.signal));
  return null;
}

/** For the asker's eyes: in response where Slack still takes one, else as an ephemeral message, else directly. */
async function whispered(delivery: Delivery, means: Means): Promise<string | null> {
  const { asked, turn, message } = delivery;
  const { voice } = means;
  const how = { appearance: 'ephemeral' as const, thread: asked.thread };
  const ways = [
    ...(asked.url === null
      ? []
      : [() => voice.respond(asked.url as string, message, how, turn.signal)]),
    () => voice.whisper(asked, asked.owner, message, turn.signal),
  ];
  for (const way of ways) {
    try {
      await way();
      return null;
    } catch (error) {
      if (!isFailure(error, 'no-place')) throw error;
    }
  }
  return direct(delivery, message, means);
}

/** Where it may not be written: by Slack's response address, else to the asker directly, with why. */
async function instead(
  delivery: Delivery,
  to: Address,
  code: string,
  means: Means,
): Promise<string | null> {
  const { asked, turn, message } = delivery;
  means.log.error('Slack does not let an answer stand where it was asked for.', {
    ref: turn.reference,
    code,
  });
  const how = { appearance: 'in_channel' as const, thread: asked.thread };
  if (asked.url !== null && to.channel === asked.channel) {
    try {
      await means.voice.respond(asked.url, message, how, turn.signal);
      return null;
    } catch (error) {
      if (!isFailure(error, 'no-place')) throw error;
    }
  }
  const note = texts.errors.noPlace(to.channel);
  const told = { blocks: [words(note), ...message.blocks], text: message.text };
  return direct(delivery, told, means);
}

async function direct(delivery: Delivery, message: Message, { voice }: Means): Promise<null> {
  const { asked, turn } = delivery;
  const to = { team: asked.team, channel: asked.owner, thread: null };
  await voice.post({ ...postOf({ ...delivery, message }, to), after: null }, turn.signal);
  return null;
}

/** A message that is gone needs no change. */
async function orGone(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!isFailure(error, 'no-place')) throw error;
  }
}

function isFailure(error: unknown, kind: string): error is Undeliverable {
  return error instanceof Undeliverable && error.failure.kind === kind;
}
