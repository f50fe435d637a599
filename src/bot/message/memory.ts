import type { ShortKeys } from '../store/short-keys.ts';

/** Where a message stands; ids as the platform gives them. */
interface Address {
  /** Workspace or server. */
  readonly team: string;
  readonly channel: string;
  /** Null outside one. */
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
  answerTo(question: Address & { ts: string }): string | null;
  answered(question: Address & { ts: string }, answer: string): void;
  /** Whether a question was deleted, perhaps before it was answered. */
  isDeleted(question: Address & { ts: string }): boolean;
  deleted(question: Address & { ts: string }): void;
  /** The words of a question after its last edit; null where it was not edited. */
  editOf(question: Address & { ts: string }): string | null;
  edited(question: Address & { ts: string }, words: string): void;
  thread(of: Address): ThreadState | null;
  setThread(of: Address, state: ThreadState): void;
  /** The channel that somebody has before them beside the assistant's pane; null for none, undefined where there is no pane. */
  paneContext(of: Address): string | null | undefined;
  setPaneContext(of: Address, channel: string | null): void;
}

const HOUR = 60 * 60_000;

/** A memory among the state's short keys. */
export function openMemory(
  keys: Pick<ShortKeys, 'remember' | 'recallNamed'>,
  platform: string,
): Memory {
  const named = (kind: string, { team, channel }: Address, ts: string) =>
    `${platform} ${kind} ${team} ${channel} ${ts}`;
  const text = (name: string) => {
    const value = keys.recallNamed(name);
    return typeof value === 'string' ? value : null;
  };
  const inThread = (kind: string, of: Address) => named(kind, of, of.thread ?? '');
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
    thread: (of) => (keys.recallNamed(inThread('thread', of)) as ThreadState | undefined) ?? null,
    setThread: (of, state) => {
      keys.remember({ ...state }, { name: inThread('thread', of) });
    },
    paneContext: (of) => keys.recallNamed(inThread('pane', of)) as string | null | undefined,
    setPaneContext: (of, channel) => {
      keys.remember(channel, { name: inThread('pane', of) });
    },
  };
}
