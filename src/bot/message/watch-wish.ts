import type { BotRequest } from './bot-request.ts';
import type { WatchWish } from './watch-request.ts';

/**
 * What somebody would watch who asked for something; null where that is nothing to be watched.
 * @param understood the question with what it left to the conversation filled in; null where it stands alone
 */
export function wishOf(wanted: BotRequest, understood: string | null): WatchWish | null {
  switch (wanted.kind) {
    case 'ask': {
      const { question, speaker } = wanted;
      return { watching: 'topic', of: understood ?? question, ...(speaker && { speaker }) };
    }
    case 'quotes':
    case 'timeline': {
      const { speaker, about } = wanted;
      return about === undefined
        ? { watching: 'speaker', of: speaker }
        : { watching: 'topic', of: about, speaker };
    }
    case 'check':
      return { watching: 'near', of: wanted.quote };
    case 'changes':
      return wanted.article === undefined ? null : { watching: 'changes', of: wanted.article };
    default:
      return null;
  }
}
