import type { Problem } from '../../problem.ts';
import { refusal, type WritableFiles } from '../read/files.ts';
import type { ImportedFile, Keeper, SeenText } from './keeping.ts';
import type { Merged } from './merge/merge.ts';

interface Keeping {
  readonly files: WritableFiles;
  readonly keeper?: Keeper;
  readonly seen: number;
  readonly arrived?: SeenText['from'];
}

/** What came of one article: the problem, and what is noted of it where it was written. */
export interface Written {
  readonly problem: Problem | null;
  readonly written: ImportedFile | null;
}

/**
 * Keeps what stands there before it is replaced, and what was written afterwards. An article that was
 * written stays so where its text can't be kept: that is a problem of its own.
 */
export function keptAround({
  files,
  keeper,
  seen,
  arrived = 'import',
}: Keeping): (article: Merged, write: () => Promise<Problem | null>) => Promise<Written> {
  return async (article, write) => {
    if (keeper === undefined) return { problem: await write(), written: null };
    const { id, file } = article;
    const common = { article: id, seen };
    let before: string | null = null;
    try {
      const standing = article.outcome === 'added' ? null : await standingIn(file, files);
      if (standing !== null)
        before = await keeper.keep({ ...common, ...standing, raw: null, from: 'corpus' });
    } catch (error) {
      // Replaced now, it would be lost.
      return { problem: notKept('file-not-written', file, error), written: null };
    }
    const problem = await write();
    if (problem !== null) return { problem, written: null };
    try {
      const text = Buffer.from(await files.readFile(file)).toString();
      const raw = article.source === null ? null : await rawOf(article.source, files);
      const after = await keeper.keep({ ...common, file: text, raw, from: arrived });
      return { problem: null, written: { id, file, before, after } };
    } catch (error) {
      return { problem: notKept('version-not-kept', file, error), written: null };
    }
  };
}

/** The file as it stands, seen when it was last written. */
async function standingIn(file: string, files: WritableFiles) {
  const bytes = await files.readFile(file);
  const { mtimeMs } = (await files.stat(file)) as { readonly mtimeMs?: number };
  return { file: Buffer.from(bytes).toString(), ...(mtimeMs && { seen: Math.floor(mtimeMs) }) };
}

/** Null too for a pipe: what came out of it does not come again, and opening it would wait for another writer. */
async function rawOf(file: string, files: WritableFiles): Promise<Uint8Array | null> {
  const isThere = await files.stat(file).then(
    (facts) => facts.isFile(),
    () => false,
  );
  return isThere ? files.readFile(file).catch(() => null) : null;
}

function notKept(code: string, file: string, error: unknown): Problem {
  return {
    code,
    message: `Its earlier or its new text can't be kept: ${refusal(error)}.`,
    remedy:
      'Make room in the .history folder beside it and check its permissions, then import again.',
    file,
    line: null,
  };
}
