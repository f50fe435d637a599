import type { DraftText } from '../read/shelf.ts';
import { type Marks, marksOfDraft } from './marks.ts';

/** A draft that waits until it is known which others are the same article: what tells it from them, and no words. */
export interface WaitingDraft {
  readonly marks: Marks;
  readonly origin: readonly string[];
  readonly withdrawn: boolean;
  /** The draft itself. */
  read(): Promise<DraftText>;
}

/** @param read fetches the draft from where it lies; default it stays in memory */
export function waiting(
  draft: DraftText,
  read: WaitingDraft['read'] = async () => draft,
): WaitingDraft {
  const { origin, status } = draft.front;
  return { marks: marksOfDraft(draft), origin, withdrawn: status === 'withdrawn', read };
}
