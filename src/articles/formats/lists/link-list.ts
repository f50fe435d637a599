import type { Problem } from '../../../problem.ts';

/**
 * The problem that a file lists articles and holds the text of none.
 *
 * @param count how many it names; null where that can't be told
 */
export function linkList(file: string, kind: string, count: number | null): Problem {
  const named = count === null ? 'articles' : `${count} ${count === 1 ? 'article' : 'articles'}`;
  return {
    code: 'list-without-texts',
    message: `The file is ${kind}: it names ${named} and holds the text of none.`,
    remedy: 'Save the articles themselves and import those.',
    file,
    line: null,
  };
}
