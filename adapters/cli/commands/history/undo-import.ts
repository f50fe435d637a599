import { randomUUID } from 'node:crypto';
import * as files from 'node:fs/promises';
import { asOnlyWriter } from '../../../../src/articles/import/merge/one-writer.ts';
import type { WritableFiles } from '../../../../src/articles/read/files.ts';
import { readConfig } from '../../../../src/config.ts';
import { historyFiles, keeperOf } from '../../../../src/history/open.ts';
import { lastImport, undoImport } from '../../../../src/history/removal/undo.ts';
import { describeProblem } from '../../../../src/problem.ts';
import { type Call, wrongUsage } from '../../arguments/command.ts';
import { confirmed } from '../../confirm.ts';
import { corpusToWrite, writersFor } from '../../fetching.ts';
import { jsonLine, visible } from '../../render/visible.ts';
import { print, type Terminal, tell } from '../../terminal.ts';

/** `onrecord import --undo`: the corpus as it was before the last import. */
export async function undoLastImport(call: Call, terminal: Terminal): Promise<number> {
  if (call.words.length > 0 || call.given('dry-run'))
    throw wrongUsage('--undo takes no files.', 'Use: onrecord import --undo --corpus FOLDER');
  const corpus = corpusToWrite(call, terminal);
  const last = await lastImport(corpus, historyFiles);
  if (last === null) {
    tell(terminal, 'No import is noted that could be undone.');
    return 1;
  }
  const lines = last.files.map(
    ({ id, before }) =>
      `${id}: ${before === null ? 'was added, and goes' : 'gets its earlier text'}`,
  );
  const when = `This undoes the import of ${last.at.slice(0, 16).replace('T', ' ')} UTC.`;
  if (!(await confirmed([...lines, when], call.given('yes'), terminal))) return 1;
  const how = {
    ...{
      corpus,
      files: files as WritableFiles,
      historyFiles,
      now: Date.now(),
      unique: randomUUID(),
    },
    keeper: keeperOf(corpus, readConfig(terminal.env).history),
  };
  const undo = () => undoImport(last, how);
  const undone = await asOnlyWriter(corpus, writersFor('import --undo', terminal), how.files, undo);
  for (const outcome of ['removed', 'restored'] as const)
    for (const id of undone[outcome])
      await print(
        terminal,
        call.json ? jsonLine({ outcome, id }) : visible(`${outcome.padEnd(9)}  ${id}`),
      );
  for (const problem of undone.problems) tell(terminal, describeProblem(problem));
  return undone.problems.length === 0 ? 0 : 1;
}
