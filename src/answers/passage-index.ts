import type { Coverage } from '../coverage.ts';

/** A passage's index in `coverage.passages` by its id, which ends in its number in the article; -1 where there is none. */
export function passageIndex(
  { passages, firstPassages, articles }: Pick<Coverage, 'passages' | 'firstPassages' | 'articles'>,
  id: string,
): number {
  const at = id.lastIndexOf('#');
  const article = articles.findIndex((other) => other.id === id.slice(0, at));
  const index = (firstPassages[article] ?? -1) + Number(id.slice(at + 1)) - 1;
  return passages[index]?.id === id ? index : -1;
}
