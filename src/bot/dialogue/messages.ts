import type { Memory, ThreadAddress } from '../message/memory.ts';
import type { Policies } from '../people/policy.ts';
import type { Asked } from './asked.ts';
import type { AskingIntent } from './intent.ts';

/** Where an answer to a message goes, on a platform where people edit and delete messages and ask on in threads. */
export interface MessageTarget extends ThreadAddress {
  /** Whether it stands in an assistant's pane. */
  readonly pane: boolean;
  /** Id of the message that asks; null where none does. */
  readonly question: string | null;
  /** Id of the message of ours that is to change; null for a new one, or where only one sees it. */
  readonly message: string | null;
}

/** A message that somebody wrote. */
export interface HeardMessage {
  readonly at: ThreadAddress;
  /** The message's id in its channel. */
  readonly ts: string;
  /** Who wrote it. */
  readonly user: string;
  readonly words: string;
  /** Whether it was written to us alone. */
  readonly direct: boolean;
  /** Whether it speaks to us by name. */
  readonly mentioned: boolean;
  /** Whether it names anybody at all: then a thread does not simply go on. */
  readonly names: boolean;
}

/** A question, and for a mention whether the thread goes on without one. */
export type MessageAsking<Target> = AskingIntent<Target> & {
  readonly follow?: 'begin' | 'continue';
};

/** A message that is no question to us, in a thread: from now on it needs a mention. */
interface Overheard {
  readonly kind: 'overheard';
  readonly at: ThreadAddress;
}

/** What a platform brings along: what is remembered, and how something is asked there. */
export interface MessageEars<Target> {
  readonly memory: Memory;
  asking(question: MessageQuestion): AskingIntent<Target>;
}

/** Something that is asked by a message, or by what became of it. */
interface MessageQuestion {
  readonly to: ThreadAddress;
  readonly owner: string;
  readonly wanted: Asked['wanted'];
  readonly command: string;
  readonly keys: AskingIntent['keys'];
  readonly given: Partial<Pick<Asked, 'deed' | 'manner'>>;
  readonly target: Partial<MessageTarget>;
}

/** How long after it was asked a question may be edited, in seconds. */
const EDITABLE = 300;

/**
 * A message, understood: direct ones always ask; in a channel a mention asks, and in a thread that
 * began so its asker goes on without one.
 * @param ids further ids of the event
 */
export async function heardMessage<Target extends MessageTarget>(
  heard: HeardMessage,
  ids: readonly string[],
  ears: MessageEars<Target>,
): Promise<MessageAsking<Target> | Overheard | null> {
  const { at, ts, user, direct } = heard;
  const { memory } = ears;
  const to = { ...at, thread: direct ? at.thread : (at.thread ?? ts) };
  const pane = direct && (await memory.paneContext(to)) !== undefined;
  const edited = await memory.editOf({ ...to, ts });
  const asking = (command: string) =>
    ears.asking({
      ...{ to, owner: user, command, given: {} },
      wanted: { kind: 'ask', question: edited ?? heard.words },
      keys: [`message ${to.team} ${to.channel} ${ts}`, ...ids],
      target: { question: ts, pane },
    });
  if (direct) return asking(pane ? 'pane' : 'direct');
  if (!heard.mentioned && at.thread === null) return null;
  const state = await memory.thread(to);
  if (heard.mentioned) {
    const begins = at.thread === null || state !== null;
    return begins ? { ...asking('mention'), follow: 'begin' } : asking('mention');
  }
  const goesOn = state?.open === true && state.asker === user && !heard.names;
  return goesOn ? { ...asking('thread'), follow: 'continue' } : { kind: 'overheard', at: to };
}

/** An edit: its id, how many seconds after the message, and whether we were mentioned before it. */
interface Edit {
  readonly id: string;
  readonly after: number;
  readonly mentionedBefore: boolean;
}

/**
 * A message after an edit by its writer. What was asked long ago stays as it was answered; who is
 * mentioned only now is asked only now.
 */
export async function heardEdit<Target extends MessageTarget>(
  heard: HeardMessage,
  { id, after, mentionedBefore }: Edit,
  ears: MessageEars<Target>,
): Promise<MessageAsking<Target> | null> {
  const asks = await heardMessage(heard, [], ears);
  if (asks?.kind !== 'asked') return null;
  // What was asked before, the journal knows by its key.
  if (after > EDITABLE) return mentionedBefore || asks.command !== 'mention' ? null : asks;
  const { to, owner } = asks.asked;
  const { team, channel, thread, question, pane } = to;
  const at = { team, channel, thread, ts: heard.ts };
  await ears.memory.edited(at, heard.words);
  const message = await ears.memory.answerTo(at);
  // Not answered yet: the answer to come reads the new words.
  if (message === null) return heard.mentioned || heard.direct ? asks : null;
  return ears.asking({
    ...{ to: { team, channel, thread }, owner, command: 'edit', given: { manner: 'open' } },
    wanted: { kind: 'ask', question: heard.words },
    keys: [`edit ${team} ${channel} ${heard.ts} ${id}`],
    target: { question, pane, message },
  });
}

/** A message was deleted: its answer goes, and where there is none yet none will come. */
export async function heardDeletion<Target>(
  at: ThreadAddress & { readonly ts: string },
  owner: string,
  { memory, asking }: MessageEars<Target>,
): Promise<AskingIntent<Target> | null> {
  const { ts, ...to } = at;
  const message = await memory.answerTo(at);
  await memory.deleted(at);
  if (message === null) return null;
  return asking({
    ...{ to, owner, wanted: { kind: 'help' }, command: 'delete', given: { deed: 'remove' } },
    keys: [`delete ${to.team} ${to.channel} ${ts}`],
    target: { message, question: ts },
  });
}

/** Whether a question is taken up at all; where it begins a thread, that is remembered. */
export async function takesUp(
  { asked, follow, place }: MessageAsking<ThreadAddress>,
  platform: string,
  { policies, memory }: { readonly policies: Policies; readonly memory: Memory },
): Promise<boolean> {
  if (follow === 'continue' && !(await policies.ruling(platform, place)).followUps) return false;
  if (follow === 'begin') await memory.setThread(asked.to, { asker: asked.owner, open: true });
  return true;
}

/** A question in its last words, with the answer that stands there by now; null where it was deleted. */
export async function latestOf<Target extends MessageTarget>(
  asked: Asked<Target>,
  memory: Memory,
): Promise<Asked<Target> | null> {
  const { to, wanted } = asked;
  if (to.question === null) return asked;
  const at = { ...to, ts: to.question };
  if (await memory.isDeleted(at)) return null;
  const words = await memory.editOf(at);
  const edited = words !== null && wanted.kind === 'ask' ? { ...wanted, question: words } : wanted;
  return { ...asked, wanted: edited, to: { ...to, message: await answerAt(to, memory) } };
}

/** The channel beside the pane that something stands in; null where there is none. */
export async function besidePane(
  to: ThreadAddress & Pick<MessageTarget, 'pane'>,
  memory: Pick<Memory, 'paneContext'>,
): Promise<string | null> {
  return to.pane ? ((await memory.paneContext(to)) ?? null) : null;
}

/** The id of the message of ours that answers; null where there is none yet. */
export async function answerAt(to: MessageTarget, memory: Memory): Promise<string | null> {
  const { question, message } = to;
  if (message !== null || question === null) return message;
  return memory.answerTo({ ...to, ts: question });
}
