import * as files from 'node:fs/promises';
import path from 'node:path';
import { isArticleFile } from '../../src/articles/corpus.ts';
import { walk } from '../../src/articles/read/walk.ts';
import type { Withheld } from '../../src/articles/withheld.ts';
import { counted } from './repl/page.ts';

/** How many files or articles are named. */
const NAMED = 8;
/** Files of ours in a corpus that are no articles. */
const OURS = /^(?:readme\.md|speakers\.yaml|sources\.yaml)$/i;

/** What lies in a corpus folder and is not read: files of other kinds. Empty where there is none. */
export async function unreadFiles(where: string): Promise<string[]> {
  const { files: found } = await walk(where, files);
  const unread = found.filter(
    (file) => !isArticleFile(file) && !OURS.test(path.basename(file)) && file !== where,
  );
  if (unread.length === 0) return [];
  return [
    `${counted(unread.length, 'file')} in ${where} ${unread.length === 1 ? 'is no article and is' : 'are no articles and are'} not read: ${some(unread.map((file) => path.relative(where, file)))}. Bring what they hold in with \`onrecord import\`.`,
  ];
}

/** Which articles are kept and not shown, and what would change that. */
export function heldBack(withheld: readonly Withheld[]): string[] {
  const embargoed = withheld.filter(({ why }) => why === 'embargoed');
  const withdrawn = withheld.filter(({ why }) => why === 'withdrawn');
  return [
    ...(embargoed.length === 0
      ? []
      : [
          `${counted(embargoed.length, 'article')} under an embargo, kept and not shown: ${some(embargoed.map(named))}. To release one by hand take \`status\` and \`embargo\` out of its file.`,
        ]),
    ...(withdrawn.length === 0
      ? []
      : [
          `${counted(withdrawn.length, 'article')} withdrawn by its publisher, kept and not shown: ${some(withdrawn.map(named))}.`,
        ]),
  ];
}

function named({ id, until }: Withheld): string {
  return until === null ? id : `${id} (until ${new Date(until).toISOString()})`;
}

function some(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.slice(0, NAMED).join(', ') + more;
}
