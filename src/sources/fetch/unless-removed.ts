import type { Amend } from '../../articles/import/read-all.ts';
import { historyFolder } from '../../history/kept/layout.ts';
import { historyFiles } from '../../history/open.ts';
import { removedFrom } from '../../history/removal/removed.ts';

/** Keeps out what somebody took out of this corpus: a source that still names it shall not bring it back. */
export async function unlessRemoved(corpus: string): Promise<(amend: Amend) => Amend> {
  const isRemoved = await removedFrom(historyFolder(corpus), historyFiles);
  return (amend) => (draft) => {
    const amended = amend(draft);
    if (amended === null || 'code' in amended) return amended;
    const { front, paragraphs } = amended;
    return isRemoved({ url: front.url, paragraphs }) ? null : amended;
  };
}
