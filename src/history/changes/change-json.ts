import type { ListedChange } from './listed.ts';

/** One line of `changes --json`; fields one by one, since they are a public contract. */
export function changeJson(change: ListedChange) {
  const { articleId, title, outlet, kinds, before, after, speakers } = change;
  const { seen, previously, version, previousVersion, removedBetween } = change;
  return {
    ...{ articleId, title, outlet, kinds, before, after, speakers },
    ...{ seen, previously, version, previousVersion, removedBetween },
  };
}
