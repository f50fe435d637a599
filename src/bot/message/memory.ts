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
  answerTo(question: ThreadAddress & { ts: string }): string | null;
  answered(question: ThreadAddress & { ts: string }, answer: string): void;
  /** Whether a question was deleted, perhaps before it was answered. */
  isDeleted(question: ThreadAddress & { ts: string }): boolean;
  deleted(question: ThreadAddress & { ts: string }): void;
  /** The words of a question after its last edit; null where it was not edited. */
  editOf(question: ThreadAddress & { ts: string }): string | null;
  edited(question: ThreadAddress & { ts: string }, words: string): void;
  thread(of: ThreadAddress): ThreadState | null;
  setThread(of: ThreadAddress, state: ThreadState): void;
  /** Somebody else has spoken there, or to somebody else: to go on it takes a mention. */
  overheard(at: ThreadAddress): void;
  /** The channel that somebody has before them beside the assistant's pane; null for none, undefined where there is no pane. */
  paneContext(of: ThreadAddress): string | null | undefined;
  setPaneContext(of: ThreadAddress, channel: string | null): void;
}

const HOUR = 60 * 60_000;

/** A memory among the state's short keys. */
export function openMemory(
  keys: Pick<ShortKeys, 'remember' | 'recallNamed'>,
  platform: string,
): Memory {
  const named = (kind: string, { team, channel }: ThreadAddress, ts: string) =>
    `${platform} ${kind} ${team} ${channel} ${ts}`;
  const text = (name: string) => {
    const value = keys.recallNamed(name);
    return typeof value === 'string' ? value : null;
  };
  const inThread = (kind: string, of: ThreadAddress) => named(kind, of, of.thread ?? '');
  const thread = (of: ThreadAddress) =>
    (keys.recallNamed(inThread('thread', of)) as ThreadState | undefined) ?? null;
  const setThread = (of: ThreadAddress, state: ThreadState) => {
    keys.remember({ ...state }, { name: inThread('thread', of) });
  };
  return {
    answerTo: (of) => text(named('answer', of, of.ts)),
    answered: (of, answer) => {
      keys.remember(answer, { name: named('answer', of, of.ts) });
    },
    isDeleted: (of) => keys.recallNamed(named('deleted', of, of.ts)) === true,
    deleted: (of) => {
      keys.remember(true, { name: named('deleted', of, of.ts), kept: HOUR });
    },
    editOf: (of) => text(named('edit', of, of.ts)),
    edited: (of, words) => {
      keys.remember(words, { name: named('edit', of, of.ts), kept: HOUR });
    },
    thread,
    setThread,
    overheard: (at) => {
      const state = thread(at);
      if (state !== null) setThread(at, { ...state, open: false });
    },
    paneContext: (of) => keys.recallNamed(inThread('pane', of)) as string | null | undefined,
    setPaneContext: (of, channel) => {
      keys.remember(channel, { name: inThread('pane', of) });
    },
  };
}
