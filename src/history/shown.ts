import { withheld } from '../articles/withheld.ts';
import type { History } from './history.ts';

/**
 * A history without the texts of articles that may not be shown now: what such an article said before is not shown either.
 * Their records stay, as those of texts that retention has removed.
 *
 * @param now milliseconds since 1970
 */
export function shownHistory(history: History, now: () => number = Date.now): History {
  return {
    ...history,
    versions: async (article) => {
      const versions = await history.versions(article);
      const newest = versions.findLast((version) => version.article !== null)?.article;
      if (!newest || withheld(newest, now()) === null) return versions;
      return versions.map(({ record }) => ({ record, article: null, file: null }));
    },
  };
}
