import type { ShortKeys } from '../store/short-keys.ts';

/** Where a message stands; ids as the platform gives them. */
export interface ThreadAddress {
  /** Workspace or server. */
  readonly team: string;
  readonly channel: string;
  /** Id of the thread's first message; null outside one. */
  readonly thread: string | null;
}

/** What is known of a thread that began with a question to us. */
interface ThreadState {
  /** Who asked last. */
  readonly asker: string;
  /** Whether nobody but the asker and us has spoken in it since. */
  readonly open: boolean;
}

/** What is remembered of messages where people edit and delete them, and ask on in threads: it holds over restarts and for a twin too. */
export interface Memory {
  /** Our answer's time stamp by its question's; null where there is none. */
  answerTo(question: ThreadAddress & { ts: string }): Promise<string | null>;
  answered(question: ThreadAddress & { ts: string }, answer: string): Promise<void>;
  /** Whether a question was deleted, perhaps before it was answered. */
  isDeleted(question: ThreadAddress & { ts: string }): Promise<boolean>;
  deleted(question: ThreadAddress & { ts: string }): Promise<void>;
  /** The words of a question after its last edit; null where it was not edited. */
  editOf(question: ThreadAddress & { ts: string }): Promise<string | null>;
  edited(question: ThreadAddress & { ts: string }, words: string): Promise<void>;
  thread(of: ThreadAddress): Promise<ThreadState | null>;
  setThread(of: ThreadAddress, state: ThreadState): Promise<void>;
  /** Somebody else has spoken there, or to somebody else: to go on it takes a mention. */
  overheard(at: ThreadAddress): Promise<void>;
  /** The channel that somebody has before them beside the assistant's pane; null for none, undefined where there is no pane. */
  paneContext(of: ThreadAddress): Promise<string | null | undefined>;
  setPaneContext(of: ThreadAddress, channel: string | null): Promise<void>;
}

const HOUR = 60 * 60_000;

/** A memory among the state's short keys. */
export function openMemory(
  keys: Pick<ShortKeys, 'keep' | 'recallNamed'>,
  platform: string,
): Memory {
  const named = (kind: string, { team, channel }: ThreadAddress, ts: string) =>
    `${platform} ${kind} ${team} ${channel} ${ts}`;
  const text = async (name: string) => {
    const value = await keys.recallNamed(name);
    return typeof value === 'string' ? value : null;
  };
  const inThread = (kind: string, of: ThreadAddress) => named(kind, of, of.thread ?? '');
  const thread = async (of: ThreadAddress) =>
    ((await keys.recallNamed(inThread('thread', of))) as ThreadState | undefined) ?? null;
  const setThread = (of: ThreadAddress, state: ThreadState) =>
    keys.keep(inThread('thread', of), { ...state });
  return {
    answerTo: (of) => text(named('answer', of, of.ts)),
    answered: (of, answer) => keys.keep(named('answer', of, of.ts), answer),
    isDeleted: async (of) => (await keys.recallNamed(named('deleted', of, of.ts))) === true,
    deleted: (of) => keys.keep(named('deleted', of, of.ts), true, HOUR),
    editOf: (of) => text(named('edit', of, of.ts)),
    edited: (of, words) => keys.keep(named('edit', of, of.ts), words, HOUR),
    thread,
    setThread,
    overheard: async (at) => {
      const state = await thread(at);
      if (state !== null) await setThread(at, { ...state, open: false });
    },
    paneContext: async (of) =>
      (await keys.recallNamed(inThread('pane', of))) as string | null | undefined,
    setPaneContext: (of, channel) => keys.keep(inThread('pane', of), channel),
  };
}
