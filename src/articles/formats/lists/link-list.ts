import type { Problem } from '../../../problem.ts';

/** The problem that a file lists articles and holds the text of none. */
export function linkList(file: string, kind: string, count: number): Problem {
  return {
    code: 'list-without-texts',
    message: `The file is ${kind}: it names ${count} ${count === 1 ? 'article' : 'articles'} and holds the text of none.`,
    remedy: 'Save the articles themselves and import those.',
    file,
    line: null,
  };
}
